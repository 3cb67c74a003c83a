import {
  ArrayNotEmpty,
  IsBoolean,
  IsIn,
  IsInt,
  IsJSON,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { AsFlag, AsList, AsNumber, BlankIsNull, IsDay, Trimmed } from '../http/input-rules';
import type { Day } from '../kernel/day';
import { type ActivityStatus, activityStatuses } from '../words/activity-status';
import { type MoveReason, moveReasons } from '../words/promise-words';
import { type Comparator, comparators, type Scope, scopes } from '../words/target';

/** How it goes. The `was...` fields are what the form showed when it was opened: they decide what two people changed. */
export class Report {
  @AsNumber()
  @IsInt({ message: 'input.malformed' })
  version!: number;

  @IsIn(activityStatuses, { message: 'activity.status_unknown' })
  status!: ActivityStatus;

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(4000, { message: 'activity.text_too_long' })
  publicText!: string;

  @BlankIsNull()
  @IsOptional()
  @MaxLength(1000, { message: 'activity.text_too_long' })
  reason: string | null = null;

  @BlankIsNull()
  @IsOptional()
  @MaxLength(200, { message: 'activity.text_too_long' })
  decidedBy: string | null = null;

  @BlankIsNull()
  @IsOptional()
  @IsDay({ message: 'activity.day_malformed' })
  completedOn: Day | null = null;

  @BlankIsNull()
  @IsOptional()
  @MaxLength(4000, { message: 'activity.text_too_long' })
  internalNote: string | null = null;

  @IsIn(activityStatuses, { message: 'activity.status_unknown' })
  wasStatus!: ActivityStatus;

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  wasPublicText!: string;

  @BlankIsNull()
  @IsOptional()
  @IsString({ message: 'input.malformed' })
  wasReason?: string | null = null;

  @BlankIsNull()
  @IsOptional()
  @IsString({ message: 'input.malformed' })
  wasDecidedBy?: string | null = null;

  @BlankIsNull()
  @IsOptional()
  @IsString({ message: 'input.malformed' })
  wasCompletedOn?: string | null = null;
}

export class NewOccurrence {
  @IsDay({ message: 'activity.day_malformed' })
  day!: Day;

  @AsNumber()
  @IsNumber({ maxDecimalPlaces: 2 }, { message: 'activity.quantity_malformed' })
  @Min(0.01, { message: 'activity.quantity_malformed' })
  @Max(1_000_000, { message: 'activity.quantity_malformed' })
  quantity: number = 1;

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(1000, { message: 'activity.text_too_long' })
  publicSummary: string = '';

  @IsUUID('4', { message: 'input.malformed' })
  formKey!: string;
}

export class Voiding {
  @BlankIsNull()
  @MaxLength(1000, { message: 'activity.text_too_long' })
  @IsString({ message: 'activity.void_unexplained' })
  reason!: string;
}

export class NewDeadline {
  @IsDay({ message: 'activity.day_malformed' })
  toOn!: Day;

  @IsIn(moveReasons, { message: 'activity.move_reason_missing' })
  moveReason!: MoveReason;

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(1000, { message: 'activity.text_too_long' })
  moveText: string = '';
}

export class NewNote {
  @Trimmed()
  @MaxLength(4000, { message: 'activity.text_too_long' })
  @Length(1, undefined, { message: 'activity.note_missing' })
  note!: string;
}

/** What is planned and, once approved, committed to. */
export class ActivityPlan {
  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @Length(1, 300, { message: 'activity.title_missing' })
  title!: string;

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(4000, { message: 'activity.text_too_long' })
  description: string = '';

  @IsUUID('4', { message: 'activity.lead_missing' })
  leadId!: string;

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(200, { message: 'activity.text_too_long' })
  @Length(1, undefined, { message: 'activity.lead_function_missing' })
  leadFunction!: string;

  @AsList()
  @ArrayNotEmpty({ message: 'activity.promises_missing' })
  @IsUUID('4', { each: true, message: 'activity.promises_missing' })
  promiseIds!: string[];

  @BlankIsNull()
  @IsOptional()
  @IsDay({ message: 'activity.day_malformed' })
  startOn: Day | null = null;

  @BlankIsNull()
  @IsDay({ message: 'activity.due_missing' })
  dueOn!: Day;

  @BlankIsNull()
  @IsOptional()
  @IsIn(comparators, { message: 'input.malformed' })
  targetComparator: Comparator | null = null;

  @AsNumber()
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 }, { message: 'activity.quantity_malformed' })
  @Min(0.01, { message: 'activity.quantity_malformed' })
  @Max(1_000_000, { message: 'activity.quantity_malformed' })
  targetQuantity: number | null = null;

  @BlankIsNull()
  @IsOptional()
  @MaxLength(100, { message: 'activity.text_too_long' })
  targetUnit: string | null = null;

  @BlankIsNull()
  @IsOptional()
  @IsIn(scopes, { message: 'input.malformed' })
  targetScope: Scope | null = null;

  @AsFlag()
  @IsBoolean({ message: 'input.malformed' })
  demandDriven: boolean = false;
}

/** An activity that does not exist yet; the key of its form becomes its id, so that sending it twice adds it once. */
export class NewPlan extends ActivityPlan {
  @IsOptional()
  @IsUUID('4', { message: 'input.malformed' })
  formKey?: string;
}

/** A plan that was open in a form: `was` is what it showed then, as JSON, by field. */
export class PlanEdit extends ActivityPlan {
  @AsNumber()
  @IsInt({ message: 'input.malformed' })
  version!: number;

  @IsJSON({ message: 'input.malformed' })
  was!: string;
}

export class NewAssignment {
  @IsUUID('4', { message: 'activity.person_missing' })
  userId!: string;
}

export class AssignmentAnswer {
  @IsIn(['accepted', 'declined'], { message: 'input.malformed' })
  answer!: 'accepted' | 'declined';

  @BlankIsNull()
  @IsOptional()
  @MaxLength(1000, { message: 'activity.text_too_long' })
  declineReason: string | null = null;
}
