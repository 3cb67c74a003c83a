import { Injectable } from '@nestjs/common';
import type { Caller } from '../../kernel/caller';
import { NotAllowed } from '../../kernel/missing';
import { Districts } from '../../organisations/districts';
import { Organisations } from '../../organisations/organisations';
import { keepersOf, mayChangeFacts, mayKeep } from '../../promises/promise.policy';
import { PromiseSetFacts } from '../../promises/promise-set-facts';
import { PromiseSets } from '../../promises/promise-sets';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface FactsView {
  /** Null for a document that does not exist yet. */
  readonly document: { readonly id: string; readonly title: string; readonly version: number } | null;
  readonly isFixed: boolean;
  readonly keepers: readonly Named[];
  readonly policeAreas: readonly Named[];
  readonly districts: readonly Named[];
  /** What the form is filled with, in its own values. */
  readonly fields: Readonly<Record<string, string | null>>;
}

/** Gathers what the form about a document's head needs, for those who may keep it. */
@Injectable()
export class FactsViews {
  constructor(
    private readonly organisations: Organisations,
    private readonly districts: Districts,
    private readonly promiseSets: PromiseSets,
    private readonly facts: PromiseSetFacts,
  ) {}

  async ofNew(by: Caller): Promise<FactsView> {
    const keeperIds = keepersOf(by);
    const [first] = keeperIds;
    if (!first) throw new NotAllowed('promise_set.draft');
    const police = await this.organisations.policeAreaOf(first);
    return {
      document: null,
      isFixed: false,
      keepers: byName(await this.organisations.byIds(keeperIds)),
      ...(await this.choices(keeperIds)),
      fields: { keeperId: first, kind: 'citizen_promise', policeAreaId: police?.id ?? null },
    };
  }

  async of(id: string, by: Caller): Promise<FactsView> {
    const set = await this.promiseSets.find(id);
    if (!mayKeep(set, by)) throw new NotAllowed('promise_set.change_facts');
    const parties = await this.promiseSets.parties([id]);
    const actors = await this.organisations.byIds(parties.map(({ actorId }) => actorId));
    const namesOf = (party: string) =>
      actors
        .filter((actor) => actor.id !== set.keeperId)
        .filter((actor) => parties.some((one) => one.actorId === actor.id && one.party === party))
        .map(({ name }) => name)
        .sort((a, b) => a.localeCompare(b, 'sv'))
        .join('\n');
    const { title, version, kind, periodStart, periodEnd, followUpEvery } = set;
    const municipalityIds = parties.flatMap(({ actorId, party }) =>
      party === 'municipality' ? [actorId] : [],
    );
    return {
      document: { id, title, version },
      isFixed: !mayChangeFacts(set, by) || (await this.promiseSets.hasApprovals(id)),
      keepers: [],
      ...(await this.choices(municipalityIds)),
      fields: {
        kind,
        title,
        periodStart,
        periodEnd,
        followUpEvery,
        policeAreaId: parties.find(({ party }) => party === 'police')?.actorId ?? null,
        municipalities: namesOf('municipality'),
        partners: namesOf('other'),
        districtIds: (await this.facts.districtsOf(id)).map((district) => district.id).join('\n'),
      },
    };
  }

  private async choices(
    municipalityIds: readonly string[],
  ): Promise<Pick<FactsView, 'policeAreas' | 'districts'>> {
    const authorities = await this.organisations.authorities();
    const districts = await this.districts.of(municipalityIds);
    return {
      policeAreas: byName(authorities.filter((actor) => actor.isPolice())),
      districts: districts.filter(({ endedOn }) => endedOn === null).map(({ id, name }) => ({ id, name })),
    };
  }
}

const byName = (actors: readonly Named[]): Named[] =>
  actors.map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'sv'));
