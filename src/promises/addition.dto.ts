import { IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { BlankIsNull, IsDay, Trimmed } from '../http/input-rules';
import type { Day } from '../kernel/day';

export class Correction {
  @Trimmed()
  @BlankIsNull()
  @IsOptional()
  @MaxLength(2000, { message: 'addition.too_long' })
  shouldRead: string | null = null;

  @Trimmed()
  @IsString({ message: 'addition.unexplained' })
  @MaxLength(2000, { message: 'addition.too_long' })
  @Length(1, undefined, { message: 'addition.unexplained' })
  reason!: string;

  @IsUUID('4', { message: 'input.malformed' })
  formKey!: string;
}

export class PromiseWithdrawal {
  @Trimmed()
  @IsString({ message: 'addition.unexplained' })
  @MaxLength(2000, { message: 'addition.too_long' })
  @Length(1, undefined, { message: 'addition.unexplained' })
  reason!: string;

  @IsUUID('4', { message: 'input.malformed' })
  formKey!: string;
}

export class Extension extends PromiseWithdrawal {
  @BlankIsNull()
  @IsDay({ message: 'promise_set.day_malformed' })
  toEnd!: Day;
}

export class Ending {
  @BlankIsNull()
  @IsDay({ message: 'promise_set.day_malformed' })
  endedOn!: Day;

  @Trimmed()
  @BlankIsNull()
  @IsOptional()
  @MaxLength(2000, { message: 'addition.too_long' })
  endReason: string | null = null;
}

export class WebWithdrawal {
  @Trimmed()
  @IsString({ message: 'promise_set.withdrawal_unexplained' })
  @MaxLength(2000, { message: 'addition.too_long' })
  @Length(1, undefined, { message: 'promise_set.withdrawal_unexplained' })
  webReason!: string;
}
