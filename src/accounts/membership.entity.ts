import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../kernel/caller';
import type { Day } from '../kernel/day';

/** What a person may act for, from a day to a day. */
@Entity({ schema: 'tracker', name: 'membership' })
export class Membership {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('uuid', { name: 'authority_id', nullable: true })
  authorityId!: string | null;

  @Column('text')
  role!: Role;

  @Column('date', { name: 'from_on' })
  fromOn!: Day;

  @Column('date', { name: 'to_on', nullable: true })
  toOn!: Day | null;
}
