import { IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { TakenAsItIs } from '../../http/free-text';

const malformed = { message: 'input.malformed' };

/** What the script of a page saves of one of its forms. */
export class SavedDraft {
  @IsUUID(undefined, malformed)
  key!: string;

  /** Keys of earlier showings. */
  @TakenAsItIs()
  @IsString(malformed)
  @MaxLength(300, malformed)
  before: string = '';

  @TakenAsItIs()
  @Matches(/^\/arbete[\w/-]*$/, malformed)
  @MaxLength(300, malformed)
  action!: string;

  @TakenAsItIs()
  @IsString(malformed)
  @MaxLength(200, malformed)
  form!: string;

  @TakenAsItIs()
  @IsString(malformed)
  @MaxLength(1000, malformed)
  address!: string;

  /** Each field with what stands in it, as JSON. */
  @TakenAsItIs()
  @IsString(malformed)
  @MaxLength(200_000, malformed)
  fields!: string;
}
