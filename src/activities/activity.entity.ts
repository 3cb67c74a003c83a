import { Column, Entity, PrimaryColumn } from 'typeorm';
import { decimal } from '../database/decimal';
import type { Day } from '../kernel/day';
import { Refusal } from '../kernel/refusal';
import { type ActivityStatus, canBecome, isOpen, reasonNeeded } from '../words/activity-status';
import { refuseBadCompletion, refuseWhatIsNotOf, type StatusChange } from './status-change';
import type { Cadence, Comparator, Scope, Target } from '../words/target';

/** What a plan says besides its target and the promises it is for. */
export type Planned = Pick<
  Activity,
  | 'title'
  | 'description'
  | 'leadId'
  | 'leadFunction'
  | 'startOn'
  | 'dueOn'
  | 'cadence'
  | 'cadenceTimes'
  | 'demandDriven'
  | 'isTrial'
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
    transformer: decimal,
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

  @Column('boolean', { name: 'is_trial' })
  isTrial!: boolean;

  /** The day a trial became permanent. */
  @Column('date', { name: 'permanent_on', nullable: true })
  permanentOn!: Day | null;

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
    if ((planned.cadence === 'none') !== (planned.cadenceTimes === null))
      throw new Refusal('activity.cadence_half_filled', 'cadenceTimes');
    if (this.permanentOn && !planned.isTrial) throw new Refusal('activity.trial_is_permanent', 'isTrial');
    this.title = planned.title;
    this.description = planned.description;
    this.leadId = planned.leadId;
    this.leadFunction = planned.leadFunction;
    this.startOn = planned.startOn;
    this.dueOn = planned.dueOn;
    this.cadence = planned.cadence;
    this.cadenceTimes = planned.cadenceTimes;
    this.demandDriven = planned.demandDriven;
    this.isTrial = planned.isTrial;
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

  makePermanent(on: Day, today: Day): void {
    if (!this.isTrial) throw new Refusal('activity.is_no_trial', 'permanentOn');
    if (this.permanentOn) throw new Refusal('activity.already_permanent', 'permanentOn');
    if (this.status === 'cancelled') throw new Refusal('activity.cancelled_trial', 'permanentOn');
    if (on > today) throw new Refusal('activity.permanent_in_the_future', 'permanentOn');
    this.permanentOn = on;
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
