import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../kernel/day';
import { Refusal } from '../kernel/refusal';
import type { FeedbackKind } from '../words/follow-up-words';

/** Telling residents what became of what they were asked about: owed by a day, done or not done. */
@Entity({ schema: 'tracker', name: 'feedback' })
export class Feedback {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  @Column('uuid', { name: 'follow_up_id', nullable: true })
  followUpId!: string | null;

  @Column('text')
  kind!: FeedbackKind;

  @Column('text')
  what!: string;

  @Column('date', { name: 'due_on' })
  dueOn!: Day;

  @Column('uuid', { name: 'authority_id' })
  authorityId!: string;

  /** Public: a function, never a person. */
  @Column('text', { name: 'owner_function' })
  ownerFunction!: string;

  @Column('date', { name: 'done_on', nullable: true })
  doneOn!: Day | null;

  @Column('text', { name: 'public_note' })
  publicNote!: string;

  @Column('uuid', { name: 'planned_by' })
  plannedBy!: string;

  @Column('timestamptz', { name: 'planned_at' })
  plannedAt!: Date;

  /** Due today is not late. */
  isLate(today: Day): boolean {
    return this.doneOn === null && this.dueOn < today;
  }

  do(on: Day, note: string, today: Day): void {
    if (this.doneOn) throw new Refusal('feedback.already_done');
    if (on > today) throw new Refusal('feedback.done_in_the_future', 'doneOn');
    this.doneOn = on;
    this.publicNote = note;
  }
}
