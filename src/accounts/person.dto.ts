import { Equals, IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { AsFlag, AsList, BlankIsNull, IsDay, Trimmed } from '../http/input-rules';
import { type Role, roles } from '../kernel/caller';
import type { Day } from '../kernel/day';

export class GivenRole {
  @IsIn(roles, { message: 'account.role_missing' })
  role!: Role;

  @BlankIsNull()
  @IsOptional()
  @IsUUID('4', { message: 'account.authority_missing' })
  authorityId: string | null = null;

  @BlankIsNull()
  @IsOptional()
  @IsDay({ message: 'account.day_missing' })
  fromOn: Day | null = null;

  @BlankIsNull()
  @IsOptional()
  @IsDay({ message: 'account.day_missing' })
  toOn: Day | null = null;

  @AsList()
  @IsUUID('4', { each: true, message: 'input.malformed' })
  municipalityIds: string[] = [];
}

export class LastDay {
  @IsDay({ message: 'account.day_missing' })
  toOn!: Day;
}

export class HandOver {
  @IsUUID('4', { message: 'account.successor_missing' })
  toUserId!: string;

  @IsDay({ message: 'account.day_missing' })
  fromOn!: Day;
}

export class NamedDeputy {
  @IsUUID('4', { message: 'account.authority_missing' })
  authorityId!: string;

  @IsUUID('4', { message: 'account.deputy_is_no_colleague' })
  deputyId!: string;

  @IsDay({ message: 'account.day_missing' })
  fromOn!: Day;

  @IsDay({ message: 'account.day_missing' })
  toOn!: Day;
}

/** What cannot be undone is done by a decision that somebody can find again. */
export class Erasure {
  @Trimmed()
  @IsString({ message: 'account.reference_missing' })
  @Length(1, undefined, { message: 'account.reference_missing' })
  @MaxLength(200, { message: 'input.malformed' })
  reference!: string;

  @AsFlag()
  @Equals(true, { message: 'account.confirmation_missing' })
  confirmed: boolean = false;
}
