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
import { type Cadence, cadences, type Comparator, comparators, type Scope, scopes } from '../words/target';

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

  /** Actors that take part beside the one that leads. */
  @AsList()
  @IsUUID('4', { each: true, message: 'input.malformed' })
  takingPartIds: string[] = [];

  @BlankIsNull()
  @IsOptional()
  @IsDay({ message: 'activity.day_malformed' })
  startOn: Day | null = null;

  @BlankIsNull()
  @IsDay({ message: 'activity.due_missing' })
  dueOn!: Day;

  @IsIn(cadences, { message: 'input.malformed' })
  cadence: Cadence = 'none';

  @AsNumber()
  @IsOptional()
  @IsInt({ message: 'activity.cadence_times_malformed' })
  @Min(1, { message: 'activity.cadence_times_malformed' })
  @Max(1000, { message: 'activity.cadence_times_malformed' })
  cadenceTimes: number | null = null;

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

  @AsFlag()
  @IsBoolean({ message: 'input.malformed' })
  isTrial: boolean = false;
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
