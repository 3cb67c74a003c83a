import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { isUuid } from '../kernel/ids';
import { Missing, NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { keepsDistricts } from './authority.policy';
import { District } from './district.entity';

@Injectable()
export class Districts {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  private get districts() {
    return this.transactions.manager.getRepository(District);
  }

  /** Ended ones too, for what was told about them. In Swedish order. */
  async of(municipalityIds: readonly string[]): Promise<District[]> {
    const found = await this.districts.findBy({ municipalityId: In([...municipalityIds]) });
    return found.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  }

  async byIds(ids: readonly string[]): Promise<District[]> {
    const found = await this.districts.findBy({ id: In([...ids]) });
    return found.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  }

  async add(municipalityId: string, name: string): Promise<District> {
    await this.refuseTaken(municipalityId, name.trim(), null);
    const district = this.districts.create({
      id: randomUUID(),
      municipalityId,
      name: name.trim(),
      endedOn: null,
    });
    await this.districts.insert(district);
    await this.note('organisation.district_added', district);
    return district;
  }

  async end(id: string): Promise<void> {
    const district = isUuid(id) ? await this.districts.findOneBy({ id }) : null;
    if (!district) throw new Missing('district');
    const { affected } = await this.districts.update({ id }, { endedOn: this.clock.today() });
    if (affected !== 1) throw new Missing('district');
    await this.note('organisation.district_ended', district);
  }

  /** Asked by a person. Twice at once adds one. */
  async addBy(municipalityId: string, name: string, by: Caller): Promise<District> {
    if (!keepsDistricts(municipalityId, by)) throw new NotAllowed('organisation.add_district');
    await this.oneAtATime(municipalityId);
    return this.add(municipalityId, name);
  }

  async endBy(id: string, by: Caller): Promise<void> {
    const district = await this.kept(id, 'organisation.end_district', by);
    if (district.endedOn === null) await this.end(id);
  }

  async resumeBy(id: string, by: Caller): Promise<void> {
    const district = await this.kept(id, 'organisation.end_district', by);
    if (district.endedOn === null) return;
    await this.districts.update({ id }, { endedOn: null });
    await this.note('organisation.district_resumed', district);
  }

  /** The same place by another name: what was told about it is told by the new one when it is published next. */
  async renameBy(id: string, name: string, by: Caller): Promise<void> {
    const district = await this.kept(id, 'organisation.rename_district', by);
    if (district.name === name) return;
    await this.oneAtATime(district.municipalityId);
    await this.refuseTaken(district.municipalityId, name, id);
    await this.districts.update({ id }, { name });
    await this.note('organisation.district_renamed', district, { from: district.name, to: name });
  }

  private async kept(id: string, act: string, by: Caller): Promise<District> {
    const district = isUuid(id) ? await this.districts.findOneBy({ id }) : null;
    if (!district) throw new Missing('district');
    if (!keepsDistricts(district.municipalityId, by)) throw new NotAllowed(act);
    return district;
  }

  private async refuseTaken(municipalityId: string, name: string, exceptId: string | null): Promise<void> {
    const known = await this.of([municipalityId]);
    if (known.some((one) => one.id !== exceptId && one.name.toLowerCase() === name.toLowerCase()))
      throw new Refusal('organisation.district_taken', 'name', { name });
  }

  private oneAtATime(municipalityId: string): Promise<unknown> {
    return this.transactions.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      municipalityId,
    ]);
  }

  private note(
    kind: string,
    { id, municipalityId, name }: District,
    details: Readonly<Record<string, unknown>> = { name },
  ): Promise<void> {
    return this.log.append({
      kind,
      subjectId: id,
      authorityId: municipalityId,
      promiseSetId: null,
      details,
    });
  }
}
