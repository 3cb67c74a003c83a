import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Party, PromiseKind } from '../words/promise-words';

/** One promise, in the words that were signed. */
@Entity({ schema: 'tracker', name: 'citizen_promise' })
export class CitizenPromise {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'public_id' })
  publicId!: string;

  @Column('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  @Column('int')
  number!: number;

  @Column('text')
  text!: string;

  @Column('text')
  party!: Party;

  /** The organisation that promised, when it is neither the municipality nor the police. */
  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId!: string | null;

  /** In a document of several municipalities: the one that the promise is for; null is all of them. */
  @Column('uuid', { name: 'for_municipality_id', nullable: true })
  forMunicipalityId!: string | null;

  @Column('text')
  kind!: PromiseKind;

  @Column('uuid', { name: 'carried_over_from_id', nullable: true })
  carriedOverFromId!: string | null;
}
