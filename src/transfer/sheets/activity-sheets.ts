import { Injectable } from '@nestjs/common';
import { Activities } from '../../activities/activities';
import type { Activity } from '../../activities/activity.entity';
import { mayPlan } from '../../activities/activity.policy';
import { PlanLinks } from '../../activities/plan-links';
import { planFieldsOf, planFrom } from '../../activities/plan-fields';
import { Log } from '../../audit/log';
import type { Caller } from '../../kernel/caller';
import { NotAllowed } from '../../kernel/missing';
import { Refusal } from '../../kernel/refusal';
import { Organisations } from '../../organisations/organisations';
import { PromiseSets } from '../../promises/promise-sets';
import { type JudgedSheet, judgeSheet } from './judge-sheet';
import type { KnownActivity, SheetFrame } from './sheet-frame';
import { sheetsIn } from './file-rows';

export interface TakenIn {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Takes the activities of one document in from a sheet, all of them or none, and reads them out as they are planned. */
@Injectable()
export class ActivitySheets {
  constructor(
    private readonly organisations: Organisations,
    private readonly promiseSets: PromiseSets,
    private readonly activities: Activities,
    private readonly planLinks: PlanLinks,
    private readonly log: Log,
  ) {}

  /** For whoever sees the document. */
  async frame(setId: string): Promise<SheetFrame> {
    const set = await this.promiseSets.find(setId);
    const parties = await this.promiseSets.parties([setId]);
    const actors = await this.organisations.byIds(parties.map((party) => party.actorId));
    const party = (id: string) => parties.find(({ actorId }) => actorId === id)?.party ?? 'other';
    return {
      set,
      parties: actors
        .map(({ id, name }) => ({ id, name, party: party(id) }))
        .sort((a, b) => a.name.localeCompare(b.name, 'sv')),
      ableToTakePart: await this.planLinks.ableToTakePart(setId),
      promises: await this.promiseSets.promises(setId),
      activities: await this.known(await this.activities.ofSets([setId])),
    };
  }

  /** What a file would do; nothing is written. */
  async judge(setId: string, file: Buffer, by: Caller): Promise<{ judged: JudgedSheet; frame: SheetFrame }> {
    const set = await this.promiseSets.find(setId);
    if (!mayPlan(set, by)) throw new NotAllowed('activity.add');
    const frame = await this.frame(setId);
    return { judged: judgeSheet(await sheetsIn(file), frame), frame };
  }

  /** All rows or none. The set is locked first, so that what is judged is what is written. */
  async takeIn(setId: string, file: Buffer, by: Caller): Promise<TakenIn> {
    const set = await this.promiseSets.lock(setId);
    const { judged } = await this.judge(setId, file, by);
    if (judged.faults.length > 0)
      throw new Refusal('sheet.has_faults', 'file', { count: judged.faults.length });
    const added = judged.rows.filter(({ before }) => !before);
    const changed = judged.rows.filter(({ before, to }) => before && Object.keys(to).length > 0);
    await this.activities.addAll(
      setId,
      added.map(({ plan }) => plan),
      by,
    );
    for (const { before, plan } of changed)
      if (before) {
        const { id, version } = before.activity;
        await this.activities.plan(id, Object.assign(plan, { version, was: '{}' }), by);
      }
    const unchanged = judged.rows.length - added.length - changed.length;
    const counts = { added: added.length, changed: changed.length, unchanged };
    if (counts.added + counts.changed > 0)
      await this.log.append({
        kind: 'promise_set.sheet_taken_in',
        subjectId: setId,
        authorityId: set.keeperId,
        promiseSetId: set.isDraft() ? null : setId,
        details: counts,
      });
    return counts;
  }

  private async known(activities: readonly Activity[]): Promise<KnownActivity[]> {
    const ids = activities.map(({ id }) => id);
    const links = groupsOf(await this.activities.links(ids), ({ promiseId }) => promiseId);
    const taking = groupsOf(await this.planLinks.takingPart(ids), ({ actorId }) => actorId);
    return activities.map((activity) => {
      const fields = planFieldsOf(activity, {
        promiseIds: links.get(activity.id) ?? [],
        takingPartIds: taking.get(activity.id) ?? [],
      });
      return { activity, fields, plan: planFrom(fields) };
    });
  }
}

function groupsOf<Row extends { readonly activityId: string }>(
  rows: readonly Row[],
  valueOf: (row: Row) => string,
): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const row of rows) groups.set(row.activityId, [...(groups.get(row.activityId) ?? []), valueOf(row)]);
  return groups;
}
