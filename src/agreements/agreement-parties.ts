import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transactions } from '../database/transactions';
import { Missing } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import type { Actor, ActorKind } from '../organisations/actor.entity';
import { Districts } from '../organisations/districts';
import { Organisations } from '../organisations/organisations';
import type { Agreement } from './agreement.entity';
import { AgreementParty } from './agreement-party.entity';

/** Who stands behind an agreement: any organisations, as many as there are. */
@Injectable()
export class AgreementParties {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
    private readonly districts: Districts,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  of(agreementIds: readonly string[]): Promise<AgreementParty[]> {
    return this.manager.findBy(AgreementParty, { agreementId: In([...agreementIds]) });
  }

  /** Whom to choose from: the municipality, its police area with the other municipalities there, and partners it has entered. */
  async candidates(municipalityId: string): Promise<Actor[]> {
    const rows: { id: string }[] = await this.manager.query(
      `with area as (select police_area_id as id from tracker.police_area_municipality
          where municipality_id = $1 and from_on <= tracker.today() and (to_on is null or to_on >= tracker.today()))
       select id from tracker.actor where id = $1 or authority_id = $1
       union select id from area
       union select m.municipality_id from tracker.police_area_municipality m join area on area.id = m.police_area_id
          where m.from_on <= tracker.today() and (m.to_on is null or m.to_on >= tracker.today())`,
      [municipalityId],
    );
    return this.organisations.byIds(rows.map(({ id }) => id));
  }

  /** Those that stay keep their registry numbers. Parties that are not known yet are entered as the municipality's partners. */
  async replace(
    { id, keeperId }: Agreement,
    partyIds: readonly string[],
    newParties: string,
    newPartyKind: ActorKind | null,
  ): Promise<void> {
    const names = newParties
      .split('\n')
      .map((name) => name.trim())
      .filter(Boolean);
    if (names.some((name) => name.length > 200))
      throw new Refusal('agreement.party_name_too_long', 'newParties');
    if (names.length > 0 && newPartyKind === null)
      throw new Refusal('agreement.party_kind_missing', 'newPartyKind');
    const wanted = new Set(partyIds);
    if ((await this.organisations.byIds([...wanted])).length < wanted.size)
      throw new Refusal('agreement.parties_missing', 'partyIds');
    for (const name of names)
      wanted.add((await this.organisations.partner(keeperId, name, newPartyKind ?? 'association')).id);
    const now = (await this.of([id])).map(({ actorId }) => actorId);
    const gone = now.filter((actorId) => !wanted.has(actorId));
    const added = [...wanted].filter((actorId) => !now.includes(actorId));
    if (gone.length > 0) await this.manager.delete(AgreementParty, { agreementId: id, actorId: In(gone) });
    await this.manager.insert(
      AgreementParty,
      added.map((actorId) => ({ agreementId: id, actorId, registryNumber: null })),
    );
  }

  /** @returns the number it had */
  async number(agreementId: string, actorId: string, registryNumber: string | null): Promise<string | null> {
    const party = await this.manager.findOneBy(AgreementParty, { agreementId, actorId });
    if (!party) throw new Missing('agreement_party');
    await this.manager.update(AgreementParty, { agreementId, actorId }, { registryNumber });
    return party.registryNumber;
  }

  async refuseOtherDistrict(municipalityId: string, districtId: string | null): Promise<void> {
    const known = await this.districts.of([municipalityId]);
    if (districtId !== null && !known.some(({ id }) => id === districtId))
      throw new Refusal('agreement.district_elsewhere', 'districtId');
  }
}
