import { IsInt, IsJSON, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { AsNumber, BlankIsNull, Trimmed } from '../http/input-rules';

export class FocusAreaFields {
  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @Length(1, 200, { message: 'focus_area.title_missing' })
  title!: string;

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @Length(1, 4000, { message: 'focus_area.problem_missing' })
  problem!: string;

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(10_000, { message: 'focus_area.analysis_too_long' })
  causeAnalysis: string = '';

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(2000, { message: 'focus_area.goal_too_long' })
  outcomeGoal: string = '';

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(500, { message: 'focus_area.target_group_too_long' })
  targetGroup: string = '';

  @BlankIsNull()
  @IsOptional()
  @IsUUID('4', { message: 'input.malformed' })
  districtId: string | null = null;

  @BlankIsNull()
  @IsOptional()
  @IsUUID('4', { message: 'input.malformed' })
  agreementId: string | null = null;

  @BlankIsNull()
  @IsOptional()
  @IsUUID('4', { message: 'input.malformed' })
  pictureId: string | null = null;
}

/** The key of its form becomes its id, so that sending it twice adds it once. */
export class NewFocusArea extends FocusAreaFields {
  @IsUUID('4', { message: 'input.malformed' })
  municipalityId!: string;

  @IsUUID('4', { message: 'input.malformed' })
  formKey!: string;
}

export class FocusAreaEdit extends FocusAreaFields {
  @AsNumber()
  @IsInt({ message: 'input.malformed' })
  version!: number;

  @IsJSON({ message: 'input.malformed' })
  was!: string;
}
