import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { isUuid } from '../kernel/ids';
import { Missing, NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { Actor } from './actor.entity';
import { keepsPartners } from './authority.policy';
import { Organisations } from './organisations';
import type { NewPartner, PartnerFacts } from './partner.dto';

/** The organisations an authority works with. One that has ended is offered no more, and stays where it has taken part. */
@Injectable()
export class Partners {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly organisations: Organisations,
  ) {}

  private get actors() {
    return this.transactions.manager.getRepository(Actor);
  }

  /** In Swedish order. */
  async of(authorityIds: readonly string[]): Promise<Actor[]> {
    const found = await this.actors.findBy({ authorityId: In([...authorityIds]), slug: IsNull() });
    return found.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  }

  /** Twice at once adds one. */
  async add({ authorityId, ...facts }: NewPartner, by: Caller): Promise<void> {
    if (!keepsPartners(authorityId, by)) throw new NotAllowed('organisation.add_partner');
    await this.refuseTaken(authorityId, facts.name, null);
    const { id } = await this.organisations.partner(authorityId, facts.name, facts.kind);
    const { contactFunction, contactEmail, contactPhone } = facts;
    await this.actors.update({ id }, { contactFunction, contactEmail, contactPhone });
  }

  async change(id: string, facts: PartnerFacts, by: Caller): Promise<void> {
    const partner = await this.kept(id, by);
    const { name, kind, contactFunction, contactEmail, contactPhone } = facts;
    const to = { name, kind, contactFunction, contactEmail, contactPhone };
    const fields = (Object.keys(to) as (keyof typeof to)[]).filter((field) => partner[field] !== to[field]);
    if (fields.length === 0) return;
    await this.refuseTaken(partner.authorityId, name, id);
    await this.actors.update({ id }, to);
    const changes = fields.map((field): [string, unknown] => [
      field,
      { from: partner[field], to: to[field] },
    ]);
    await this.note('organisation.partner_changed', partner, Object.fromEntries(changes));
  }

  async end(id: string, by: Caller): Promise<void> {
    const partner = await this.kept(id, by);
    if (partner.endedOn) return;
    await this.actors.update({ id }, { endedOn: this.clock.today() });
    await this.note('organisation.partner_ended', partner, { name: partner.name });
  }

  async resume(id: string, by: Caller): Promise<void> {
    const partner = await this.kept(id, by);
    if (!partner.endedOn) return;
    await this.actors.update({ id }, { endedOn: null });
    await this.note('organisation.partner_resumed', partner, { name: partner.name });
  }

  private async kept(id: string, by: Caller): Promise<Actor> {
    const lock = { mode: 'pessimistic_write' } as const;
    const partner = isUuid(id) ? await this.actors.findOne({ where: { id, slug: IsNull() }, lock }) : null;
    if (!partner) throw new Missing('partner');
    if (!partner.authorityId || !keepsPartners(partner.authorityId, by))
      throw new NotAllowed('organisation.change_partner');
    return partner;
  }

  private async refuseTaken(
    authorityId: string | null,
    name: string,
    exceptId: string | null,
  ): Promise<void> {
    if (!authorityId) return;
    await this.transactions.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      authorityId,
    ]);
    const known = await this.of([authorityId]);
    if (known.some((one) => one.id !== exceptId && one.name.toLowerCase() === name.toLowerCase()))
      throw new Refusal('organisation.partner_taken', 'name', { name });
  }

  private note(
    kind: string,
    { id, authorityId }: Actor,
    details: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    return this.log.append({ kind, subjectId: id, authorityId, promiseSetId: null, details });
  }
}
