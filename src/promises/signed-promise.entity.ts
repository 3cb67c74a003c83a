import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../kernel/day';
import type { Party, PromiseKind } from '../words/promise-words';

/** A promise in the words that were signed. The database makes the row at signing; nobody can write one. */
@Entity({ schema: 'tracker', name: 'signed_promise' })
export class SignedPromise {
  @PrimaryColumn('uuid', { name: 'promise_id' })
  promiseId!: string;

  @Column('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  @Column('int')
  number!: number;

  @Column('text')
  text!: string;

  @Column('text')
  party!: Party;

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId!: string | null;

  @Column('uuid', { name: 'for_municipality_id', nullable: true })
  forMunicipalityId!: string | null;

  @Column('text')
  kind!: PromiseKind;

  @Column('date', { name: 'signed_on' })
  signedOn!: Day;
}
