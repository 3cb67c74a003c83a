import { Injectable } from '@nestjs/common';
import { Activities } from '../activities/activities';
import type { ActivityPlan } from '../activities/plan.dto';
import type { Caller } from '../kernel/caller';
import { addDays, type Day } from '../kernel/day';
import { Refusal } from '../kernel/refusal';
import type { Actor } from '../organisations/actor.entity';
import { Organisations } from '../organisations/organisations';
import type { CitizenPromise } from '../promises/citizen-promise.entity';
import type { PromiseSet } from '../promises/promise-set.entity';
import { type NewPromiseSet, PromiseSets } from '../promises/promise-sets';
import { importTexts } from './import.texts';
import type { PromiseTextReading, ReadPromise } from './promise-text/promise-text-reading';

export interface DraftChoices {
  readonly keeper: Actor;
  /** Null: the one that covers the keeper. */
  readonly policeArea: Actor | null;
  readonly title: string | null;
  readonly periodStart: Day | null;
  readonly periodEnd: Day | null;
}

const aYear = 364;

/** Makes a draft of what was read from a text. A quantity becomes a suggested target, which a person confirms or removes. */
@Injectable()
export class PromiseTextImport {
  constructor(
    private readonly organisations: Organisations,
    private readonly promiseSets: PromiseSets,
    private readonly activities: Activities,
  ) {}

  async draft(reading: PromiseTextReading, choices: DraftChoices, by: Caller): Promise<PromiseSet> {
    const { keeper, periodStart, periodEnd } = choices;
    if (!periodStart) throw new Refusal('import.period_missing', 'periodStart');
    const police = await this.policeFor(reading, choices);
    const partners = await this.partnersOf(reading, keeper);
    const input: NewPromiseSet = {
      keeperId: keeper.id,
      kind: 'citizen_promise',
      title: choices.title ?? reading.title ?? importTexts.sv.untitled(keeper.name),
      periodStart,
      periodEnd,
      basis: '',
      parties: [
        { actorId: keeper.id, party: 'municipality' },
        ...(police ? [{ actorId: police.id, party: 'police' as const }] : []),
        ...[...partners.values()].map((partner) => ({ actorId: partner.id, party: 'other' as const })),
      ],
      promises: reading.promises.map((promise) => ({
        text: promise.text,
        party: promise.party,
        actorId: partnerOf(promise, partners)?.id ?? null,
        kind: promise.kind,
      })),
    };
    const { set, promises } = await this.promiseSets.draft(input, by);
    const leadOf = (promise: ReadPromise) =>
      partnerOf(promise, partners) ?? (promise.party === 'police' && police ? police : keeper);
    for (const [index, promise] of reading.promises.entries()) {
      const row = promises[index];
      if (row && promise.suggestedTarget) await this.addActivity(set, row, promise, leadOf(promise), by);
    }
    return set;
  }

  private async policeFor(
    reading: PromiseTextReading,
    { keeper, policeArea }: DraftChoices,
  ): Promise<Actor | null> {
    if (!reading.promises.some(({ party }) => party === 'police' || party === 'joint')) return null;
    const police = policeArea ?? (await this.organisations.policeAreaOf(keeper.id));
    if (!police) throw new Refusal('import.police_area_missing', null, { municipality: keeper.name });
    return police;
  }

  private async partnersOf(reading: PromiseTextReading, keeper: Actor): Promise<ReadonlyMap<string, Actor>> {
    const names = [
      ...new Set(
        reading.promises.flatMap(({ party, actorName }) =>
          party === 'other' && actorName ? [actorName] : [],
        ),
      ),
    ];
    const partners = new Map<string, Actor>();
    for (const name of names)
      partners.set(name, await this.organisations.partner(keeper.id, name, 'business'));
    return partners;
  }

  /** An activity promise is done by at least one activity; the coordinator names the rest. */
  private async addActivity(
    set: PromiseSet,
    promise: CitizenPromise,
    read: ReadPromise,
    lead: Actor,
    by: Caller,
  ): Promise<void> {
    const plan: ActivityPlan = {
      title: titleOf(promise.text),
      description: '',
      leadId: lead.id,
      leadFunction: lead.isPolice() ? importTexts.sv.policeFunction : importTexts.sv.municipalFunction,
      promiseIds: [promise.id],
      takingPartIds: [],
      startOn: null,
      dueOn: set.periodEnd ?? addDays(set.periodStart, aYear),
      cadence: 'none',
      cadenceTimes: null,
      targetComparator: null,
      targetQuantity: null,
      targetUnit: null,
      targetScope: null,
      demandDriven: false,
      isTrial: false,
    };
    const activity = await this.activities.add(set.id, plan, by);
    if (read.suggestedTarget) await this.activities.suggestTarget(activity.id, read.suggestedTarget, by);
  }
}

const partnerOf = (promise: ReadPromise, partners: ReadonlyMap<string, Actor>): Actor | undefined =>
  promise.party === 'other' ? partners.get(promise.actorName ?? '') : undefined;

const longestTitle = 120;

/** "Att genomföra minst 4 trygghetsvandringar." -> "Genomföra minst 4 trygghetsvandringar" */
function titleOf(text: string): string {
  const words = text.replace(/^att\s+/i, '').replace(/[.;]+$/, '');
  const title = words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);
  return title.length <= longestTitle ? title : `${title.slice(0, title.lastIndexOf(' ', longestTitle))} …`;
}
