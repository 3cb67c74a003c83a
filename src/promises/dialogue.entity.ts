import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DialogueKind } from '../words/promise-words';

/** One time the parties asked people, and how many answered. */
@Entity({ schema: 'tracker', name: 'dialogue' })
export class Dialogue {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  @Column('text')
  kind!: DialogueKind;

  @Column('text')
  description!: string;

  /** As people say it: "hösten 2025", "12 mars 2026". */
  @Column('text')
  held!: string;

  @Column('int', { nullable: true })
  asked!: number | null;

  @Column('int', { nullable: true })
  answered!: number | null;

  @Column('timestamptz', { name: 'entered_at' })
  enteredAt!: Date;
}
