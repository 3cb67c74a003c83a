import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min } from 'class-validator';
import { AsNumber, BlankIsNull, IsDay, Trimmed } from '../http/input-rules';
import type { Day } from '../kernel/day';
import { type DialogueKind, dialogueKinds } from '../words/promise-words';

export class NewSignatory {
  @Trimmed()
  @IsString({ message: 'signatory.organisation_missing' })
  @Length(1, 200, { message: 'signatory.organisation_missing' })
  organisation!: string;

  @Trimmed()
  @IsString({ message: 'signatory.function_missing' })
  @Length(1, 200, { message: 'signatory.function_missing' })
  function!: string;

  @BlankIsNull()
  @IsOptional()
  @IsDay({ message: 'promise_set.day_malformed' })
  signedOn: Day | null = null;

  @IsUUID('4', { message: 'input.malformed' })
  formKey!: string;
}

export class NewDialogue {
  @IsIn(dialogueKinds, { message: 'basis.kind_missing' })
  kind!: DialogueKind;

  @Trimmed()
  @IsString({ message: 'basis.held_missing' })
  @Length(1, 100, { message: 'basis.held_missing' })
  held!: string;

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(500, { message: 'basis.description_too_long' })
  description: string = '';

  @AsNumber()
  @IsOptional()
  @IsInt({ message: 'basis.count_malformed' })
  @Min(1, { message: 'basis.count_malformed' })
  @Max(10_000_000, { message: 'basis.count_malformed' })
  asked: number | null = null;

  @AsNumber()
  @IsOptional()
  @IsInt({ message: 'basis.count_malformed' })
  @Min(0, { message: 'basis.count_malformed' })
  @Max(10_000_000, { message: 'basis.count_malformed' })
  answered: number | null = null;

  @IsUUID('4', { message: 'input.malformed' })
  formKey!: string;
}

/** One a line, what worries most first. */
export class Worries {
  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(6000, { message: 'basis.worries_too_long' })
  worries!: string;
}
