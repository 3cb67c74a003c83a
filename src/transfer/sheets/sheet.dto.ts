import { IsBase64, IsString, MaxLength } from 'class-validator';
import { TakenAsItIs } from '../../http/free-text';
import { largestFile } from './limits';

/** Rows copied from a sheet, for whoever chooses no file. */
export class PastedRows {
  @TakenAsItIs()
  @IsString({ message: 'input.malformed' })
  @MaxLength(largestFile, { message: 'sheet.too_large' })
  pasted: string = '';
}

/** The file that was checked, as it was sent, in base 64: what is taken in is what was shown. */
export class CheckedSheet {
  @TakenAsItIs()
  @IsString({ message: 'sheet.file_missing' })
  @IsBase64({}, { message: 'sheet.file_missing' })
  @MaxLength(largestFile * 1.4, { message: 'sheet.too_large' })
  sheet!: string;
}
