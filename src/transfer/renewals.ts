import { Injectable } from '@nestjs/common';
import { Activities } from '../activities/activities';
import { PlanLinks } from '../activities/plan-links';
import type { Activity } from '../activities/activity.entity';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { addYears } from '../kernel/day';
import { NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import type { CitizenPromise } from '../promises/citizen-promise.entity';
import { EndedPromise } from '../promises/ended-promise.entity';
import { mayKeep, mayRenew } from '../promises/promise.policy';
import { PromiseSetFacts } from '../promises/promise-set-facts';
import type { PromiseSet } from '../promises/promise-set.entity';
import { PromiseSets } from '../promises/promise-sets';
import type { Renewal } from './renewal.dto';
import { isOpen } from '../words/activity-status';
import { choicesIn, type RenewalChoice } from './renewal-choices';

type Chosen = RenewalChoice & { readonly promise: CitizenPromise };

/** The next period's draft from an earlier document: what goes on, what changes, what ends and why. */
@Injectable()
export class Renewals {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly promiseSets: PromiseSets,
    private readonly facts: PromiseSetFacts,
    private readonly activities: Activities,
    private readonly planLinks: PlanLinks,
  ) {}

  /** The same form sent twice makes one draft. */
  async renew(setId: string, input: Renewal, by: Caller): Promise<PromiseSet> {
    const before = await this.promiseSets.lock(setId);
    if (!mayKeep(before, by)) throw new NotAllowed('promise_set.renew');
    if (!mayRenew(before, by)) throw new Refusal('renewal.not_promised');
    const chosen = chosenOf(await this.promiseSets.promises(setId), input.promises);
    const kept = chosen.filter(({ way }) => way !== 'end');
    const { set, promises, isNew } = await this.promiseSets.draft(
      await this.draftOf(before, input, kept),
      by,
    );
    if (!isNew) return set;
    await this.facts.copyDistricts(setId, set.id);
    await this.tellEnded(
      before,
      set,
      chosen.filter(({ way }) => way === 'end'),
    );
    const newIds = new Map(kept.map(({ promise }, index) => [promise.id, promises[index]?.id ?? '']));
    if (input.copyYears !== null)
      await this.copyActivities(setId, set, newIds, { ...input, years: input.copyYears }, by);
    await this.log.append({
      kind: 'promise_set.renewed',
      subjectId: set.id,
      authorityId: set.keeperId,
      promiseSetId: null,
      details: { from: setId, kept: kept.length, ended: chosen.length - kept.length },
    });
    return set;
  }

  private async draftOf(
    { id, keeperId, followUpEvery }: PromiseSet,
    { formKey, kind, title, periodStart, periodEnd }: Renewal,
    kept: readonly Chosen[],
  ): Promise<Parameters<PromiseSets['draft']>[0]> {
    const parties = await this.promiseSets.parties([id]);
    return {
      id: formKey,
      extendsId: id,
      keeperId,
      kind,
      title,
      periodStart,
      periodEnd,
      followUpEvery,
      basis: '',
      parties: parties.map(({ actorId, party }) => ({ actorId, party })),
      promises: kept.map(({ promise, text }) => ({
        text,
        party: promise.party,
        actorId: promise.actorId,
        kind: promise.kind,
        forMunicipalityId: promise.forMunicipalityId,
        carriedOverFromId: promise.id,
      })),
    };
  }

  private async tellEnded(before: PromiseSet, next: PromiseSet, ended: readonly Chosen[]): Promise<void> {
    const rows = ended.map(({ promiseId, reason }) => ({
      newSetId: next.id,
      promiseSetId: before.id,
      promiseId,
      reason,
      endedOn: this.clock.today(),
      decidedBy: this.transactions.userId,
    }));
    if (rows.length > 0) await this.transactions.manager.insert(EndedPromise, rows);
  }

  /** Those that are for a promise that goes on, their days moved by whole years. What is cancelled stays behind, and what is done unless it is to be done again. */
  private async copyActivities(
    fromId: string,
    to: PromiseSet,
    newIds: ReadonlyMap<string, string>,
    { years, copyCompleted }: { readonly years: number; readonly copyCompleted: boolean },
    by: Caller,
  ): Promise<void> {
    const activities = await this.activities.ofSets([fromId]);
    const ids = activities.map(({ id }) => id);
    const links = await this.activities.links(ids);
    const takingPart = await this.planLinks.takingPart(ids);
    const able = new Set((await this.planLinks.ableToTakePart(to.id)).map(({ id }) => id));
    const goesOn = ({ status }: Activity) => isOpen(status) || (copyCompleted && status === 'completed');
    for (const activity of activities.filter(goesOn)) {
      const promiseIds = links
        .filter(({ activityId }) => activityId === activity.id)
        .flatMap(({ promiseId }) => newIds.get(promiseId) ?? []);
      const takingPartIds = takingPart
        .filter(({ activityId, actorId }) => activityId === activity.id && able.has(actorId))
        .map(({ actorId }) => actorId);
      const plan = planOf(activity, { promiseIds, takingPartIds }, years);
      if (promiseIds.length > 0) await this.activities.add(to.id, plan, by);
    }
  }
}

/** Every promise of the document has one choice, and a fault names its promise. */
function chosenOf(promises: readonly CitizenPromise[], values: readonly string[]): Chosen[] {
  const choices = readChoices(values);
  if (choices.length !== promises.length) throw new Refusal('renewal.choice_missing');
  return promises.map((promise) => {
    const choice = choices.find(({ promiseId }) => promiseId === promise.id);
    if (!choice) throw new Refusal('renewal.choice_missing');
    const { number, text } = promise;
    const field = `promises-${number}`;
    if (choice.way === 'renew' && choice.text !== text.replace(/\r\n/g, '\n').trim())
      throw new Refusal('renewal.changed_but_renewed', field, { number });
    if (choice.way === 'change' && choice.text === '')
      throw new Refusal('renewal.words_missing', field, { number });
    if (choice.way === 'end' && choice.reason === '')
      throw new Refusal('renewal.end_unexplained', field, { number });
    if (choice.reason.length > 1000) throw new Refusal('renewal.too_long', field);
    return { ...choice, promise, text: choice.way === 'renew' ? text : choice.text };
  });
}

function readChoices(values: readonly string[]): RenewalChoice[] {
  try {
    return choicesIn(values);
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    throw new Refusal('renewal.choice_missing');
  }
}

function planOf(
  activity: Activity,
  links: { readonly promiseIds: string[]; readonly takingPartIds: string[] },
  years: number,
): Parameters<Activities['add']>[1] {
  const { title, description, leadId, leadFunction, startOn, dueOn, target, demandDriven } = activity;
  const { cadence, cadenceTimes } = activity;
  return {
    ...{ title, description, leadId, leadFunction, cadence, cadenceTimes },
    ...links,
    isTrial: activity.isTrial && activity.permanentOn === null,
    startOn: startOn && addYears(startOn, years),
    dueOn: addYears(dueOn, years),
    targetComparator: target?.comparator ?? null,
    targetQuantity: target?.quantity ?? null,
    targetUnit: target?.unit ?? null,
    targetScope: target?.scope ?? null,
    demandDriven,
  };
}
