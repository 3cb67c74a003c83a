import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../kernel/day';

/** Who put a name to the document: an organisation and a function, never the person. */
@Entity({ schema: 'tracker', name: 'signatory' })
export class Signatory {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  @Column('text')
  organisation!: string;

  @Column('text')
  function!: string;

  @Column('date', { name: 'signed_on', nullable: true })
  signedOn!: Day | null;

  @Column('timestamptz', { name: 'entered_at' })
  enteredAt!: Date;

  /** Entered by mistake: the row stays, residents do not see it. */
  @Column('timestamptz', { name: 'struck_at', nullable: true })
  struckAt!: Date | null;
}
