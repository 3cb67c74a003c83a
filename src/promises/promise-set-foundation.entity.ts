import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The agreement and the situational picture that a promise set builds on. */
@Entity({ schema: 'tracker', name: 'promise_set_foundation' })
export class PromiseSetFoundation {
  @PrimaryColumn('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  @Column('uuid', { name: 'agreement_id', nullable: true })
  agreementId!: string | null;

  @Column('uuid', { name: 'picture_id', nullable: true })
  pictureId!: string | null;

  @Column('int')
  version!: number;
}
