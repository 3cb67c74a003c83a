import { Injectable } from '@nestjs/common';
import type { Caller } from '../../kernel/caller';
import { NotAllowed } from '../../kernel/missing';
import { districtKeepers } from '../../organisations/authority.policy';
import type { District } from '../../organisations/district.entity';
import { Districts } from '../../organisations/districts';
import { Organisations } from '../../organisations/organisations';
import type { Dialogue } from '../../promises/dialogue.entity';
import { mayKeep } from '../../promises/promise.policy';
import { PromiseBasis } from '../../promises/promise-basis';
import type { PromiseSet } from '../../promises/promise-set.entity';
import { PromiseSets } from '../../promises/promise-sets';
import { Signatories } from '../../promises/signatories';
import type { Signatory } from '../../promises/signatory.entity';

interface OfSet {
  readonly promiseSet: { readonly id: string; readonly title: string };
}

export interface SignatoriesView extends OfSet {
  readonly signatories: readonly Pick<Signatory, 'id' | 'organisation' | 'function' | 'signedOn'>[];
  readonly organisations: readonly string[];
  readonly today: string;
}

export interface BasisView extends OfSet {
  readonly dialogues: readonly Pick<
    Dialogue,
    'id' | 'kind' | 'held' | 'description' | 'asked' | 'answered'
  >[];
  readonly worries: readonly string[];
}

export interface DistrictsView {
  readonly municipalities: readonly { readonly id: string; readonly name: string }[];
  readonly districts: readonly (Pick<District, 'id' | 'name' | 'endedOn'> & {
    readonly municipality: string;
  })[];
}

/** Gathers what the smaller pages of a document's keeper show. */
@Injectable()
export class ListViews {
  constructor(
    private readonly organisations: Organisations,
    private readonly districts: Districts,
    private readonly promiseSets: PromiseSets,
    private readonly signatories: Signatories,
    private readonly basis: PromiseBasis,
  ) {}

  async signatoriesOf(id: string, by: Caller, today: string): Promise<SignatoriesView> {
    const promiseSet = await this.kept(id, by);
    const parties = await this.promiseSets.parties([id]);
    const actors = await this.organisations.byIds(parties.map(({ actorId }) => actorId));
    return {
      promiseSet,
      signatories: await this.signatories.of(id),
      organisations: actors.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'sv')),
      today,
    };
  }

  async basisOf(id: string, by: Caller): Promise<BasisView> {
    const promiseSet = await this.kept(id, by);
    return {
      promiseSet,
      dialogues: await this.basis.dialogues(id),
      worries: await this.basis.worries(id),
    };
  }

  async districtsOf(by: Caller): Promise<DistrictsView> {
    const keepers = (await this.organisations.byIds(districtKeepers(by))).filter((one) => !one.isPolice());
    if (keepers.length === 0) throw new NotAllowed('organisation.districts');
    const municipalities = keepers.map(({ id, name }) => ({ id, name }));
    const nameOf = (id: string) => municipalities.find((one) => one.id === id)?.name ?? '';
    const districts = await this.districts.of(keepers.map(({ id }) => id));
    return {
      municipalities,
      districts: districts.map(({ id, name, endedOn, municipalityId }) => ({
        id,
        name,
        endedOn,
        municipality: nameOf(municipalityId),
      })),
    };
  }

  private async kept(id: string, by: Caller): Promise<Pick<PromiseSet, 'id' | 'title'>> {
    const set = await this.promiseSets.find(id);
    if (!mayKeep(set, by)) throw new NotAllowed('promise_set.keep');
    return { id: set.id, title: set.title };
  }
}
