import { IsEmail, IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { BlankIsNull, Trimmed } from '../http/input-rules';
import { type ActorKind, partnerKinds } from './partner-kinds';

/** What is known of an organisation without a place of its own in the product: a function is written, never a person. */
export class PartnerFacts {
  @Trimmed()
  @IsString({ message: 'organisation.name_missing' })
  @Length(1, 200, { message: 'organisation.name_missing' })
  name!: string;

  @IsIn(partnerKinds, { message: 'input.malformed' })
  kind!: ActorKind;

  @BlankIsNull()
  @IsOptional()
  @MaxLength(200, { message: 'organisation.function_too_long' })
  contactFunction: string | null = null;

  @BlankIsNull()
  @IsOptional()
  @IsEmail({}, { message: 'organisation.email_malformed' })
  contactEmail: string | null = null;

  @BlankIsNull()
  @IsOptional()
  @MaxLength(50, { message: 'organisation.phone_too_long' })
  contactPhone: string | null = null;
}

export class NewPartner extends PartnerFacts {
  @IsUUID(undefined, { message: 'input.malformed' })
  authorityId!: string;
}
