import { IsOptional, IsString, MaxLength } from 'class-validator';
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

export class NewPassword {
  @TakenAsItIs()
  @IsString({ message: 'input.malformed' })
  @MaxLength(1000, { message: 'input.malformed' })
  password!: string;
}
