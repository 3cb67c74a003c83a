import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation that stands behind a promise set. */
@Entity({ schema: 'tracker', name: 'promise_set_party' })
export class PromiseSetParty {
  @PrimaryColumn('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  @PrimaryColumn('uuid', { name: 'actor_id' })
  actorId!: string;

  @Column('text')
  party!: 'municipality' | 'police' | 'other';
}
