import { IsISO8601 } from 'class-validator';
import { TakenAsItIs } from '../../http/free-text';

/** How far the list that the person read went. */
export class ReadMark {
  @TakenAsItIs()
  @IsISO8601({ strict: true }, { message: 'input.malformed' })
  till!: string;
}
