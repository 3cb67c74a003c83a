import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How an authority wants to work. One without a row wants what is usual. */
@Entity({ schema: 'tracker', name: 'authority_setting' })
export class AuthoritySetting {
  @PrimaryColumn('uuid', { name: 'authority_id' })
  authorityId!: string;

  /** Who proposes does not approve. */
  @Column('boolean', { name: 'four_eyes' })
  fourEyes!: boolean;
}
