import { Injectable } from '@nestjs/common';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { NotAllowed } from '../kernel/missing';
import { Actor } from './actor.entity';
import { decidesDelay, decidesStaleness, decidesThreshold, setUpBy } from './authority.policy';
import type { AuthorityContact, DisclosureDelay, SmallNumbers, Staleness } from './own-authority.dto';
import { Organisations } from './organisations';
import { holdSettings } from './settings-lock';

type Decided = Pick<
  Actor,
  | 'contactFunction'
  | 'contactEmail'
  | 'contactPhone'
  | 'disclosureDelayDays'
  | 'smallNumberThreshold'
  | 'staleAfterDays'
>;

/** What an authority decides about itself. */
@Injectable()
export class OwnAuthority {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: Log,
    private readonly organisations: Organisations,
  ) {}

  async of(by: Caller): Promise<Actor[]> {
    const authorities = await this.organisations.byIds(setUpBy(by));
    return authorities.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  }

  async changeContact(id: string, contact: AuthorityContact, by: Caller): Promise<void> {
    if (!setUpBy(by).includes(id)) throw new NotAllowed('organisation.change_contact');
    const { contactFunction, contactEmail, contactPhone } = contact;
    await this.change(id, 'organisation.contact_changed', { contactFunction, contactEmail, contactPhone });
  }

  /** In days. From now on: what has been told stays told. */
  async changeDelay(id: string, { disclosureDelayDays }: DisclosureDelay, by: Caller): Promise<void> {
    if (!decidesDelay(id, by)) throw new NotAllowed('organisation.change_delay');
    await this.change(id, 'organisation.delay_changed', { disclosureDelayDays });
  }

  async changeThreshold(id: string, { smallNumberThreshold }: SmallNumbers, by: Caller): Promise<void> {
    if (!(await this.of(by)).some((actor) => actor.id === id && decidesThreshold(actor, by)))
      throw new NotAllowed('organisation.change_threshold');
    await this.change(id, 'organisation.threshold_changed', { smallNumberThreshold });
  }

  /** In days. Holds at once, also for what is published. */
  async changeStaleness(id: string, { staleAfterDays }: Staleness, by: Caller): Promise<void> {
    if (!(await this.of(by)).some((actor) => actor.id === id && decidesStaleness(actor, by)))
      throw new NotAllowed('organisation.change_staleness');
    await this.change(id, 'organisation.staleness_changed', { staleAfterDays });
  }

  private async change(id: string, kind: string, to: Partial<Decided>): Promise<void> {
    await holdSettings(this.transactions.manager, id);
    const actors = this.transactions.manager.getRepository(Actor);
    const before = await actors.findOneOrFail({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const from = Object.fromEntries(
      Object.keys(to).map((field): [string, unknown] => [field, before[field as keyof Decided]]),
    );
    await actors.update({ id }, to);
    await this.log.append({
      kind,
      subjectId: id,
      authorityId: id,
      promiseSetId: null,
      details: { from, to },
    });
  }
}
