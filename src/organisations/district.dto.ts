import { IsString, IsUUID, Length } from 'class-validator';
import { Trimmed } from '../http/input-rules';

export class NewDistrict {
  @IsUUID('4', { message: 'input.malformed' })
  municipalityId!: string;

  @Trimmed()
  @IsString({ message: 'organisation.district_missing' })
  @Length(1, 100, { message: 'organisation.district_missing' })
  name!: string;
}
