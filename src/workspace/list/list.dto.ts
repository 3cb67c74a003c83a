import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { Report } from '../../activities/activity.dto';
import { NewOccurrence } from '../../activities/occurrence.dto';
import { TakenAsItIs } from '../../http/free-text';
import { BlankIsNull, IsDay, Trimmed } from '../../http/input-rules';
import type { Day } from '../../kernel/day';
import { type MoveReason, moveReasons } from '../../words/promise-words';

/** How it goes, and with it a new day if there is one. */
export class RowReport extends Report {
  @BlankIsNull()
  @IsOptional()
  @IsDay({ message: 'activity.day_malformed' })
  toOn: Day | null = null;

  @BlankIsNull()
  @IsOptional()
  @IsIn(moveReasons, { message: 'activity.move_reason_missing' })
  moveReason: MoveReason | null = null;

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(1000, { message: 'activity.text_too_long' })
  moveText: string = '';

  @TakenAsItIs()
  @IsString({ message: 'input.malformed' })
  @MaxLength(1000, { message: 'input.malformed' })
  fran: string = '';
}

export class RowConfirmation {
  @TakenAsItIs()
  @IsString({ message: 'input.malformed' })
  @MaxLength(1000, { message: 'input.malformed' })
  fran: string = '';
}

export class RowOccurrence extends NewOccurrence {
  @TakenAsItIs()
  @IsString({ message: 'input.malformed' })
  @MaxLength(1000, { message: 'input.malformed' })
  fran: string = '';
}

export class NewSavedList {
  @Trimmed()
  @MaxLength(100, { message: 'list.name_missing' })
  @Length(1, undefined, { message: 'list.name_missing' })
  name!: string;

  @TakenAsItIs()
  @IsString({ message: 'input.malformed' })
  @MaxLength(1000, { message: 'input.malformed' })
  urval: string = '';
}

export class SavedListRemoval {
  @TakenAsItIs()
  @IsString({ message: 'input.malformed' })
  @MaxLength(1000, { message: 'input.malformed' })
  urval: string = '';
}
