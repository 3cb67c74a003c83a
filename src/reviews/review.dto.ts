import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { AsList, BlankIsNull, IsDay, Trimmed } from '../http/input-rules';
import type { Day } from '../kernel/day';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const chosen = new RegExp(`^${uuid}[.]${uuid}[.]${uuid}[.][0-9a-f]{16}$`);

/** One act on one or several commitments, as they were shown. */
export class NewReview {
  /** Police area, promise set, commitment and digest of what was shown: see `chosenAs`. */
  @AsList()
  @Matches(chosen, { each: true, message: 'input.malformed' })
  @ArrayMaxSize(500, { message: 'input.malformed' })
  @ArrayNotEmpty({ message: 'review.nothing_chosen' })
  chosen!: string[];

  @IsIn(['reviewed', 'more_information_wanted', 'commented'], { message: 'review.state_missing' })
  state!: 'reviewed' | 'more_information_wanted' | 'commented';

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(2000, { message: 'review.comment_too_long' })
  comment: string = '';

  @BlankIsNull()
  @IsOptional()
  @IsDay({ message: 'review.day_malformed' })
  wantedBy: Day | null = null;

  /** The filter of the list the form stood on, so that a refused one comes back to the same list. */
  @IsOptional()
  @IsString({ message: 'input.malformed' })
  kommun?: string;

  @IsOptional()
  @IsString({ message: 'input.malformed' })
  ansvar?: string;

  @IsOptional()
  @IsString({ message: 'input.malformed' })
  visa?: string;

  @IsOptional()
  @IsString({ message: 'input.malformed' })
  sida?: string;
}

export class NewInformation {
  /** The question that is answered. */
  @IsUUID(undefined, { message: 'input.malformed' })
  reviewId!: string;

  @Trimmed()
  @MaxLength(2000, { message: 'review.comment_too_long' })
  @Length(1, undefined, { message: 'review.answer_missing' })
  comment!: string;
}

/** Said of one commitment, without an answer or a review. */
export class NewComment {
  @IsUUID(undefined, { message: 'input.malformed' })
  policeAreaId!: string;

  @IsUUID(undefined, { message: 'input.malformed' })
  subjectId!: string;

  @Trimmed()
  @MaxLength(2000, { message: 'review.comment_too_long' })
  @Length(1, undefined, { message: 'review.comment_missing' })
  comment!: string;
}

export interface Chosen {
  readonly policeAreaId: string;
  readonly setId: string;
  readonly subjectId: string;
  readonly digest: string;
}

export const chosenAs = ({ policeAreaId, setId, subjectId, digest }: Chosen): string =>
  [policeAreaId, setId, subjectId, digest].join('.');

export function chosenFrom(text: string): Chosen {
  const [policeAreaId = '', setId = '', subjectId = '', digest = ''] = text.split('.');
  return { policeAreaId, setId, subjectId, digest };
}
