import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import { Organisations } from '../organisations/organisations';

/** Where mail to a partner goes: the address as it was when the partner was asked. */
@Injectable()
export class PartnerContacts {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
  ) {}

  /** @returns the contact's id; null for a partner whose address is not known */
  async of(partnerId: string): Promise<string | null> {
    const [partner] = await this.organisations.byIds([partnerId]);
    if (!partner?.contactEmail) return null;
    const { manager } = this.transactions;
    const email = partner.contactEmail.toLowerCase();
    const [known]: { id: string }[] = await manager.query(
      'select id from tracker.external_contact where actor_id = $1 and email = $2',
      [partnerId, email],
    );
    if (known) return known.id;
    const id = randomUUID();
    await manager.query(
      'insert into tracker.external_contact (id, authority_id, actor_id, name, email) values ($1, $2, $3, $4, $5)',
      [id, partner.authorityId, partnerId, partner.name, email],
    );
    return id;
  }

  /** Null where the caller may not know it. */
  async nameOf(id: string): Promise<string | null> {
    const [contact]: { name: string }[] = await this.transactions.manager.query(
      'select name from tracker.external_contact where id = $1',
      [id],
    );
    return contact?.name ?? null;
  }
}
