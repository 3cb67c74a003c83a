import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { mayDispose } from './administration.policy';

/** A note that may be disposed of, without its words: they are not the administrator's to read. */
export interface DisposableNote {
  readonly id: string;
  readonly setId: string | null;
  readonly setTitle: string | null;
  readonly hasSetEnded: boolean;
  readonly about: string | null;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

/** Disposal by a decision of the authority, which is named; the log keeps the decision and a digest. */
@Injectable()
export class Disposals {
  constructor(private readonly transactions: Transactions) {}

  notes(by: Caller): Promise<DisposableNote[]> {
    if (!mayDispose(by)) throw new NotAllowed('disposal.read');
    return this.transactions.manager.query(
      `select id, promise_set_id as "setId", set_title as "setTitle", coalesce(set_state = 'ended', false) as "hasSetEnded", about,
              written_by as "writtenBy", written_at as "writtenAt" from tracker.disposable_notes()`,
    );
  }

  async dispose(noteIds: readonly string[], reference: string, by: Caller): Promise<void> {
    const known = new Set((await this.notes(by)).map(({ id }) => id));
    if (!noteIds.every((id) => known.has(id))) throw new Refusal('disposal.nothing_found', 'noteIds');
    await this.transactions.manager.query('select tracker.dispose_notes($1, $2)', [[...noteIds], reference]);
  }
}
