import {
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
import {
  geographies,
  type Geography,
  type GoodDirection,
  goodDirections,
  type IndicatorLevel,
  indicatorLevels,
} from '../words/indicator-words';

export class IndicatorFields {
  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @Length(1, 300, { message: 'indicator.name_missing' })
  name!: string;

  @IsIn(indicatorLevels, { message: 'indicator.level_missing' })
  level!: IndicatorLevel;

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @Length(1, 300, { message: 'indicator.source_missing' })
  source!: string;

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @Length(1, 100, { message: 'indicator.unit_missing' })
  unit!: string;

  @AsFlag()
  @IsBoolean({ message: 'input.malformed' })
  isCount: boolean = false;

  @IsIn(goodDirections, { message: 'indicator.direction_missing' })
  goodDirection!: GoodDirection;

  @IsIn(geographies, { message: 'indicator.geography_missing' })
  geography!: Geography;

  @BlankIsNull()
  @IsOptional()
  @IsUUID('4', { message: 'input.malformed' })
  districtId: string | null = null;

  @AsFlag()
  @IsBoolean({ message: 'input.malformed' })
  isUncertain: boolean = false;

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(500, { message: 'indicator.text_too_long' })
  marginNote: string = '';

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(2000, { message: 'indicator.text_too_long' })
  interpretationNote: string = '';

  @AsList()
  @IsUUID('4', { each: true, message: 'input.malformed' })
  promiseIds: string[] = [];

  @AsList()
  @IsUUID('4', { each: true, message: 'input.malformed' })
  focusAreaIds: string[] = [];
}

/** The key of its form becomes its id, so that sending it twice adds it once. The baseline may come with it. */
export class NewIndicator extends IndicatorFields {
  @BlankIsNull()
  @IsOptional()
  @IsDay({ message: 'indicator.day_malformed' })
  baselineOn: Day | null = null;

  @AsNumber()
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 3 }, { message: 'indicator.value_malformed' })
  @Min(-1_000_000_000, { message: 'indicator.value_malformed' })
  @Max(1_000_000_000, { message: 'indicator.value_malformed' })
  baselineValue: number | null = null;

  @IsUUID('4', { message: 'input.malformed' })
  formKey!: string;
}

export class IndicatorEdit extends IndicatorFields {
  @AsNumber()
  @IsInt({ message: 'input.malformed' })
  version!: number;

  @IsJSON({ message: 'input.malformed' })
  was!: string;
}

class MeasurementFields {
  @BlankIsNull()
  @IsOptional()
  @IsDay({ message: 'indicator.day_malformed' })
  fromOn: Day | null = null;

  @IsDay({ message: 'indicator.day_malformed' })
  toOn!: Day;

  @AsNumber()
  @IsNumber({ maxDecimalPlaces: 3 }, { message: 'indicator.value_malformed' })
  @Min(-1_000_000_000, { message: 'indicator.value_malformed' })
  @Max(1_000_000_000, { message: 'indicator.value_malformed' })
  value!: number;

  @AsNumber()
  @IsOptional()
  @IsInt({ message: 'indicator.n_malformed' })
  @Min(0, { message: 'indicator.n_malformed' })
  @Max(1_000_000_000, { message: 'indicator.n_malformed' })
  n: number | null = null;

  @AsNumber()
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 3 }, { message: 'indicator.value_malformed' })
  @Min(0, { message: 'indicator.value_malformed' })
  @Max(1_000_000_000, { message: 'indicator.value_malformed' })
  margin: number | null = null;

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(300, { message: 'indicator.text_too_long' })
  source: string = '';

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(1000, { message: 'indicator.text_too_long' })
  note: string = '';

  /** Becomes the measurement's id, so that sending the form twice registers once. */
  @IsUUID('4', { message: 'input.malformed' })
  formKey!: string;
}

export class NewMeasurement extends MeasurementFields {
  @AsFlag()
  @IsBoolean({ message: 'input.malformed' })
  isBaseline: boolean = false;
}

/** The right figure in place of a wrong one. */
export class Correction extends MeasurementFields {
  @BlankIsNull()
  @MaxLength(1000, { message: 'indicator.text_too_long' })
  @IsString({ message: 'indicator.correction_unexplained' })
  reason!: string;
}
