import { ArrayNotEmpty, IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { AsList, BlankIsNull } from '../http/input-rules';

/** Yes, or no with a reason. */
export class YesOrNo {
  @IsIn(['approved', 'refused'], { message: 'input.malformed' })
  decision!: 'approved' | 'refused';

  @BlankIsNull()
  @IsOptional()
  @MaxLength(2000, { message: 'approval.reason_too_long' })
  reason: string | null = null;
}

/** One authority's yes or no to the revisions that were shown. */
export class Decision extends YesOrNo {
  @IsUUID(undefined, { message: 'input.malformed' })
  authorityId!: string;

  @AsList()
  @ArrayNotEmpty({ message: 'approval.nothing_chosen' })
  @IsUUID(undefined, { each: true, message: 'input.malformed' })
  revisionIds!: string[];
}
