import { IsInt, IsJSON, IsOptional, IsUUID } from 'class-validator';
import { AsList, AsNumber, BlankIsNull } from '../http/input-rules';

/** What comes before the promises: any part may be missing, which is warned of and never stops anybody. */
export class FoundationFields {
  @BlankIsNull()
  @IsOptional()
  @IsUUID('4', { message: 'input.malformed' })
  agreementId: string | null = null;

  @BlankIsNull()
  @IsOptional()
  @IsUUID('4', { message: 'input.malformed' })
  pictureId: string | null = null;

  @AsList()
  @IsUUID('4', { each: true, message: 'input.malformed' })
  focusAreaIds: string[] = [];
}

export class FoundationEdit extends FoundationFields {
  @AsNumber()
  @IsInt({ message: 'input.malformed' })
  version!: number;

  @IsJSON({ message: 'input.malformed' })
  was!: string;
}
