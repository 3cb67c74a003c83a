import { IsNumber, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { AsNumber, BlankIsNull, IsDay, Trimmed } from '../http/input-rules';
import type { Day } from '../kernel/day';

export class NewOccurrence {
  @IsDay({ message: 'activity.day_malformed' })
  day!: Day;

  @AsNumber()
  @IsNumber({ maxDecimalPlaces: 2 }, { message: 'activity.quantity_malformed' })
  @Min(0.01, { message: 'activity.quantity_malformed' })
  @Max(1_000_000, { message: 'activity.quantity_malformed' })
  quantity: number = 1;

  /** Of a service level: how many of them were done in time. */
  @AsNumber()
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 }, { message: 'activity.within_limit_malformed' })
  @Min(0, { message: 'activity.within_limit_malformed' })
  withinLimit?: number | null = null;

  @BlankIsNull()
  @IsOptional()
  @IsUUID('4', { message: 'activity.district_unknown' })
  districtId?: string | null = null;

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

/** The right one in place of a wrong one, and why. */
export class Correction extends NewOccurrence {
  @BlankIsNull()
  @MaxLength(1000, { message: 'activity.text_too_long' })
  @IsString({ message: 'activity.correction_unexplained' })
  correctionReason!: string;
}
