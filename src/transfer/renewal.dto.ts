import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
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
import { type PromiseSetKind, promiseSetKinds } from '../words/promise-words';

export class Renewal {
  @IsIn(promiseSetKinds, { message: 'input.malformed' })
  kind!: PromiseSetKind;

  @Trimmed()
  @IsString({ message: 'promise_set.title_missing' })
  @Length(1, 300, { message: 'promise_set.title_missing' })
  title!: string;

  @BlankIsNull()
  @IsDay({ message: 'promise_set.period_start_missing' })
  periodStart!: Day;

  @BlankIsNull()
  @IsOptional()
  @IsDay({ message: 'promise_set.day_malformed' })
  periodEnd: Day | null = null;

  /** By how many years the days of copied activities move; null copies none. */
  @AsNumber()
  @IsOptional()
  @IsInt({ message: 'input.malformed' })
  @Min(1, { message: 'input.malformed' })
  @Max(9, { message: 'input.malformed' })
  copyYears: number | null = null;

  /** Those that are done are to be done again. */
  @AsFlag()
  @IsBoolean({ message: 'input.malformed' })
  copyCompleted: boolean = false;

  /** Four for each promise: see renewal-choices. */
  @AsList()
  @ArrayMaxSize(2000, { message: 'input.malformed' })
  @IsString({ each: true, message: 'input.malformed' })
  @MaxLength(2000, { each: true, message: 'renewal.too_long' })
  promises!: string[];

  @IsUUID('4', { message: 'input.malformed' })
  formKey!: string;
}
