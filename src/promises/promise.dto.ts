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
