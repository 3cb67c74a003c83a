import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { TakenAsItIs } from '../http/free-text';

export class Credentials {
  @IsString({ message: 'account.wrong_password' })
  @MaxLength(254, { message: 'account.wrong_password' })
  email!: string;

  @IsString({ message: 'account.wrong_password' })
  @MaxLength(1000, { message: 'account.wrong_password' })
  password!: string;

  /** Where the person was going. */
  @IsOptional()
  @IsString({ message: 'input.malformed' })
  till?: string;
}

/** A code from the app, or one on paper. */
export class Code {
  @IsString({ message: 'account.code_wrong' })
  @MaxLength(100, { message: 'account.code_wrong' })
  code!: string;

  /** Where the person was going. */
  @IsOptional()
  @IsString({ message: 'input.malformed' })
  till?: string;
}

const wishes = ['renew', 'codes', 'off'] as const;

export class SecondFactorChange extends Code {
  @IsIn(wishes, { message: 'input.malformed' })
  wish!: (typeof wishes)[number];
}

export class ForgottenPassword {
  @IsString({ message: 'account.email_malformed' })
  @MaxLength(254, { message: 'account.email_malformed' })
  email!: string;
}

export class NewPassword {
  /** Asked of who has one, unless a one-time link stands in for it. */
  @TakenAsItIs()
  @IsOptional()
  @IsString({ message: 'input.malformed' })
  @MaxLength(1000, { message: 'input.malformed' })
  currentPassword?: string;

  @TakenAsItIs()
  @IsString({ message: 'input.malformed' })
  @MaxLength(1000, { message: 'input.malformed' })
  password!: string;
}
