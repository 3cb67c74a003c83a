import {
  ArrayNotEmpty,
  IsIn,
  IsInt,
  IsJSON,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Length,
  MaxLength,
} from 'class-validator';
import { type ActorKind, partnerKinds } from '../organisations/partner-kinds';
import { AsList, AsNumber, BlankIsNull, IsDay, Trimmed } from '../http/input-rules';
import type { Day } from '../kernel/day';
import { type AgreementKind, agreementKinds } from './agreement-words';

export class AgreementInput {
  @IsIn(agreementKinds, { message: 'agreement.kind_missing' })
  kind!: AgreementKind;

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @Length(1, 300, { message: 'agreement.title_missing' })
  title!: string;

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @Length(1, 4000, { message: 'agreement.purposes_missing' })
  purposes!: string;

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @Length(1, 4000, { message: 'agreement.areas_missing' })
  areas!: string;

  @BlankIsNull()
  @IsOptional()
  @IsUUID('4', { message: 'input.malformed' })
  districtId: string | null = null;

  @IsDay({ message: 'agreement.day_malformed' })
  periodStart!: Day;

  @BlankIsNull()
  @IsOptional()
  @IsDay({ message: 'agreement.day_malformed' })
  periodEnd: Day | null = null;

  @AsList()
  @ArrayNotEmpty({ message: 'agreement.parties_missing' })
  @IsUUID('4', { each: true, message: 'agreement.parties_missing' })
  partyIds!: string[];

  /** Names of parties that are not in the list, one a line, all of `newPartyKind`. */
  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(4000, { message: 'agreement.text_too_long' })
  newParties: string = '';

  @BlankIsNull()
  @IsOptional()
  @IsIn(partnerKinds, { message: 'input.malformed' })
  newPartyKind: ActorKind | null = null;
}

/** The key of its form becomes its id, so that sending it twice adds it once. */
export class NewAgreement extends AgreementInput {
  @IsUUID('4', { message: 'input.malformed' })
  keeperId!: string;

  @IsUUID('4', { message: 'input.malformed' })
  formKey!: string;
}

/** `was` is what the form showed when it was opened, as JSON by field. */
export class AgreementEdit extends AgreementInput {
  @AsNumber()
  @IsInt({ message: 'input.malformed' })
  version!: number;

  @IsJSON({ message: 'input.malformed' })
  was!: string;
}

export class AgreementSigning {
  @IsDay({ message: 'agreement.day_malformed' })
  signedOn!: Day;

  /** One a line: organisation; function; day. Without a day, that of the signing. */
  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @Length(1, 10_000, { message: 'agreement.signatories_missing' })
  signatories!: string;
}

export class RegistryNumber {
  @IsUUID('4', { message: 'agreement.party_missing' })
  partyId!: string;

  @BlankIsNull()
  @IsOptional()
  @MaxLength(100, { message: 'agreement.text_too_long' })
  registryNumber: string | null = null;
}

export class AgreementDocument {
  @BlankIsNull()
  @IsOptional()
  @MaxLength(1000, { message: 'agreement.text_too_long' })
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, require_tld: false },
    { message: 'agreement.document_malformed' },
  )
  documentUrl: string | null = null;
}
