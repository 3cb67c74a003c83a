import { ArrayNotEmpty, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { AsList, BlankIsNull, IsDay, Trimmed } from '../http/input-rules';
import type { Day } from '../kernel/day';

/** One authority's yes or no to the revisions that were shown. */
export class Decision {
  @IsUUID(undefined, { message: 'input.malformed' })
  authorityId!: string;

  @AsList()
  @ArrayNotEmpty({ message: 'approval.nothing_chosen' })
  @IsUUID(undefined, { each: true, message: 'input.malformed' })
  revisionIds!: string[];

  @IsIn(['approved', 'refused'], { message: 'input.malformed' })
  decision!: 'approved' | 'refused';

  @BlankIsNull()
  @IsOptional()
  @MaxLength(2000, { message: 'approval.reason_too_long' })
  reason: string | null = null;
}

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
