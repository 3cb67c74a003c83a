import { IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { TakenAsItIs } from '../http/free-text';
import { BlankIsNull, IsHttpsUrl, Trimmed } from '../http/input-rules';

export class NewEvidence {
  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @Length(1, 200, { message: 'activity.evidence_title_missing' })
  evidenceTitle!: string;

  @Trimmed()
  @MaxLength(500, { message: 'activity.evidence_url_malformed' })
  @IsHttpsUrl({ message: 'activity.evidence_url_malformed' })
  @TakenAsItIs()
  evidenceUrl!: string;

  /** Becomes its id, so that the same form sent twice adds one. */
  @IsUUID('4', { message: 'input.malformed' })
  formKey!: string;
}

export class EvidenceRemoval {
  @IsUUID('4', { message: 'activity.evidence_missing' })
  evidenceId!: string;

  @BlankIsNull()
  @MaxLength(1000, { message: 'activity.text_too_long' })
  @IsString({ message: 'activity.evidence_removal_unexplained' })
  removeReason!: string;
}
