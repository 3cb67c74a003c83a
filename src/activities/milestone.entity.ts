import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../kernel/day';
import { Refusal } from '../kernel/refusal';

/** A step on the way, with a day of its own. Public. */
@Entity({ schema: 'tracker', name: 'milestone' })
export class Milestone {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  @Column('uuid', { name: 'activity_id' })
  activityId!: string;

  @Column('text')
  title!: string;

  @Column('date', { name: 'due_on' })
  dueOn!: Day;

  @Column('date', { name: 'done_on', nullable: true })
  doneOn!: Day | null;

  /** A dropped one stays, with its reason. */
  @Column('timestamptz', { name: 'dropped_at', nullable: true })
  droppedAt!: Date | null;

  @Column('text', { name: 'drop_reason', nullable: true })
  dropReason!: string | null;

  @Column('uuid', { name: 'added_by' })
  addedBy!: string;

  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;

  isOpen(): boolean {
    return this.doneOn === null && this.droppedAt === null;
  }

  finish(on: Day, today: Day): void {
    this.refuseEnded();
    if (on > today) throw new Refusal('activity.milestone_done_in_the_future', 'doneOn');
    this.doneOn = on;
  }

  drop(reason: string, at: Date): void {
    this.refuseEnded();
    this.dropReason = reason;
    this.droppedAt = at;
  }

  private refuseEnded(): void {
    if (!this.isOpen()) throw new Refusal('activity.milestone_ended', 'milestoneId');
  }
}
