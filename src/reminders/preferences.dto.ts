import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { AsFlag, AsList, AsNumber, BlankIsNull, IsDay } from '../http/input-rules';
import type { Day } from '../kernel/day';
import { type Language, languages } from '../kernel/language';
import { switchableKinds } from './mail-preferences';
import type { ReminderKind } from './reminder-rules';

export const mailHours = [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17] as const;

export class NewMailChoice {
  @AsNumber()
  @IsIn(mailHours, { message: 'mail.hour_unknown' })
  hour!: number;

  @AsFlag()
  @IsBoolean({ message: 'input.malformed' })
  isWeekly: boolean = false;

  @AsList()
  @IsIn(switchableKinds, { each: true, message: 'input.malformed' })
  kinds: ReminderKind[] = [];

  @IsIn(languages, { message: 'mail.language_unknown' })
  language!: Language;

  @BlankIsNull()
  @IsOptional()
  @IsDay({ message: 'mail.day_malformed' })
  pausedFrom: Day | null = null;

  @BlankIsNull()
  @IsOptional()
  @IsDay({ message: 'mail.day_malformed' })
  pausedTo: Day | null = null;

  /** Knows that nobody is told of long delays during the pause, and saves it all the same. */
  @AsFlag()
  @IsBoolean({ message: 'input.malformed' })
  leavesNobody: boolean = false;
}

export class CalendarAct {
  @IsIn(['new', 'revoke'], { message: 'input.malformed' })
  act!: 'new' | 'revoke';
}
