import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { BlankIsNull } from '../../http/input-rules';

export const purposes = ['disclosure', 'archive'] as const;
export type Purpose = (typeof purposes)[number];

export class HandingOut {
  @IsIn(purposes, { message: 'records.purpose_missing' })
  purpose!: Purpose;

  /** Of the request, or of the archive's receipt: for the log and the package, not for residents. */
  @BlankIsNull()
  @IsOptional()
  @IsString({ message: 'input.malformed' })
  @MaxLength(100, { message: 'records.registry_number_too_long' })
  registryNumber: string | null = null;
}
