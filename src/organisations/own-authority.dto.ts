import { IsEmail, IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { AsNumber, BlankIsNull } from '../http/input-rules';

/** How residents reach the authority: a function, never a person. */
export class AuthorityContact {
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

export class DisclosureDelay {
  @AsNumber()
  @IsInt({ message: 'organisation.delay_malformed' })
  @Min(0, { message: 'organisation.delay_malformed' })
  @Max(365, { message: 'organisation.delay_malformed' })
  disclosureDelayDays!: number;
}

export class SmallNumbers {
  @AsNumber()
  @IsInt({ message: 'organisation.threshold_malformed' })
  @Min(2, { message: 'organisation.threshold_malformed' })
  @Max(1000, { message: 'organisation.threshold_malformed' })
  smallNumberThreshold!: number;
}

export class Staleness {
  @AsNumber()
  @IsInt({ message: 'organisation.staleness_malformed' })
  @Min(30, { message: 'organisation.staleness_malformed' })
  @Max(365, { message: 'organisation.staleness_malformed' })
  staleAfterDays!: number;
}
