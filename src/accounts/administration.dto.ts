import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { AsFlag, BlankIsNull, IsDay, Trimmed } from '../http/input-rules';
import { type Role, roles } from '../kernel/caller';
import type { Day } from '../kernel/day';

export class AddedAuthority {
  @IsIn(['municipality', 'police_area'], { message: 'input.malformed' })
  kind!: 'municipality' | 'police_area';

  @Trimmed()
  @IsString({ message: 'organisation.name_missing' })
  @Length(1, 200, { message: 'organisation.name_missing' })
  name!: string;

  @BlankIsNull()
  @IsOptional()
  @Matches(/^\d{4}$/, { message: 'organisation.code_malformed' })
  code: string | null = null;

  @BlankIsNull()
  @IsOptional()
  @MaxLength(200, { message: 'input.malformed' })
  contactFunction: string | null = null;

  @BlankIsNull()
  @IsOptional()
  @IsEmail({}, { message: 'account.email_malformed' })
  contactEmail: string | null = null;

  @BlankIsNull()
  @IsOptional()
  @MaxLength(50, { message: 'input.malformed' })
  contactPhone: string | null = null;

  /** For a municipality: the police area that covers it. */
  @BlankIsNull()
  @IsOptional()
  @IsUUID('4', { message: 'input.malformed' })
  policeAreaId: string | null = null;
}

export class AddedPerson {
  @Trimmed()
  @IsString({ message: 'account.name_missing' })
  @Length(1, 200, { message: 'account.name_missing' })
  name!: string;

  @Trimmed()
  @IsEmail({}, { message: 'account.email_malformed' })
  email!: string;

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
}

/** The police area that a municipality belongs to from a day; none when it is nobody's. */
export class ChangedArea {
  @BlankIsNull()
  @IsOptional()
  @IsUUID('4', { message: 'input.malformed' })
  policeAreaId: string | null = null;

  @BlankIsNull()
  @IsOptional()
  @IsDay({ message: 'account.day_missing' })
  fromOn: Day | null = null;
}

export class FourEyes {
  @AsFlag()
  @IsBoolean({ message: 'input.malformed' })
  fourEyes: boolean = false;
}
