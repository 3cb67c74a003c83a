import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { TakenAsItIs } from '../../http/free-text';
import { AsList, BlankIsNull, IsDay, Trimmed } from '../../http/input-rules';
import type { Day } from '../../kernel/day';
import { type ActivityStatus, activityStatuses } from '../../words/activity-status';
import { type MoveReason, moveReasons } from '../../words/promise-words';

/** What can be done with several activities at once. */
export const severalActs = ['confirm', 'report', 'move', 'assign', 'remind'] as const;
export type SeveralAct = (typeof severalActs)[number];

export const mostAtOnce = 200;

/** One that was ticked, with the version that was on the page. */
export interface Chosen {
  readonly id: string;
  readonly version: number;
}

export const chosenAs = ({ id, version }: Chosen): string => `${id}:${version}`;

export function chosenFrom(said: string): Chosen {
  const [id = '', version = ''] = said.split(':');
  return { id, version: Number(version) };
}

/** Only what the act needs is filled in; what is missing is the act's to refuse. */
export class Several {
  @IsIn(severalActs, { message: 'list.act_unknown' })
  gor!: SeveralAct;

  @AsList()
  @IsArray({ message: 'list.nothing_chosen' })
  @ArrayMinSize(1, { message: 'list.nothing_chosen' })
  @ArrayMaxSize(mostAtOnce, { message: 'list.too_many' })
  @IsString({ each: true, message: 'input.malformed' })
  vald!: string[];

  @BlankIsNull()
  @IsOptional()
  @IsIn(activityStatuses, { message: 'activity.status_unknown' })
  status: ActivityStatus | null = null;

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(4000, { message: 'activity.text_too_long' })
  publicText: string = '';

  @BlankIsNull()
  @IsOptional()
  @MaxLength(1000, { message: 'activity.text_too_long' })
  reason: string | null = null;

  @BlankIsNull()
  @IsOptional()
  @IsDay({ message: 'activity.day_malformed' })
  completedOn: Day | null = null;

  @BlankIsNull()
  @IsOptional()
  @MaxLength(200, { message: 'activity.text_too_long' })
  decidedBy: string | null = null;

  @BlankIsNull()
  @IsOptional()
  @IsDay({ message: 'activity.day_malformed' })
  toOn: Day | null = null;

  @BlankIsNull()
  @IsOptional()
  @IsIn(moveReasons, { message: 'activity.move_reason_missing' })
  moveReason: MoveReason | null = null;

  @Trimmed()
  @IsString({ message: 'input.malformed' })
  @MaxLength(1000, { message: 'activity.text_too_long' })
  moveText: string = '';

  @BlankIsNull()
  @IsOptional()
  @IsUUID('4', { message: 'activity.person_missing' })
  userId: string | null = null;

  @TakenAsItIs()
  @IsString({ message: 'input.malformed' })
  @MaxLength(1000, { message: 'input.malformed' })
  fran: string = '';
}
