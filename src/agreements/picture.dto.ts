import { IsIn, IsInt, IsJSON, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { AsList, AsNumber, BlankIsNull, IsDay, Trimmed } from '../http/input-rules';
import type { Day } from '../kernel/day';
import { type PictureSource, pictureSources } from './picture-words';

export class PictureFields {
  @IsDay({ message: 'picture.day_malformed' })
  day!: Day;

  @AsList()
  @IsIn(pictureSources, { each: true, message: 'input.malformed' })
  sources: PictureSource[] = [];

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(1000, { message: 'picture.text_too_long' })
  otherSources: string = '';

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(20_000, { message: 'picture.part_too_long' })
  mapping: string = '';

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(20_000, { message: 'picture.part_too_long' })
  otherInformation: string = '';

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(20_000, { message: 'picture.part_too_long' })
  analysis: string = '';

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(4000, { message: 'picture.summary_too_long' })
  publicSummary: string = '';

  @BlankIsNull()
  @IsOptional()
  @MaxLength(100, { message: 'picture.text_too_long' })
  registryNumber: string | null = null;
}

/** The key of its form becomes its id, so that sending it twice adds it once. */
export class NewPicture extends PictureFields {
  @IsUUID('4', { message: 'input.malformed' })
  municipalityId!: string;

  @IsUUID('4', { message: 'input.malformed' })
  formKey!: string;
}

export class PictureEdit extends PictureFields {
  @AsNumber()
  @IsInt({ message: 'input.malformed' })
  version!: number;

  @IsJSON({ message: 'input.malformed' })
  was!: string;
}
