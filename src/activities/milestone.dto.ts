import { IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { BlankIsNull, IsDay, Trimmed } from '../http/input-rules';
import type { Day } from '../kernel/day';

export class NewMilestone {
  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @Length(1, 200, { message: 'activity.milestone_title_missing' })
  milestoneTitle!: string;

  @IsDay({ message: 'activity.day_malformed' })
  milestoneDueOn!: Day;

  /** Becomes its id, so that the same form sent twice adds one. */
  @IsUUID('4', { message: 'input.malformed' })
  formKey!: string;
}

/** Either done on a day or dropped for a reason. */
export class MilestoneOutcome {
  @IsUUID('4', { message: 'activity.milestone_missing' })
  milestoneId!: string;

  @BlankIsNull()
  @IsOptional()
  @IsDay({ message: 'activity.day_malformed' })
  doneOn: Day | null = null;

  @BlankIsNull()
  @IsOptional()
  @MaxLength(1000, { message: 'activity.text_too_long' })
  dropReason: string | null = null;
}

export class Permanence {
  @IsDay({ message: 'activity.day_malformed' })
  permanentOn!: Day;
}
