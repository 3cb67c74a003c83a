import { randomUUID } from 'node:crypto';
import { Activities } from '../../activities/activities';
import { Origins } from '../../activities/origins';
import type { ActivityPlan } from '../../activities/plan.dto';
import type { Caller } from '../../kernel/caller';
import type { Day } from '../../kernel/day';
import { Foundations } from '../../promises/foundations';
import { PromiseBasis } from '../../promises/promise-basis';
import { PromiseSetFacts } from '../../promises/promise-set-facts';
import { PromiseSets } from '../../promises/promise-sets';
import { Signatories } from '../../promises/signatories';
import { partners as partnersByKey } from './demo-places';
import type { DemoActivity } from './demo-plan';
import type { LivePlan } from './live-plan';
import { renew, writePromises } from './renewing';

/** The whole draft, anew or from the period before, as its keeper writes it. */
export async function draft(live: LivePlan, by: Caller): Promise<void> {
  const { plan } = live;
  await (plan.renews ? renew(live, plan.renews, by) : begin(live, by));
  if (plan.districts) await placeIn(live, plan.districts, by);
  if (plan.renews) await writePromises(live, by);
  await explain(live, by);
  const promiseIds = (await live.app.get(PromiseSets).promises(live.setId)).map(({ id }) => id);
  for (const activity of plan.activities) await add(live, activity, promiseIds, by);
}

export async function enterSignatories(live: LivePlan, signedOn: Day, by: Caller): Promise<void> {
  for (const signatory of live.plan.signatories ?? [])
    await live.app.get(Signatories).add(live.setId, { ...signatory, signedOn, formKey: randomUUID() }, by);
}

async function begin(live: LivePlan, by: Caller): Promise<void> {
  const { keeper, police, alsoFor = [], partners, promises, ...head } = live.plan;
  const { kind, title, periodStart, periodEnd, basis, followUpEvery = null } = head;
  const parties = [
    ...[keeper, ...alsoFor].map((one) => ({ actorId: live.actorId(one), party: 'municipality' as const })),
    { actorId: live.actorId(police), party: 'police' as const },
    ...partners.map((partner) => ({ actorId: live.actorId(partner), party: 'other' as const })),
  ];
  const drafted = await live.app.get(PromiseSets).draft(
    {
      ...{
        keeperId: live.actorId(keeper),
        kind,
        title,
        periodStart,
        periodEnd,
        basis,
        followUpEvery,
        parties,
      },
      promises: promises.map(({ text, party, partner, kind: ofPromise, onlyFor }) => ({
        ...{ text, party, kind: ofPromise },
        actorId: partner ? live.actorId(partner) : null,
        forMunicipalityId: onlyFor ? live.actorId(onlyFor) : null,
      })),
    },
    by,
  );
  live.drafted(drafted.set.id);
}

async function placeIn(live: LivePlan, districts: readonly string[], by: Caller): Promise<void> {
  const { police, partners } = live.plan;
  const { kind, title, periodStart, periodEnd, followUpEvery, version } = await live.app
    .get(PromiseSets)
    .find(live.setId);
  const facts = {
    ...{ kind, title, periodStart, periodEnd, followUpEvery, version },
    policeAreaId: live.actorId(police),
    municipalities: '',
    partners: partners.map((partner) => partnersByKey[partner].name).join('\n'),
    districtIds: districts.map((name) => live.laid(name)),
  };
  await live.app.get(PromiseSetFacts).change(live.setId, facts, by);
}

/** Whom the parties asked, what worried people, what it all builds on. */
async function explain(live: LivePlan, by: Caller): Promise<void> {
  const { dialogues = [], worries, foundation } = live.plan;
  const { app, setId } = live;
  const basis = app.get(PromiseBasis);
  for (const { asked = null, answered = null, ...dialogue } of dialogues)
    await basis.addDialogue(setId, { ...dialogue, asked, answered, formKey: randomUUID() }, by);
  if (worries) await basis.writeWorries(setId, worries.join('\n'), by);
  if (!foundation) return;
  const { agreement, picture, focusAreas } = foundation;
  const laid = {
    agreementId: agreement ? live.laid(agreement) : null,
    pictureId: picture ? live.laid(picture) : null,
    focusAreaIds: focusAreas.map((area) => live.laid(area)),
  };
  await app.get(Foundations).lay(setId, { ...laid, version: 0, was: '{}' }, by);
}

async function add(
  live: LivePlan,
  activity: DemoActivity,
  promiseIds: readonly string[],
  by: Caller,
): Promise<void> {
  const { title, description, leadFunction, dueOn, target, suggestedTarget, against = [] } = activity;
  const plan: ActivityPlan = {
    ...{ title, description, leadFunction, dueOn },
    leadId: live.actorId(activity.lead),
    promiseIds: activity.promises.map((number) => promiseIds[number - 1] ?? ''),
    takingPartIds: (activity.takingPart ?? []).map((place) => live.actorId(place)),
    startOn: activity.startOn ?? null,
    cadence: activity.cadence ?? 'none',
    cadenceTimes: activity.cadenceTimes ?? null,
    targetComparator: target?.comparator ?? null,
    targetQuantity: target?.quantity ?? null,
    targetUnit: target?.unit ?? null,
    targetScope: target?.scope ?? null,
    demandDriven: activity.demandDriven ?? false,
    isTrial: activity.isTrial ?? false,
  };
  const { id } = await live.app.get(Activities).add(live.setId, plan, by);
  if (suggestedTarget) await live.app.get(Activities).suggestTarget(id, suggestedTarget, by);
  const focusAreaIds = against.map((area) => live.laid(area));
  if (focusAreaIds.length > 0) await live.app.get(Origins).tie(id, { focusAreaIds, was: '[]' }, by);
  live.activityIds.set(activity, id);
}
