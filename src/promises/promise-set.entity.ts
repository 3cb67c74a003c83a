import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../kernel/day';
import { Refusal } from '../kernel/refusal';
import {
  type FollowUpRhythm,
  type PromiseSetKind,
  type PromiseSetState,
  setCanBecome,
} from '../words/promise-words';

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

  /** The document of an earlier period that this one goes on from. */
  @Column('uuid', { name: 'extends_id', nullable: true })
  extendsId!: string | null;

  @Column('text', { name: 'follow_up_every', nullable: true })
  followUpEvery!: FollowUpRhythm | null;

  @Column('text')
  state!: PromiseSetState;

  /** The last day it was in force, once it has been ended. */
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: Day | null;

  /** Told to residents. */
  @Column('text', { name: 'end_reason', nullable: true })
  endReason!: string | null;

  @Column('int')
  version!: number;

  isDraft(): boolean {
    return this.state === 'draft';
  }

  /** Approved by every party it demands, whatever came later. */
  wasApproved(): boolean {
    return this.state === 'approved' || this.state === 'signed' || this.state === 'ended';
  }

  wasSigned(): boolean {
    return this.state === 'signed' || this.state === 'ended';
  }

  become(state: PromiseSetState): void {
    if (!setCanBecome(this.state, state))
      throw new Refusal('promise_set.state_cannot_follow', null, { from: this.state, to: state });
    this.state = state;
  }

  /** The four days of a document know nothing of each other, but a period does not end before it begins. */
  setPeriod(start: Day, end: Day | null): void {
    if (end && end < start) throw new Refusal('promise_set.period_reversed', 'periodEnd');
    this.periodStart = start;
    this.periodEnd = end;
  }

  sign(on: Day, today: Day): void {
    if (on > today) throw new Refusal('promise_set.signed_in_the_future', 'signedOn');
    this.become('signed');
    this.signedOn = on;
  }

  /** In force until that day; ending is no judgement of how it went. */
  end(on: Day, reason: string | null, today: Day): void {
    if (on > today) throw new Refusal('promise_set.ended_in_the_future', 'endedOn');
    if (on < this.periodStart) throw new Refusal('promise_set.ended_before_it_began', 'endedOn');
    this.become('ended');
    this.endedOn = on;
    this.endReason = reason;
  }
}
