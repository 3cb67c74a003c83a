import {
  ArrayMaxSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { AsList, AsNumber, BlankIsNull, IsDay, Trimmed } from '../http/input-rules';
import type { Day } from '../kernel/day';
import {
  type DialogueKind,
  dialogueKinds,
  type FollowUpRhythm,
  followUpRhythms,
  type Party,
  parties,
  type PromiseKind,
  promiseKinds,
  type PromiseSetKind,
  promiseSetKinds,
} from '../words/promise-words';

/** What the head of the document says. Organisations are written as names, one a line. */
export class Facts {
  @IsIn(promiseSetKinds, { message: 'input.malformed' })
  kind!: PromiseSetKind;

  @Trimmed()
  @IsString({ message: 'promise_set.title_missing' })
  @Length(1, 300, { message: 'promise_set.title_missing' })
  title!: string;

  @BlankIsNull()
  @IsDay({ message: 'promise_set.period_start_missing' })
  periodStart!: Day;

  @BlankIsNull()
  @IsOptional()
  @IsDay({ message: 'promise_set.day_malformed' })
  periodEnd: Day | null = null;

  @BlankIsNull()
  @IsOptional()
  @IsIn(followUpRhythms, { message: 'input.malformed' })
  followUpEvery: FollowUpRhythm | null = null;

  @BlankIsNull()
  @IsOptional()
  @IsUUID('4', { message: 'input.malformed' })
  policeAreaId: string | null = null;

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(10_000, { message: 'promise_set.list_too_long' })
  municipalities: string = '';

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(10_000, { message: 'promise_set.list_too_long' })
  partners: string = '';

  @AsList()
  @ArrayMaxSize(500, { message: 'promise_set.list_too_long' })
  @IsUUID('4', { each: true, message: 'input.malformed' })
  districtIds: string[] = [];
}

/** The key of the form becomes the id, so that sending it twice begins one document. */
export class NewDocument extends Facts {
  @IsUUID('4', { message: 'input.malformed' })
  keeperId!: string;

  @IsUUID('4', { message: 'input.malformed' })
  formKey!: string;
}

export class FactsEdit extends Facts {
  @AsNumber()
  @IsInt({ message: 'input.malformed' })
  version!: number;
}

export class PromiseWords {
  @Trimmed()
  @IsString({ message: 'promise.text_missing' })
  @Length(1, 2000, { message: 'promise.text_missing' })
  text!: string;

  @IsIn(parties, { message: 'promise.party_missing' })
  party!: Party;

  @BlankIsNull()
  @IsOptional()
  @IsUUID('4', { message: 'input.malformed' })
  actorId: string | null = null;

  @BlankIsNull()
  @IsOptional()
  @IsUUID('4', { message: 'input.malformed' })
  forMunicipalityId: string | null = null;

  @IsIn(promiseKinds, { message: 'promise.kind_missing' })
  kind!: PromiseKind;
}

export class NewPromise extends PromiseWords {
  @IsUUID('4', { message: 'input.malformed' })
  formKey!: string;
}

export class PromiseEdit extends PromiseWords {
  @AsNumber()
  @IsInt({ message: 'promise.number_malformed' })
  @Min(1, { message: 'promise.number_malformed' })
  @Max(500, { message: 'promise.number_malformed' })
  number!: number;

  /** The words that the form showed: somebody else may have changed them meanwhile. */
  @Trimmed()
  @IsString({ message: 'input.malformed' })
  wasText!: string;
}

export class NewSignatory {
  @Trimmed()
  @IsString({ message: 'signatory.organisation_missing' })
  @Length(1, 200, { message: 'signatory.organisation_missing' })
  organisation!: string;

  @Trimmed()
  @IsString({ message: 'signatory.function_missing' })
  @Length(1, 200, { message: 'signatory.function_missing' })
  function!: string;

  @BlankIsNull()
  @IsOptional()
  @IsDay({ message: 'promise_set.day_malformed' })
  signedOn: Day | null = null;

  @IsUUID('4', { message: 'input.malformed' })
  formKey!: string;
}

export class NewDialogue {
  @IsIn(dialogueKinds, { message: 'basis.kind_missing' })
  kind!: DialogueKind;

  @Trimmed()
  @IsString({ message: 'basis.held_missing' })
  @Length(1, 100, { message: 'basis.held_missing' })
  held!: string;

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(500, { message: 'basis.description_too_long' })
  description: string = '';

  @AsNumber()
  @IsOptional()
  @IsInt({ message: 'basis.count_malformed' })
  @Min(1, { message: 'basis.count_malformed' })
  @Max(10_000_000, { message: 'basis.count_malformed' })
  asked: number | null = null;

  @AsNumber()
  @IsOptional()
  @IsInt({ message: 'basis.count_malformed' })
  @Min(0, { message: 'basis.count_malformed' })
  @Max(10_000_000, { message: 'basis.count_malformed' })
  answered: number | null = null;

  @IsUUID('4', { message: 'input.malformed' })
  formKey!: string;
}

/** One a line, what worries most first. */
export class Worries {
  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(6000, { message: 'basis.worries_too_long' })
  worries!: string;
}

export class Correction {
  @Trimmed()
  @BlankIsNull()
  @IsOptional()
  @MaxLength(2000, { message: 'addition.too_long' })
  shouldRead: string | null = null;

  @Trimmed()
  @IsString({ message: 'addition.unexplained' })
  @MaxLength(2000, { message: 'addition.too_long' })
  @Length(1, undefined, { message: 'addition.unexplained' })
  reason!: string;

  @IsUUID('4', { message: 'input.malformed' })
  formKey!: string;
}

export class PromiseWithdrawal {
  @Trimmed()
  @IsString({ message: 'addition.unexplained' })
  @MaxLength(2000, { message: 'addition.too_long' })
  @Length(1, undefined, { message: 'addition.unexplained' })
  reason!: string;

  @IsUUID('4', { message: 'input.malformed' })
  formKey!: string;
}

export class Extension extends PromiseWithdrawal {
  @BlankIsNull()
  @IsDay({ message: 'promise_set.day_malformed' })
  toEnd!: Day;
}

export class Ending {
  @BlankIsNull()
  @IsDay({ message: 'promise_set.day_malformed' })
  endedOn!: Day;

  @Trimmed()
  @BlankIsNull()
  @IsOptional()
  @MaxLength(2000, { message: 'addition.too_long' })
  endReason: string | null = null;
}

export class WebWithdrawal {
  @Trimmed()
  @IsString({ message: 'promise_set.withdrawal_unexplained' })
  @MaxLength(2000, { message: 'addition.too_long' })
  @Length(1, undefined, { message: 'promise_set.withdrawal_unexplained' })
  webReason!: string;
}
