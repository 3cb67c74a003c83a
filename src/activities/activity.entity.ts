import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../kernel/day';
import { Refusal } from '../kernel/refusal';
import { type ActivityStatus, canBecome, isOpen, reasonNeeded } from '../words/activity-status';
import type { Cadence, Comparator, Scope, Target } from '../words/target';

export interface StatusChange {
  readonly status: ActivityStatus;
  readonly reason: string | null;
  /** Who decided a cancellation: a function, not a person. */
  readonly decidedBy: string | null;
  readonly completedOn: Day | null;
  readonly publicText: string;
}

/** What a plan says besides its target and the promises it is for. */
export type Planned = Pick<
  Activity,
  'title' | 'description' | 'leadId' | 'leadFunction' | 'startOn' | 'dueOn' | 'demandDriven'
>;

/** What somebody has undertaken to do, for which promises, by when: the heart of the plan. */
@Entity({ schema: 'tracker', name: 'activity' })
export class Activity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'public_id' })
  publicId!: string;

  @Column('uuid', { name: 'promise_set_id' })
  promiseSetId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  description!: string;

  @Column('uuid', { name: 'lead_id' })
  leadId!: string;

  /** Public: a function such as "trygghetssamordnare", never a private person. */
  @Column('text', { name: 'lead_function' })
  leadFunction!: string;

  @Column('date', { name: 'start_on', nullable: true })
  startOn!: Day | null;

  @Column('date', { name: 'due_on' })
  dueOn!: Day;

  @Column('date', { name: 'original_due_on' })
  originalDueOn!: Day;

  @Column('text')
  cadence!: Cadence;

  @Column('int', { name: 'cadence_times', nullable: true })
  cadenceTimes!: number | null;

  @Column('text', { name: 'target_comparator', nullable: true })
  targetComparator!: Comparator | null;

  @Column('numeric', {
    name: 'target_quantity',
    nullable: true,
    transformer: { to: (n: number | null) => n, from: (n: string | null) => (n === null ? null : Number(n)) },
  })
  targetQuantity!: number | null;

  @Column('text', { name: 'target_unit', nullable: true })
  targetUnit!: string | null;

  @Column('text', { name: 'target_scope', nullable: true })
  targetScope!: Scope | null;

  /** Read from a text and not yet confirmed by a person: no commitment, never public. */
  @Column('boolean', { name: 'target_is_suggested' })
  targetIsSuggested!: boolean;

  @Column('boolean', { name: 'demand_driven' })
  demandDriven!: boolean;

  @Column('text')
  status!: ActivityStatus;

  @Column('text', { name: 'status_reason', nullable: true })
  statusReason!: string | null;

  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('text', { name: 'public_text' })
  publicText!: string;

  @Column('date', { name: 'completed_on', nullable: true })
  completedOn!: Day | null;

  /** When a person last said how it goes. Machines never touch it. */
  @Column('timestamptz', { name: 'confirmed_at' })
  confirmedAt!: Date;

  @Column('int')
  version!: number;

  get suggestedOrConfirmedTarget(): Target | null {
    const {
      targetComparator: comparator,
      targetQuantity: quantity,
      targetUnit: unit,
      targetScope: scope,
    } = this;
    return comparator && quantity !== null && unit && scope ? { comparator, quantity, unit, scope } : null;
  }

  /** What the parties have committed to; a suggestion is not that. */
  get target(): Target | null {
    return this.targetIsSuggested ? null : this.suggestedOrConfirmedTarget;
  }

  setTarget(target: Target | null, isSuggested: boolean): void {
    this.targetComparator = target?.comparator ?? null;
    this.targetQuantity = target?.quantity ?? null;
    this.targetUnit = target?.unit ?? null;
    this.targetScope = target?.scope ?? null;
    this.targetIsSuggested = target !== null && isSuggested;
  }

  plan(planned: Planned, target: Target | null): void {
    if (planned.startOn && planned.dueOn < planned.startOn)
      throw new Refusal('activity.due_before_start', 'dueOn');
    this.title = planned.title;
    this.description = planned.description;
    this.leadId = planned.leadId;
    this.leadFunction = planned.leadFunction;
    this.startOn = planned.startOn;
    this.dueOn = planned.dueOn;
    this.demandDriven = planned.demandDriven;
    this.setTarget(target, false);
  }

  /** @param isShort whether less was done than the target says: completing then needs a reason */
  report(said: StatusChange, isShort: boolean, today: Day): void {
    const becomes = said.status !== this.status;
    if (becomes && !canBecome(this.status, said.status)) {
      throw new Refusal('activity.status_cannot_follow', 'status');
    }
    refuseWhatIsNotOf(said);
    const change = becomes ? said : this.withWhatStands(said);
    if (becomes && reasonNeeded(this.status, change.status) && !change.reason)
      throw new Refusal('activity.reason_missing', 'reason');
    if (change.status === 'completed') refuseBadCompletion(change, isShort, today);
    if (change.status === 'cancelled' && !change.decidedBy)
      throw new Refusal('activity.decided_by_missing', 'decidedBy');
    this.status = change.status;
    this.publicText = change.publicText;
    this.statusReason = change.reason;
    this.decidedBy = change.status === 'cancelled' ? change.decidedBy : null;
    this.completedOn = change.status === 'completed' ? change.completedOn : null;
  }

  moveDeadline(to: Day): void {
    if (!isOpen(this.status)) throw new Refusal('activity.ended_cannot_move', 'toOn');
    if (to === this.dueOn) throw new Refusal('activity.same_deadline', 'toOn');
    if (this.startOn && to < this.startOn) throw new Refusal('activity.due_before_start', 'toOn');
    this.dueOn = to;
  }

  /** As long as the status stays, what is not said again stands. */
  private withWhatStands(said: StatusChange): StatusChange {
    return {
      ...said,
      reason: said.reason ?? this.statusReason,
      decidedBy: said.decidedBy ?? this.decidedBy,
      completedOn: said.completedOn ?? this.completedOn,
    };
  }
}

/** A day of completion without "completed" is a forgotten choice: dropping it in silence would lose it. */
function refuseWhatIsNotOf({ status, completedOn, decidedBy }: StatusChange): void {
  if (completedOn && status !== 'completed')
    throw new Refusal('activity.completed_on_of_uncompleted', 'status');
  if (decidedBy && status !== 'cancelled') throw new Refusal('activity.decided_by_of_uncancelled', 'status');
}

function refuseBadCompletion(change: StatusChange, isShort: boolean, today: Day): void {
  if (!change.completedOn) throw new Refusal('activity.completed_on_missing', 'completedOn');
  if (change.completedOn > today) throw new Refusal('activity.completed_in_the_future', 'completedOn');
  if (isShort && !change.reason) throw new Refusal('activity.shortfall_unexplained', 'reason');
}
