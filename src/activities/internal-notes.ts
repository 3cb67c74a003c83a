import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { InternalNote } from './internal-note.entity';

@Injectable()
export class InternalNotes {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** The policies show only the notes of the caller's own authorities. */
  about(subjectId: string): Promise<InternalNote[]> {
    return this.transactions.manager.find(InternalNote, {
      where: { subjectId },
      order: { writtenAt: 'DESC' },
    });
  }

  /**
   * The log line tells that a note was written, to that authority alone, and never its words.
   * The same note sent twice by the same person is kept once; the subject is locked by whoever calls.
   */
  async write(subjectId: string, authorityId: string, text: string, by: Caller): Promise<void> {
    const same = { subjectId, authorityId, text, writtenBy: by.userId };
    if (await this.transactions.manager.existsBy(InternalNote, same)) return;
    await this.transactions.manager.insert(InternalNote, {
      id: randomUUID(),
      subjectId,
      authorityId,
      text,
      writtenBy: by.userId,
      writtenAt: this.clock.now(),
    });
    await this.log.append({
      kind: 'activity.noted',
      subjectId,
      authorityId,
      promiseSetId: null,
      details: {},
    });
  }
}
