import { IsIn, IsInt, IsJSON, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { AsNumber, BlankIsNull, IsDay, Trimmed } from '../http/input-rules';
import type { Day } from '../kernel/day';
import { type FeedbackKind, feedbackKinds, type FollowUpType, followUpTypes } from '../words/follow-up-words';
import { type Judgement, judgements } from '../words/judgement';

export class NewFollowUp {
  @IsIn(followUpTypes, { message: 'follow_up.type_missing' })
  type!: FollowUpType;

  @IsDay({ message: 'follow_up.day_malformed' })
  fromOn!: Day;

  @IsDay({ message: 'follow_up.day_malformed' })
  toOn!: Day;

  @IsDay({ message: 'follow_up.day_malformed' })
  dueOn!: Day;
}

/** What was said when the parties met. `was` is what the form showed when it was opened, as JSON, by field. */
export class Minutes {
  @AsNumber()
  @IsInt({ message: 'input.malformed' })
  version!: number;

  @IsJSON({ message: 'input.malformed' })
  was!: string;

  @BlankIsNull()
  @IsOptional()
  @IsDay({ message: 'follow_up.day_malformed' })
  heldOn: Day | null = null;

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(1000, { message: 'follow_up.text_too_long' })
  participants: string = '';

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(4000, { message: 'follow_up.text_too_long' })
  decisions: string = '';

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(4000, { message: 'follow_up.text_too_long' })
  nextSteps: string = '';

  @BlankIsNull()
  @IsOptional()
  @MaxLength(100, { message: 'follow_up.text_too_long' })
  registryNumber: string | null = null;
}

export class NewAssessment {
  /** The one the form was opened on; 0 when there was none. */
  @AsNumber()
  @IsInt({ message: 'input.malformed' })
  version!: number;

  @IsUUID(undefined, { message: 'input.malformed' })
  authorityId!: string;

  @IsIn(judgements, { message: 'assessment.judgement_missing' })
  judgement!: Judgement;

  @BlankIsNull()
  @IsOptional()
  @MaxLength(2000, { message: 'follow_up.text_too_long' })
  reason: string | null = null;

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(4000, { message: 'follow_up.text_too_long' })
  publicText: string = '';
}

/** The key of the form becomes the id: the same form sent twice adds one row. */
export class NewCorrection {
  @IsUUID('4', { message: 'input.malformed' })
  formKey!: string;

  @IsUUID(undefined, { message: 'input.malformed' })
  authorityId!: string;

  @Trimmed()
  @MaxLength(4000, { message: 'follow_up.text_too_long' })
  @Length(1, undefined, { message: 'follow_up.correction_missing' })
  text!: string;

  @Trimmed()
  @MaxLength(2000, { message: 'follow_up.text_too_long' })
  @Length(1, undefined, { message: 'follow_up.correction_unexplained' })
  reason!: string;
}

export class NewFeedback {
  @IsUUID('4', { message: 'input.malformed' })
  formKey!: string;

  @IsUUID(undefined, { message: 'feedback.authority_missing' })
  authorityId!: string;

  @BlankIsNull()
  @IsOptional()
  @IsUUID(undefined, { message: 'input.malformed' })
  followUpId: string | null = null;

  @IsIn(feedbackKinds, { message: 'feedback.kind_missing' })
  kind!: FeedbackKind;

  @Trimmed()
  @MaxLength(300, { message: 'follow_up.text_too_long' })
  @Length(1, undefined, { message: 'feedback.what_missing' })
  what!: string;

  @Trimmed()
  @MaxLength(200, { message: 'follow_up.text_too_long' })
  @Length(1, undefined, { message: 'feedback.owner_missing' })
  ownerFunction!: string;

  @IsDay({ message: 'follow_up.day_malformed' })
  dueOn!: Day;
}

export class FeedbackDone {
  @IsDay({ message: 'follow_up.day_malformed' })
  doneOn!: Day;

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(2000, { message: 'follow_up.text_too_long' })
  publicNote: string = '';
}
