import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { AsNumber, BlankIsNull, IsDay, Trimmed } from '../http/input-rules';
import type { Day } from '../kernel/day';
import { type ActivityStatus, activityStatuses } from '../words/activity-status';
import { type MoveReason, moveReasons } from '../words/promise-words';

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
