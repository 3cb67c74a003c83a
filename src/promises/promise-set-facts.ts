import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { District } from '../organisations/district.entity';
import { Districts } from '../organisations/districts';
import { Organisations } from '../organisations/organisations';
import type { Facts, FactsEdit, NewDocument } from './promise.dto';
import { mayChangeFacts, mayKeep } from './promise.policy';
import { PromiseSetDistrict } from './promise-set-district.entity';
import { PromiseSetParty } from './promise-set-party.entity';
import type { PromiseSet } from './promise-set.entity';
import { type NewPromiseSet, PromiseSets } from './promise-sets';

/** The head of a document written by hand: what it is called, whom it binds, when and where. */
@Injectable()
export class PromiseSetFacts {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
    private readonly districts: Districts,
    private readonly promiseSets: PromiseSets,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  /** The same form sent twice begins one document. */
  async begin(input: NewDocument, by: Caller): Promise<PromiseSet> {
    if (!mayKeep(input, by)) throw new NotAllowed('promise_set.draft');
    const { keeperId, formKey, kind, title, periodStart, periodEnd, followUpEvery } = input;
    const parties = await this.partiesIn(input, keeperId);
    const head = { keeperId, kind, title, periodStart, periodEnd, followUpEvery };
    const { set, isNew } = await this.promiseSets.draft(
      { ...head, id: formKey, basis: '', parties, promises: [] },
      by,
    );
    if (isNew) await this.placeIn(set, parties, input.districtIds);
    return set;
  }

  async change(id: string, input: FactsEdit, by: Caller): Promise<PromiseSet> {
    const set = await this.promiseSets.lock(id);
    if (!mayKeep(set, by)) throw new NotAllowed('promise_set.change_facts');
    if (!mayChangeFacts(set, by) || (await this.promiseSets.hasApprovals(id)))
      throw new Refusal('promise_set.facts_are_approved');
    if (set.version !== input.version) throw new Refusal('promise_set.changed_meanwhile');
    const parties = await this.partiesIn(input, set.keeperId);
    await this.replaceParties(set, parties);
    await this.placeIn(set, parties, input.districtIds);
    return this.promiseSets.change(id, 'promise_set.facts_changed', (locked) => {
      const { kind, title, periodStart, periodEnd, followUpEvery } = input;
      locked.setPeriod(periodStart, periodEnd);
      Object.assign(locked, { kind, title, followUpEvery });
      return { kind, title, periodStart, periodEnd, parties: parties.map(({ actorId }) => actorId) };
    });
  }

  async districtsOf(setId: string): Promise<District[]> {
    const rows = await this.manager.findBy(PromiseSetDistrict, { promiseSetId: setId });
    return this.districts.byIds(rows.map(({ districtId }) => districtId));
  }

  /** Those that are still in use. */
  async copyDistricts(fromId: string, toId: string): Promise<void> {
    const districts = (await this.districtsOf(fromId)).filter(({ endedOn }) => endedOn === null);
    const rows = districts.map(({ id: districtId }) => ({ promiseSetId: toId, districtId }));
    if (rows.length > 0) await this.manager.insert(PromiseSetDistrict, rows);
  }

  /** A partner that nobody has named before is entered as one of the keeper's. */
  private async partiesIn(
    { policeAreaId, municipalities, partners }: Facts,
    keeperId: string,
  ): Promise<NewPromiseSet['parties']> {
    const parties = new Map<string, PromiseSetParty['party']>([[keeperId, 'municipality']]);
    for (const name of linesOf(municipalities)) {
      const found = await this.organisations.authorityNamed('municipality', name);
      if (!found) throw new Refusal('promise_set.municipality_unknown', 'municipalities', { name });
      parties.set(found.id, 'municipality');
    }
    if (policeAreaId) parties.set(await this.policeArea(policeAreaId), 'police');
    for (const name of linesOf(partners)) {
      if (name.length > 200) throw new Refusal('promise_set.partner_too_long', 'partners');
      const partner = await this.organisations.partner(keeperId, name, 'business');
      parties.set(partner.id, 'other');
    }
    return [...parties].map(([actorId, party]) => ({ actorId, party }));
  }

  private async policeArea(id: string): Promise<string> {
    const [actor] = await this.organisations.byIds([id]);
    if (!actor?.isPolice()) throw new Refusal('promise_set.police_area_unknown', 'policeAreaId');
    return actor.id;
  }

  /** Those that lead an activity or have promised something stay; the database knows. */
  private async replaceParties(set: PromiseSet, parties: NewPromiseSet['parties']): Promise<void> {
    const before = await this.promiseSets.parties([set.id]);
    const isKept = (actorId: string) => parties.some((party) => party.actorId === actorId);
    const isKnown = (actorId: string) => before.some((party) => party.actorId === actorId);
    for (const { actorId } of before.filter((party) => !isKept(party.actorId)))
      await this.manager
        .delete(PromiseSetParty, { promiseSetId: set.id, actorId })
        .catch(explainPartyWithAPart);
    for (const party of parties.filter(({ actorId }) => !isKnown(actorId)))
      await this.manager.insert(PromiseSetParty, { ...party, promiseSetId: set.id });
  }

  private async placeIn(
    set: PromiseSet,
    parties: NewPromiseSet['parties'],
    districtIds: readonly string[],
  ): Promise<void> {
    const municipalities = parties.filter(({ party }) => party === 'municipality');
    const known = await this.districts.of(municipalities.map(({ actorId }) => actorId));
    if (!districtIds.every((id) => known.some((district) => district.id === id)))
      throw new Refusal('promise_set.district_of_no_party', 'districtIds');
    await this.manager.delete(PromiseSetDistrict, { promiseSetId: set.id });
    const rows = [...new Set(districtIds)].map((districtId) => ({ promiseSetId: set.id, districtId }));
    if (rows.length > 0) await this.manager.insert(PromiseSetDistrict, rows);
  }
}

export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

function explainPartyWithAPart(error: unknown): never {
  const { constraint } = (error instanceof QueryFailedError ? error.driverError : {}) as {
    constraint?: string;
  };
  if (constraint === 'party_has_a_part' || constraint === 'citizen_promise_for_a_party')
    throw new Refusal('promise_set.party_has_a_part');
  throw error;
}
