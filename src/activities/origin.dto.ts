import { IsJSON, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { AsList, BlankIsNull, IsDay, Trimmed } from '../http/input-rules';
import type { Day } from '../kernel/day';

/** `was` is what was ticked when the form was opened, as a JSON list: only what the person changed is changed. */
export class FocusAreaTies {
  @AsList()
  @IsUUID('4', { each: true, message: 'input.malformed' })
  focusAreaIds: string[] = [];

  @IsJSON({ message: 'input.malformed' })
  was!: string;
}

/** The key of its form becomes its id, so that sending it twice adds it once. */
export class NewPoliticalAssignment {
  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @Length(1, 200, { message: 'activity.assigning_body_missing' })
  body!: string;

  @IsDay({ message: 'activity.day_malformed' })
  decidedOn!: Day;

  @BlankIsNull()
  @IsOptional()
  @MaxLength(100, { message: 'activity.registry_number_too_long' })
  registryNumber: string | null = null;

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @Length(1, 2000, { message: 'activity.assignment_untold' })
  text!: string;

  @IsUUID('4', { message: 'input.malformed' })
  formKey!: string;
}
