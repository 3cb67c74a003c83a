import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../kernel/day';

/** Acts in a person's roles at one authority, from a day to a day, both included. */
@Entity({ schema: 'tracker', name: 'deputy' })
export class Deputy {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'authority_id' })
  authorityId!: string;

  @Column('uuid', { name: 'for_user_id' })
  forUserId!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('date', { name: 'from_on' })
  fromOn!: Day;

  @Column('date', { name: 'to_on' })
  toOn!: Day;

  @Column('uuid', { name: 'named_by' })
  namedBy!: string;
}
