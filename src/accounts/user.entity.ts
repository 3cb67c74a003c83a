import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../kernel/language';

@Entity({ schema: 'tracker', name: 'user_account' })
export class User {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  email!: string;

  @Column('text')
  name!: string;

  @Column('text')
  language!: Language;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;

  /** The name and the address were removed by a decision; the account only says that it was one and the same person. */
  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt!: Date | null;
}
