import { ArrayNotEmpty, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { AsList, Trimmed } from '../http/input-rules';

/** Which notes go, and by which decision. */
export class NoteDisposal {
  @AsList()
  @ArrayNotEmpty({ message: 'disposal.nothing_chosen' })
  @IsUUID('4', { each: true, message: 'input.malformed' })
  noteIds!: string[];

  @Trimmed()
  @IsString({ message: 'account.reference_missing' })
  @Length(1, undefined, { message: 'account.reference_missing' })
  @MaxLength(200, { message: 'input.malformed' })
  reference!: string;
}
