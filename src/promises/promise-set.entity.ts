import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../kernel/day';
import { Refusal } from '../kernel/refusal';
import { type PromiseSetKind, type PromiseSetState, setCanBecome } from '../words/promise-words';

/** The document that the parties sign: a period, its parties and their promises. */
@Entity({ schema: 'tracker', name: 'promise_set' })
export class PromiseSet {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'public_id' })
  publicId!: string;

  /** The municipality whose coordinator keeps the plan. A draft is that authority's own. */
  @Column('uuid', { name: 'keeper_id' })
  keeperId!: string;

  @Column('text')
  kind!: PromiseSetKind;

  @Column('text')
  title!: string;

  @Column('date', { name: 'period_start' })
  periodStart!: Day;

  /** Null: until it is replaced. */
  @Column('date', { name: 'period_end', nullable: true })
  periodEnd!: Day | null;

  @Column('date', { name: 'signed_on', nullable: true })
  signedOn!: Day | null;

  /** Who was asked and what they worried about: why just this was promised. */
  @Column('text')
  basis!: string;

  @Column('text')
  state!: PromiseSetState;

  @Column('int')
  version!: number;

  isDraft(): boolean {
    return this.state === 'draft';
  }

  /** Approved by every party it demands, whatever came later. */
  wasApproved(): boolean {
    return this.state === 'approved' || this.state === 'signed' || this.state === 'ended';
  }

  become(state: PromiseSetState): void {
    if (!setCanBecome(this.state, state))
      throw new Refusal('promise_set.state_cannot_follow', null, { from: this.state, to: state });
    this.state = state;
  }

  sign(on: Day, today: Day): void {
    if (on > today) throw new Refusal('promise_set.signed_in_the_future', 'signedOn');
    this.become('signed');
    this.signedOn = on;
  }
}
