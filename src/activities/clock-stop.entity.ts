import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../kernel/day';
import { Refusal } from '../kernel/refusal';

/** Days on which the clock stands still for force majeure. Counts once another person than the one who asked has approved it. */
@Entity({ schema: 'tracker', name: 'clock_stop' })
export class ClockStopRecord {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  @Column('uuid', { name: 'activity_id' })
  activityId!: string;

  @Column('uuid', { name: 'authority_id' })
  authorityId!: string;

  @Column('date', { name: 'from_on' })
  fromOn!: Day;

  /** Null while it goes on. */
  @Column('date', { name: 'to_on', nullable: true })
  toOn!: Day | null;

  /** Public once it is approved. */
  @Column('text')
  reason!: string;

  @Column('uuid', { name: 'asked_by' })
  askedBy!: string;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('text', { nullable: true })
  decision!: 'approved' | 'refused' | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('text', { name: 'refusal_reason', nullable: true })
  refusalReason!: string | null;

  decide(decision: 'approved' | 'refused', reason: string | null, byUserId: string, at: Date): void {
    if (this.decision) throw new Refusal('activity.stop_already_decided', 'refusalReason');
    if (byUserId === this.askedBy) throw new Refusal('activity.stop_decided_by_the_asker', 'refusalReason');
    if (decision === 'refused' && !reason)
      throw new Refusal('activity.stop_refusal_unexplained', 'refusalReason');
    this.decision = decision;
    this.refusalReason = decision === 'refused' ? reason : null;
    this.decidedBy = byUserId;
    this.decidedAt = at;
  }

  end(on: Day, today: Day): void {
    if (this.decision !== 'approved' || this.toOn) throw new Refusal('activity.stop_is_not_going_on', 'toOn');
    if (on < this.fromOn) throw new Refusal('activity.stop_ends_before_it_begins', 'toOn');
    if (on > today) throw new Refusal('activity.stop_ends_in_the_future', 'toOn');
    this.toOn = on;
  }
}
