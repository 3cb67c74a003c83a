import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What worried people most, the first one most. */
@Entity({ schema: 'tracker', name: 'worry' })
export class Worry {
  @PrimaryColumn('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  @PrimaryColumn('int')
  position!: number;

  @Column('text')
  text!: string;
}
