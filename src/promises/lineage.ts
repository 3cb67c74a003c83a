import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import type { Day } from '../kernel/day';
import { EndedPromise } from './ended-promise.entity';

/** The same promise in an earlier or a later document. */
export interface Relative {
  /** Of the promise in the document asked about. */
  readonly promiseId: string;
  readonly setId: string;
  readonly periodStart: Day;
  readonly periodEnd: Day | null;
}

/** Where promises came from, where they went on, and which were ended. The policies decide which documents there are. */
@Injectable()
export class Lineage {
  constructor(private readonly transactions: Transactions) {}

  /** Oldest first. */
  earlier(setId: string): Promise<Relative[]> {
    return this.relatives(
      setId,
      'join tracker.citizen_promise before on before.id = line.carried_over_from_id',
      'before',
    );
  }

  later(setId: string): Promise<Relative[]> {
    return this.relatives(
      setId,
      'join tracker.citizen_promise after on after.carried_over_from_id = line.id',
      'after',
    );
  }

  /** Promises of earlier documents that this one leaves out. */
  endedBy(newSetId: string): Promise<EndedPromise[]> {
    return this.transactions.manager.findBy(EndedPromise, { newSetId });
  }

  /** Promises of this document that a later one leaves out. */
  endedOf(setId: string): Promise<EndedPromise[]> {
    return this.transactions.manager.findBy(EndedPromise, { promiseSetId: setId });
  }

  private relatives(setId: string, step: string, next: string): Promise<Relative[]> {
    return this.transactions.manager.query(
      `with recursive line (promise_id, id, carried_over_from_id, promise_set_id) as (
         select id, id, carried_over_from_id, promise_set_id from tracker.citizen_promise where promise_set_id = $1
         union select line.promise_id, ${next}.id, ${next}.carried_over_from_id, ${next}.promise_set_id from line ${step})
       select line.promise_id as "promiseId", s.id as "setId", s.period_start as "periodStart", s.period_end as "periodEnd"
         from line join tracker.promise_set s on s.id = line.promise_set_id
        where line.promise_set_id <> $1 order by s.period_start, s.id`,
      [setId],
    );
  }
}
