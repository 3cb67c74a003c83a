import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { BlankIsNull, IsDay } from '../http/input-rules';
import type { Day } from '../kernel/day';

export class NewClockStop {
  @IsDay({ message: 'activity.day_malformed' })
  fromOn!: Day;

  @BlankIsNull()
  @IsOptional()
  @IsDay({ message: 'activity.day_malformed' })
  toOn: Day | null = null;

  @BlankIsNull()
  @MaxLength(1000, { message: 'activity.text_too_long' })
  @IsString({ message: 'activity.stop_unexplained' })
  reason!: string;
}

export class ClockStopDecision {
  @IsUUID('4', { message: 'input.malformed' })
  stopId!: string;

  @IsIn(['approved', 'refused'], { message: 'input.malformed' })
  decision!: 'approved' | 'refused';

  @BlankIsNull()
  @IsOptional()
  @MaxLength(1000, { message: 'activity.text_too_long' })
  refusalReason: string | null = null;
}

export class ClockStopEnd {
  @IsUUID('4', { message: 'input.malformed' })
  stopId!: string;

  @IsDay({ message: 'activity.day_malformed' })
  toOn!: Day;
}
