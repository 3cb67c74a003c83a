import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../kernel/day';
import { Refusal } from '../kernel/refusal';
import type { FollowUpState, FollowUpType } from '../words/follow-up-words';

/** The parties look back together at a part of the period, or at all of it. */
@Entity({ schema: 'tracker', name: 'follow_up' })
export class FollowUp {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'public_id' })
  publicId!: string;

  @Column('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  @Column('text')
  type!: FollowUpType;

  @Column('date', { name: 'from_on' })
  fromOn!: Day;

  @Column('date', { name: 'to_on' })
  toOn!: Day;

  @Column('date', { name: 'due_on' })
  dueOn!: Day;

  @Column('date', { name: 'held_on', nullable: true })
  heldOn!: Day | null;

  /** Functions, one a line, never names. Public like the two texts below. */
  @Column('text')
  participants!: string;

  @Column('text')
  decisions!: string;

  @Column('text', { name: 'next_steps' })
  nextSteps!: string;

  @Column('text', { name: 'registry_number', nullable: true })
  registryNumber!: string | null;

  @Column('text')
  state!: FollowUpState;

  @Column('uuid', { name: 'started_by' })
  startedBy!: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  @Column('uuid', { name: 'closed_by', nullable: true })
  closedBy!: string | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column('int')
  version!: number;

  isOpen(): boolean {
    return this.state === 'open';
  }

  /** A final judgement is a commitment: the party's approver stands behind it before residents read it. */
  isFinal(): boolean {
    return this.type === 'final';
  }

  refuseWhenClosed(): void {
    if (!this.isOpen()) throw new Refusal('follow_up.closed_never_changes');
  }

  close(by: string, at: Date): void {
    this.refuseWhenClosed();
    this.state = 'closed';
    this.closedBy = by;
    this.closedAt = at;
  }
}
