import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import { Clock } from '../kernel/clock';
import { addDays, type Day } from '../kernel/day';
import { Refusal } from '../kernel/refusal';
import { Actor, type ActorKind } from './actor.entity';
import { PoliceAreaMunicipality } from './police-area-municipality.entity';
import { slugOf } from './slug';

export interface NewAuthority {
  readonly kind: 'municipality' | 'police_area';
  readonly name: string;
  readonly code?: string | null;
  readonly contactFunction?: string | null;
  readonly contactEmail?: string | null;
  readonly contactPhone?: string | null;
}

@Injectable()
export class Organisations {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  private get actors() {
    return this.transactions.manager.getRepository(Actor);
  }

  byIds(ids: readonly string[]): Promise<Actor[]> {
    return this.actors.findBy({ id: In([...new Set(ids)]) });
  }

  authorities(): Promise<Actor[]> {
    return this.actors.find({
      where: { kind: In(['municipality', 'police_area']) },
      order: { kind: 'ASC', name: 'ASC' },
    });
  }

  /** Compared without case: people write "Skara kommun", "skara" and "SKARA", and "Orust" for Orusts kommun. */
  async authorityNamed(kind: NewAuthority['kind'], name: string): Promise<Actor | null> {
    return this.actors
      .createQueryBuilder('actor')
      .where('actor.kind = :kind and actor.slug in (:...slugs)', {
        kind,
        slugs: [slugOf(name), slugOf(`${name} kommun`), slugOf(`${name}s kommun`)],
      })
      .getOne();
  }

  /** The police area that covers the municipality on that day, if any. */
  async policeAreaOf(municipalityId: string): Promise<Actor | null> {
    const today = this.clock.today();
    return this.actors
      .createQueryBuilder('actor')
      .innerJoin(PoliceAreaMunicipality, 'area', 'area.policeAreaId = actor.id')
      .where('area.municipalityId = :municipalityId and area.fromOn <= :today', { municipalityId, today })
      .andWhere('(area.toOn is null or area.toOn >= :today)')
      .getOne();
  }

  /** The municipalities of a police area today. */
  async coveredBy(policeAreaId: string): Promise<Actor[]> {
    const today = this.clock.today();
    const found = await this.actors
      .createQueryBuilder('actor')
      .innerJoin(PoliceAreaMunicipality, 'area', 'area.municipalityId = actor.id')
      .where('area.policeAreaId = :policeAreaId and area.fromOn <= :today', { policeAreaId, today })
      .andWhere('(area.toOn is null or area.toOn >= :today)')
      .getMany();
    return found.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  }

  async addAuthority(input: NewAuthority): Promise<Actor> {
    const slug = slugOf(input.name);
    if (await this.actors.existsBy({ slug }))
      throw new Refusal('organisation.name_taken', 'name', { name: input.name });
    if (input.code && (await this.actors.existsBy({ code: input.code }))) {
      throw new Refusal('organisation.code_taken', 'code', { code: input.code });
    }
    const id = randomUUID();
    return this.add({
      ...contactOf(input),
      id,
      authorityId: id,
      kind: input.kind,
      name: input.name,
      slug,
      code: input.code ?? null,
    });
  }

  /** A partner without a place of its own in the product, known to the authority that entered it. */
  async partner(authorityId: string, name: string, kind: ActorKind): Promise<Actor> {
    const known = await this.actors.findOneBy({ authorityId, name, slug: IsNull() });
    return (
      known ??
      this.add({ ...contactOf({}), id: randomUUID(), authorityId, kind, name, slug: null, code: null })
    );
  }

  /** Those that are worked with still, in Swedish order. */
  async partnersOf(authorityId: string): Promise<Actor[]> {
    const known = await this.actors.findBy({ authorityId, slug: IsNull(), endedOn: IsNull() });
    return known.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  }

  async cover(policeAreaId: string, municipalityId: string): Promise<void> {
    const fromOn = this.clock.today();
    await this.transactions.manager.insert(PoliceAreaMunicipality, {
      policeAreaId,
      municipalityId,
      fromOn,
      toOn: null,
    });
    await this.log.append({
      kind: 'organisation.covered',
      subjectId: municipalityId,
      authorityId: null,
      promiseSetId: null,
      details: { policeAreaId, municipalityId, fromOn },
    });
  }

  /** From that day the municipality is the other area's, or nobody's; what the old one wrote stays with the old one. */
  async changeArea(municipalityId: string, policeAreaId: string | null, fromOn: Day): Promise<void> {
    const { manager } = this.transactions;
    const [now] = await manager.findBy(PoliceAreaMunicipality, { municipalityId, toOn: IsNull() });
    if ((now?.policeAreaId ?? null) === policeAreaId) return;
    if (now) {
      const toOn = addDays(fromOn, -1);
      if (toOn < now.fromOn)
        throw new Refusal('organisation.area_began_later', 'fromOn', { day: now.fromOn });
      const { policeAreaId: before } = now;
      await manager.update(
        PoliceAreaMunicipality,
        { municipalityId, policeAreaId: before, fromOn: now.fromOn },
        { toOn },
      );
    }
    if (policeAreaId)
      await manager.insert(PoliceAreaMunicipality, { policeAreaId, municipalityId, fromOn, toOn: null });
    await this.log.append({
      kind: 'organisation.area_changed',
      subjectId: municipalityId,
      authorityId: null,
      promiseSetId: null,
      details: { from: now?.policeAreaId ?? null, to: policeAreaId, fromOn },
    });
  }

  private async add(
    fields: Omit<
      Actor,
      | 'isPolice'
      | 'disclosureDelay'
      | 'disclosureDelayDays'
      | 'smallNumberThreshold'
      | 'staleAfterDays'
      | 'endedOn'
    >,
  ): Promise<Actor> {
    const nothingDecided = {
      disclosureDelayDays: null,
      smallNumberThreshold: null,
      staleAfterDays: null,
      endedOn: null,
    };
    const actor = this.actors.create({ ...fields, ...nothingDecided });
    await this.actors.insert(actor);
    const belongsTo = actor.slug === null ? actor.authorityId : null;
    await this.log.append({
      kind: 'organisation.added',
      subjectId: actor.id,
      authorityId: belongsTo,
      promiseSetId: null,
      details: { kind: actor.kind, name: actor.name },
    });
    return actor;
  }
}

const contactOf = (input: Partial<NewAuthority>) => ({
  contactFunction: input.contactFunction ?? null,
  contactEmail: input.contactEmail ?? null,
  contactPhone: input.contactPhone ?? null,
});
