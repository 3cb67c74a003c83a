import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import { Clock } from '../kernel/clock';
import { isUuid } from '../kernel/ids';
import { Missing } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
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
    const known = await this.of([municipalityId]);
    if (known.some((district) => district.name.toLowerCase() === name.trim().toLowerCase()))
      throw new Refusal('organisation.district_taken', 'name', { name });
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

  private note(kind: string, { id, municipalityId, name }: District): Promise<void> {
    return this.log.append({
      kind,
      subjectId: id,
      authorityId: municipalityId,
      promiseSetId: null,
      details: { name },
    });
  }
}
