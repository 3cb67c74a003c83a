import { Injectable } from '@nestjs/common';
import { Activities } from '../../activities/activities';
import { Assignments } from '../../activities/assignments';
import { Transactions } from '../../database/transactions';
import { RefusalTexts } from '../../http/refusal-texts';
import { actsFor, type Caller } from '../../kernel/caller';
import { Clock } from '../../kernel/clock';
import type { Day } from '../../kernel/day';
import { isUuid } from '../../kernel/ids';
import { Missing } from '../../kernel/missing';
import { Refusal } from '../../kernel/refusal';
import { PromiseSets } from '../../promises/promise-sets';
import { type Asked, type Reach, UpdateRequests } from '../../reminders/update-requests';
import type { Option } from '../../site/fields';
import { type ActivityLine, ActivityLines } from '../activity-lines';
import type { Parameters } from '../list/list-filter';
import { addressSentFrom } from '../list/list.paths';
import { chosenAs, chosenFrom, mostAtOnce, type SeveralAct, severalActs } from './several.dto';
import type { Outcome } from './several-activities';

export interface SeveralLine extends ActivityLine {
  readonly chosenAs: string;
  readonly setTitle: string;
  /** Of a reminder: who would get a mail, or why nobody. */
  readonly reach: { readonly asked: readonly Asked[]; readonly problem: string | null } | null;
}

/** What will be changed, before it is. */
export interface SeveralView {
  readonly act: SeveralAct;
  readonly lines: readonly SeveralLine[];
  readonly from: string;
  /** Whom the caller's authorities can ask. */
  readonly people: readonly Option[];
  readonly today: Day;
}

export interface SeveralResultView {
  readonly act: SeveralAct;
  readonly from: string;
  readonly rows: readonly {
    readonly id: string;
    readonly title: string;
    readonly problem: string | null;
    readonly values: Outcome['values'];
  }[];
}

@Injectable()
export class SeveralViews {
  constructor(
    private readonly clock: Clock,
    private readonly transactions: Transactions,
    private readonly texts: RefusalTexts,
    private readonly promiseSets: PromiseSets,
    private readonly activities: Activities,
    private readonly assignments: Assignments,
    private readonly lines: ActivityLines,
    private readonly requests: UpdateRequests,
  ) {}

  /** @param query of the page, or the fields of a form that came back */
  async of(query: Parameters, by: Caller): Promise<SeveralView> {
    const { gor, vald, fran } = query;
    const said: unknown[] = Array.isArray(vald) ? vald : typeof vald === 'string' ? vald.split('\n') : [];
    const ids = said.map((one) => chosenFrom(String(one)).id).filter(isUuid);
    const activities = await this.activities.byIds(ids.slice(0, mostAtOnce));
    const sets = await this.promiseSets.byIds(activities.map(({ promiseSetId }) => promiseSetId));
    const lines = await this.lines.of(activities, sets, by);
    const act = severalActs.find((one) => one === gor) ?? 'confirm';
    const reach = act === 'remind' ? await this.requests.reachOf(activities, by) : null;
    return {
      act,
      lines: lines.map((line) => ({
        ...line,
        chosenAs: chosenAs({
          id: line.id,
          version: activities.find(({ id }) => id === line.id)?.version ?? 0,
        }),
        setTitle: sets.find(({ id }) => id === line.setId)?.title ?? '',
        reach: reach && this.inWords(reach.get(line.id), by),
      })),
      from: addressSentFrom(typeof fran === 'string' ? fran : ''),
      people: act === 'assign' ? await this.people(lines, by) : [],
      today: this.clock.today(),
    };
  }

  async result(id: string, by: Caller): Promise<SeveralResultView> {
    const [kept]: { act: SeveralAct; from: string; outcomes: Outcome[] }[] = isUuid(id)
      ? await this.transactions.manager.query(
          'select act, came_from as "from", outcomes from tracker.bulk_result where id = $1',
          [id],
        )
      : [];
    if (!kept) throw new Missing('bulk_result');
    return {
      act: kept.act,
      from: addressSentFrom(kept.from),
      rows: kept.outcomes
        .map(({ id: activityId, title, refusal, values }) => ({
          id: activityId,
          title,
          problem: refusal && this.texts.explain({ code: refusal, values }, by.language),
          values,
        }))
        .sort((a, b) => a.title.localeCompare(b.title, 'sv')),
    };
  }

  private inWords(reach: Reach | undefined, by: Caller): SeveralLine['reach'] {
    const problem = reach ? reach.problem : new Refusal('update_request.not_yours');
    return { asked: reach?.asked ?? [], problem: problem && this.texts.explain(problem, by.language) };
  }

  private async people(lines: readonly ActivityLine[], by: Caller): Promise<Option[]> {
    const authorities = new Set(lines.map(({ leadAuthorityId }) => leadAuthorityId));
    const own = [...authorities].filter((id) => actsFor(by, id));
    const people = new Map<string, string>();
    for (const authorityId of own)
      for (const { id, name } of await this.assignments.askable(authorityId)) people.set(id, name);
    return [...people].map(([value, text]) => ({ value, text }));
  }
}
