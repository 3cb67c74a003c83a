import { Injectable } from '@nestjs/common';
import type { Caller } from '../../kernel/caller';
import { Clock } from '../../kernel/clock';
import type { Day } from '../../kernel/day';
import { NotAllowed } from '../../kernel/missing';
import { type FormTexts, textsOf } from '../../kernel/open-form';
import { Districts } from '../../organisations/districts';
import { Organisations } from '../../organisations/organisations';
import { AgreementParties } from '../agreement-parties';
import type { Agreement } from '../agreement.entity';
import { mayKeep, municipalitiesKeptBy } from '../agreement.policy';
import { type AgreementFields, Agreements } from '../agreements';
import {
  type AgreementKind,
  type AgreementTiming,
  agreementTiming,
  type Signatory,
} from '../agreement-words';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface AgreementLine {
  readonly id: string;
  readonly title: string;
  readonly kind: AgreementKind;
  readonly periodStart: Day;
  readonly periodEnd: Day | null;
  readonly timing: AgreementTiming;
}

export interface AgreementView extends AgreementLine {
  readonly keeperName: string;
  readonly purposes: string;
  readonly areas: string;
  readonly districtName: string | null;
  readonly signedOn: Day | null;
  readonly documentUrl: string | null;
  readonly parties: readonly (Named & { readonly registryNumber: string | null })[];
  readonly signatories: readonly Signatory[];
  readonly mayKeep: boolean;
  readonly today: Day;
}

export interface AgreementFormView {
  /** What a new one may be kept by; one at least. */
  readonly keepers: readonly Named[];
  readonly districts: readonly Named[];
  readonly candidates: readonly Named[];
  readonly fields: FormTexts<AgreementFields>;
  /** Null for an agreement that does not exist yet. */
  readonly saved: { readonly id: string; readonly title: string; readonly version: number } | null;
}

@Injectable()
export class AgreementViews {
  constructor(
    private readonly clock: Clock,
    private readonly organisations: Organisations,
    private readonly districts: Districts,
    private readonly agreements: Agreements,
    private readonly parties: AgreementParties,
  ) {}

  async all(by: Caller): Promise<{ lines: AgreementLine[]; mayAdd: boolean }> {
    const lines = (await this.agreements.visible()).map((agreement) => this.line(agreement));
    return { lines, mayAdd: municipalitiesKeptBy(by).length > 0 };
  }

  async of(id: string, by: Caller): Promise<AgreementView> {
    const agreement = await this.agreements.find(id);
    const { keeperId, purposes, areas, districtId, signedOn, documentUrl } = agreement;
    const parties = await this.parties.of([id]);
    const actors = await this.organisations.byIds([keeperId, ...parties.map(({ actorId }) => actorId)]);
    const nameOf = (actorId: string) => actors.find((actor) => actor.id === actorId)?.name ?? '';
    const district = (await this.districts.of([keeperId])).find((one) => one.id === districtId);
    return {
      ...this.line(agreement),
      keeperName: nameOf(keeperId),
      purposes,
      areas,
      districtName: district?.name ?? null,
      signedOn,
      documentUrl,
      parties: inOrder(
        parties.map(({ actorId, registryNumber }) => ({
          id: actorId,
          name: nameOf(actorId),
          registryNumber,
        })),
      ),
      signatories: await this.agreements.signatories(id),
      mayKeep: mayKeep(keeperId, by),
      today: this.clock.today(),
    };
  }

  async formOfNew(by: Caller): Promise<AgreementFormView> {
    const keeperIds = municipalitiesKeptBy(by);
    if (keeperIds.length === 0) throw new NotAllowed('agreement.draft');
    const areas = await Promise.all(keeperIds.map((id) => this.organisations.policeAreaOf(id)));
    const partyIds = [...keeperIds, ...areas.flatMap((area) => (area ? [area.id] : []))];
    const fields = { ...emptyAgreement, partyIds: keeperIds.length === 1 ? partyIds : [] };
    return { ...(await this.choices(keeperIds, [])), fields: textsOf<AgreementFields>(fields), saved: null };
  }

  async formOf(id: string, by: Caller): Promise<AgreementFormView> {
    const agreement = await this.agreements.find(id);
    if (!mayKeep(agreement.keeperId, by)) throw new NotAllowed('agreement.edit');
    const fields = await this.agreements.fieldsOf(agreement);
    const { title, version } = agreement;
    return {
      ...(await this.choices([agreement.keeperId], fields.partyIds)),
      fields: textsOf(fields),
      saved: { id, title, version },
    };
  }

  private line(agreement: Agreement): AgreementLine {
    const { id, title, kind, periodStart, periodEnd } = agreement;
    return {
      id,
      title,
      kind,
      periodStart,
      periodEnd,
      timing: agreementTiming(agreement, this.clock.today()),
    };
  }

  private async choices(
    keeperIds: readonly string[],
    partyIds: readonly string[],
  ): Promise<Pick<AgreementFormView, 'keepers' | 'districts' | 'candidates'>> {
    const candidates = new Map<string, Named>();
    for (const keeperId of keeperIds)
      for (const actor of await this.parties.candidates(keeperId)) candidates.set(actor.id, named(actor));
    for (const actor of await this.organisations.byIds(partyIds)) candidates.set(actor.id, named(actor));
    return {
      keepers: inOrder((await this.organisations.byIds(keeperIds)).map(named)),
      districts: (await this.districts.of(keeperIds)).filter(({ endedOn }) => endedOn === null).map(named),
      candidates: inOrder([...candidates.values()]),
    };
  }
}

const emptyAgreement: AgreementFields = {
  kind: 'cooperation_agreement',
  title: '',
  purposes: '',
  areas: '',
  districtId: null,
  periodStart: '',
  periodEnd: null,
  partyIds: [],
};

const named = ({ id, name }: Named): Named => ({ id, name });

export const inOrder = <Thing extends { readonly name: string }>(things: readonly Thing[]): Thing[] =>
  [...things].sort((one, other) => one.name.localeCompare(other.name, 'sv'));
