import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Activities } from '../../activities/activities';
import { Assignments } from '../../activities/assignments';
import type { Activity } from '../../activities/activity.entity';
import { Deadlines } from '../../activities/deadlines';
import { ProgressReports } from '../../activities/progress-reports';
import { Transactions } from '../../database/transactions';
import type { Caller } from '../../kernel/caller';
import { Clock } from '../../kernel/clock';
import { Missing, NotAllowed } from '../../kernel/missing';
import { Refusal } from '../../kernel/refusal';
import { UpdateRequests } from '../../reminders/update-requests';
import { type Chosen, chosenFrom, type Several, type SeveralAct } from './several.dto';

/** What became of one of those that were chosen together. */
export interface Outcome {
  readonly id: string;
  readonly title: string;
  /** Null when it was done; otherwise why it was not, as the refusal's code. */
  readonly refusal: string | null;
  /** What belongs to the refusal's words; of one that was done, what the act has to tell. */
  readonly values: Refusal['values'];
}

type Act = (activity: Activity) => Promise<Outcome['values']>;

const day = 86_400_000;
/** So long the outcome of an act can be read again. */
const memory = 30 * day;

/** The same act on several activities: each by itself, and one that cannot be is told of and hinders no other. */
@Injectable()
export class SeveralActivities {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly activities: Activities,
    private readonly reports: ProgressReports,
    private readonly deadlines: Deadlines,
    private readonly assignments: Assignments,
    private readonly requests: UpdateRequests,
  ) {}

  /** @returns where the outcomes can be read */
  async act(input: Several, by: Caller): Promise<string> {
    const act = this.actOf(input, by);
    const outcomes: Outcome[] = [];
    const faults: unknown[] = [];
    // In one order, so that two who act on the same never wait for each other.
    const chosen = [...new Map(input.vald.map(chosenFrom).map((one) => [one.id, one])).values()];
    for (const one of chosen.sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const { outcome, fault } = await this.actOn(one, act);
      outcomes.push(outcome);
      if (fault) faults.push(fault);
    }
    // Nothing of it was the person's to do: that is no outcome, but a door that is closed.
    if (faults.length === chosen.length) throw faults[0];
    return this.keep(input, outcomes, by);
  }

  private async actOn({ id, version }: Chosen, act: Act): Promise<{ outcome: Outcome; fault?: unknown }> {
    let title = '';
    let values: Outcome['values'] = {};
    try {
      await this.transactions.apart(async () => {
        const activity = await this.activities.lock(id);
        const isAsShown = activity.version === version;
        title = activity.title;
        // Whether the person may at all comes first: only then is what somebody else did told.
        values = await act(activity);
        if (!isAsShown) throw new Refusal('list.changed_meanwhile');
      });
      return { outcome: { id, title, refusal: null, values } };
    } catch (fault) {
      if (fault instanceof Refusal)
        return { outcome: { id, title, refusal: fault.code, values: fault.values } };
      if (fault instanceof NotAllowed)
        return { outcome: { id, title, refusal: 'list.not_yours', values: {} }, fault };
      if (fault instanceof Missing)
        return { outcome: { id, title, refusal: 'list.not_there', values: {} }, fault };
      throw fault;
    }
  }

  /** @throws Refusal where the act lacks what it needs */
  private actOf(input: Several, by: Caller): Act {
    const acts: Record<SeveralAct, () => Act> = {
      confirm: () => quietly((activity) => this.reports.confirm(activity.id, by)),
      report: () => this.report(input, by),
      move: () => this.move(input, by),
      assign: () => this.assign(input, by),
      remind: () => (activity) => this.remind(activity, by),
    };
    return acts[input.gor]();
  }

  private report({ status, publicText, reason, completedOn, decidedBy }: Several, by: Caller): Act {
    if (!status) throw new Refusal('activity.status_unknown', 'status');
    return quietly((activity) =>
      this.reports.report(
        activity.id,
        {
          version: activity.version,
          status,
          publicText: publicText || activity.publicText,
          reason,
          completedOn: status === 'completed' ? (completedOn ?? this.clock.today()) : completedOn,
          decidedBy,
          internalNote: null,
          wasStatus: activity.status,
          wasPublicText: activity.publicText,
        },
        by,
      ),
    );
  }

  private move({ toOn, moveReason, moveText }: Several, by: Caller): Act {
    if (!toOn) throw new Refusal('activity.day_malformed', 'toOn');
    if (!moveReason) throw new Refusal('activity.move_reason_missing', 'moveReason');
    if (moveReason === 'other' && !moveText) throw new Refusal('activity.move_unexplained', 'moveText');
    return quietly((activity) => this.deadlines.move(activity.id, { toOn, moveReason, moveText }, by));
  }

  private assign({ userId }: Several, by: Caller): Act {
    if (!userId) throw new Refusal('activity.person_missing', 'userId');
    return quietly((activity) => this.assignments.ask(activity.id, userId, by));
  }

  private async remind(activity: Activity, by: Caller): Promise<Outcome['values']> {
    const asked = await this.requests.ask(activity.id, by);
    return {
      names: asked.map(({ name }) => name).join(', '),
      on: asked.map(({ on }) => on).sort()[0] ?? '',
    };
  }

  private async keep({ gor, fran }: Several, outcomes: readonly Outcome[], by: Caller): Promise<string> {
    const id = randomUUID();
    const now = this.clock.now();
    const { manager } = this.transactions;
    await manager.query('delete from tracker.bulk_result where made_at < $1', [
      new Date(now.getTime() - memory),
    ]);
    await manager.query(
      `insert into tracker.bulk_result (id, user_id, act, came_from, outcomes, made_at) values ($1, $2, $3, $4, $5, $6)`,
      [id, by.userId, gor, fran, JSON.stringify(outcomes), now],
    );
    return id;
  }
}

/** Of an act that has nothing more to tell. */
const quietly =
  (act: (activity: Activity) => Promise<unknown>): Act =>
  async (activity) => {
    await act(activity);
    return {};
  };
