import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Geography, GoodDirection, IndicatorLevel } from '../words/indicator-words';

/** Something that is measured beside the promises; that it changes is no proof of what the promises did. */
@Entity({ schema: 'tracker', name: 'indicator' })
export class Indicator {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'public_id' })
  publicId!: string;

  @Column('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  /** The party that measures. */
  @Column('uuid', { name: 'authority_id' })
  authorityId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  level!: IndicatorLevel;

  @Column('text')
  source!: string;

  @Column('text')
  unit!: string;

  /** Whether a value counts people or happenings, so that a small one is held back. */
  @Column('boolean', { name: 'is_count' })
  isCount!: boolean;

  @Column('text', { name: 'good_direction' })
  goodDirection!: GoodDirection;

  @Column('text')
  geography!: Geography;

  @Column('uuid', { name: 'district_id', nullable: true })
  districtId!: string | null;

  @Column('boolean', { name: 'is_uncertain' })
  isUncertain!: boolean;

  @Column('text', { name: 'margin_note' })
  marginNote!: string;

  @Column('text', { name: 'interpretation_note' })
  interpretationNote!: string;

  @Column('int')
  version!: number;
}
