import { IsString, MaxLength } from 'class-validator';
import { Trimmed } from '../http/input-rules';

export class NewWording {
  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(4000, { message: 'public_text.too_long' })
  text!: string;

  /** What stood there when the form was opened. */
  @Trimmed()
  @IsString({ message: 'input.malformed' })
  wasText!: string;
}
