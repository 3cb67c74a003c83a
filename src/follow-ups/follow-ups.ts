import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { EditConflict } from '../kernel/edit-conflict';
import { isUuid, newPublicId } from '../kernel/ids';
import { Missing, NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { Organisations } from '../organisations/organisations';
import type { PromiseSet } from '../promises/promise-set.entity';
import { PromiseSets } from '../promises/promise-sets';
import { Assessment } from './assessment.entity';
import { FollowUpCorrection } from './follow-up-correction.entity';
import type { Minutes, NewCorrection, NewFollowUp } from './follow-up.dto';
import { FollowUp } from './follow-up.entity';
import { mayAssessFor, mayKeepFollowUps } from './follow-up.policy';
import { mergeMinutes, minutesOf } from './minutes';

/** A judgement that an authority owes of a promise it owns. */
export interface OwedAssessment {
  readonly promiseId: string;
  readonly authorityId: string;
}

export interface MissingAssessment extends OwedAssessment {
  /** Of a final follow-up a judgement may be there and still lack its approver. */
  readonly lacks: 'assessment' | 'approval';
}

/** The collection. Every act locks the promise set, so that closing and judging wait for each other. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly organisations: Organisations,
    private readonly promiseSets: PromiseSets,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  async find(id: string): Promise<FollowUp> {
    const followUp = isUuid(id) ? await this.manager.findOneBy(FollowUp, { id }) : null;
    if (!followUp) throw new Missing('follow_up');
    return followUp;
  }

  /** Newest period first. */
  ofSets(setIds: readonly string[]): Promise<FollowUp[]> {
    return this.manager.find(FollowUp, {
      where: { promiseSetId: In([...setIds]) },
      order: { toOn: 'DESC', fromOn: 'ASC', type: 'ASC' },
    });
  }

  assessments(followUpIds: readonly string[]): Promise<Assessment[]> {
    return this.manager.findBy(Assessment, { followUpId: In([...followUpIds]) });
  }

  corrections(followUpId: string): Promise<FollowUpCorrection[]> {
    return this.manager.find(FollowUpCorrection, { where: { followUpId }, order: { writtenAt: 'ASC' } });
  }

  /** Every judgement that the parties of a set owe at each follow-up. */
  owed(setId: string): Promise<OwedAssessment[]> {
    return this.manager.query(
      'select promise_id as "promiseId", authority_id as "authorityId" from tracker.promise_owners($1)',
      [setId],
    );
  }

  /** How much each of these lacks, in one statement. */
  missingIn(
    followUpIds: readonly string[],
  ): Promise<(MissingAssessment & { readonly followUpId: string })[]> {
    return this.manager.query(
      `select f.id as "followUpId", m.promise_id as "promiseId", m.authority_id as "authorityId", m.lacks
         from unnest($1::uuid[]) f (id) cross join lateral tracker.missing_in_follow_up(f.id) m`,
      [[...followUpIds]],
    );
  }

  missing(followUpId: string): Promise<MissingAssessment[]> {
    return this.manager.query(
      'select promise_id as "promiseId", authority_id as "authorityId", lacks from tracker.missing_in_follow_up($1)',
      [followUpId],
    );
  }

  /** The same follow-up started twice is one: its type and period tell it from the others. */
  async start(setId: string, input: NewFollowUp, by: Caller): Promise<FollowUp> {
    const set = await this.promiseSets.lock(setId);
    if (!mayKeepFollowUps(set, by)) throw new NotAllowed('follow_up.start');
    if (!set.wasApproved()) throw new Refusal('follow_up.nothing_approved');
    if (input.toOn < input.fromOn) throw new Refusal('follow_up.period_reversed', 'toOn');
    if (input.dueOn < input.fromOn) throw new Refusal('follow_up.due_before_period', 'dueOn');
    const { type, fromOn, toOn, dueOn } = input;
    const known = await this.manager.findOneBy(FollowUp, { promiseSetId: setId, type, fromOn, toOn });
    if (known && known.dueOn !== dueOn) throw new Refusal('follow_up.already_started', 'type');
    if (known) return known;
    const followUp = this.manager.create(FollowUp, {
      ...{ id: randomUUID(), publicId: newPublicId(), promiseSetId: setId, type, fromOn, toOn, dueOn },
      ...{ heldOn: null, participants: '', decisions: '', nextSteps: '', registryNumber: null },
      ...{ state: 'open', startedBy: by.userId, startedAt: this.clock.now() },
      ...{ closedBy: null, closedAt: null, version: 1 },
    });
    await this.manager.insert(FollowUp, followUp);
    await this.note('follow_up.started', followUp, set.keeperId, { type, fromOn, toOn, dueOn });
    return followUp;
  }

  /** A field that two people changed differently gives an EditConflict. */
  async writeMinutes(id: string, input: Minutes, by: Caller): Promise<void> {
    const { followUp, set } = await this.lock(id);
    if (!mayKeepFollowUps(set, by)) throw new NotAllowed('follow_up.write_minutes');
    followUp.refuseWhenClosed();
    if (input.heldOn && input.heldOn > this.clock.today())
      throw new Refusal('follow_up.held_in_the_future', 'heldOn');
    const before = minutesOf(followUp);
    const { merged, clashes } = mergeMinutes(input, followUp);
    if (Object.keys(clashes).length > 0) {
      const last = await this.log.lastOf(id, ['follow_up.started', 'follow_up.minuted']);
      throw new EditConflict(clashes, last.by, last.at, merged);
    }
    const { heldOn, participants, decisions, nextSteps, registryNumber } = merged;
    const said = { participants, decisions, nextSteps };
    await this.manager.update(
      FollowUp,
      { id },
      {
        ...said,
        heldOn: heldOn || null,
        registryNumber: registryNumber || null,
        version: followUp.version + 1,
      },
    );
    await this.note('follow_up.minuted', followUp, set.keeperId, { from: before, to: merged });
  }

  /** Impossible until each promise is judged by each party that owns it; the database says so too. */
  async close(id: string, by: Caller): Promise<void> {
    const { followUp, set } = await this.lock(id);
    if (!mayKeepFollowUps(set, by)) throw new NotAllowed('follow_up.close');
    followUp.close(by.userId, this.clock.now());
    await this.refuseWhileMissing(followUp);
    const { state, closedBy, closedAt, version } = followUp;
    await this.manager.update(FollowUp, { id }, { state, closedBy, closedAt, version: version + 1 });
    await this.note('follow_up.closed', followUp, set.keeperId, {});
  }

  async correct(id: string, input: NewCorrection, by: Caller): Promise<void> {
    const { followUp } = await this.lock(id);
    const { formKey, authorityId, text, reason } = input;
    const parties = await this.promiseSets.parties([followUp.promiseSetId]);
    if (!mayAssessFor(authorityId, by) || !parties.some(({ actorId }) => actorId === authorityId))
      throw new NotAllowed('follow_up.correct');
    if (followUp.isOpen()) throw new Refusal('follow_up.open_is_not_corrected');
    const same = await this.manager.findOneBy(FollowUpCorrection, { id: formKey });
    if (same && (same.text !== text || same.reason !== reason))
      throw new Refusal('follow_up.form_already_used', 'text');
    if (same) return;
    await this.manager.insert(FollowUpCorrection, {
      ...{ id: formKey, promiseSetId: followUp.promiseSetId, followUpId: id, authorityId, text, reason },
      ...{ writtenBy: by.userId, writtenAt: this.clock.now() },
    });
    await this.note('follow_up.corrected', followUp, authorityId, { text, reason });
  }

  async lock(id: string): Promise<{ followUp: FollowUp; set: PromiseSet }> {
    const set = await this.promiseSets.lock((await this.find(id)).promiseSetId);
    return { set, followUp: await this.find(id) };
  }

  private async refuseWhileMissing(followUp: FollowUp): Promise<void> {
    const missing = await this.missing(followUp.id);
    if (missing.length === 0) return;
    const unjudged = missing.filter(({ lacks }) => lacks === 'assessment');
    if (unjudged.length > 0)
      throw new Refusal('follow_up.assessments_missing', null, {
        missing: await this.named(followUp, unjudged),
      });
    throw new Refusal('follow_up.approvals_missing', null, { missing: await this.named(followUp, missing) });
  }

  /** "2 (Skara kommun), 5 (Lokalpolisområde västra Skaraborg)": each missing promise and party. */
  private async named(followUp: FollowUp, missing: readonly OwedAssessment[]): Promise<string> {
    const promises = await this.promiseSets.promises(followUp.promiseSetId);
    const actors = await this.organisations.byIds(missing.map(({ authorityId }) => authorityId));
    const lines = missing.map(({ promiseId, authorityId }) => ({
      number: promises.find(({ id }) => id === promiseId)?.number ?? 0,
      name: actors.find(({ id }) => id === authorityId)?.name ?? '',
    }));
    lines.sort((a, b) => a.number - b.number || a.name.localeCompare(b.name, 'sv'));
    return lines.map(({ number, name }) => `${number} (${name})`).join(', ');
  }

  private note(
    kind: string,
    followUp: FollowUp,
    authorityId: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    const { id: subjectId, promiseSetId } = followUp;
    return this.log.append({ kind, subjectId, authorityId, promiseSetId, details });
  }
}
