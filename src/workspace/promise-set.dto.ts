import { IsString, MaxLength } from 'class-validator';
import { IsDay, Trimmed } from '../http/input-rules';
import type { Day } from '../kernel/day';

export class Basis {
  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(4000, { message: 'promise_set.basis_too_long' })
  basis!: string;
}

export class Signing {
  @IsDay({ message: 'promise_set.signed_on_malformed' })
  signedOn!: Day;
}
