import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Theme } from '../words/theme';

/** The colours a municipality has chosen. */
@Entity({ schema: 'tracker', name: 'theme' })
export class ChosenTheme implements Theme {
  @PrimaryColumn('uuid', { name: 'authority_id' })
  authorityId!: string;

  @Column('text')
  brand!: string;

  @Column('text')
  surface!: string;

  @Column('text')
  link!: string;

  @Column('text')
  focus!: string;
}
