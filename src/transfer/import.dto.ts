import { IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { TakenAsItIs } from '../http/free-text';
import { BlankIsNull, IsDay } from '../http/input-rules';
import type { Day } from '../kernel/day';

export class PastedText {
  @TakenAsItIs()
  @IsString({ message: 'import.text_missing' })
  @Length(1, 400_000, { message: 'import.text_missing' })
  text!: string;
}

export class CheckedText extends PastedText {
  @IsUUID('4', { message: 'input.malformed' })
  keeperId!: string;

  @BlankIsNull()
  @IsOptional()
  @IsString({ message: 'input.malformed' })
  @MaxLength(300, { message: 'import.title_too_long' })
  title: string | null = null;

  @BlankIsNull()
  @IsOptional()
  @IsDay({ message: 'import.day_malformed' })
  periodStart: Day | null = null;

  @BlankIsNull()
  @IsOptional()
  @IsDay({ message: 'import.day_malformed' })
  periodEnd: Day | null = null;
}
