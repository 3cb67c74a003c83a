import { IsString, IsUUID, Length } from 'class-validator';
import { Trimmed } from '../http/input-rules';

export class DistrictName {
  @Trimmed()
  @IsString({ message: 'organisation.district_missing' })
  @Length(1, 100, { message: 'organisation.district_missing' })
  name!: string;
}

export class NewDistrict extends DistrictName {
  @IsUUID('4', { message: 'input.malformed' })
  municipalityId!: string;
}
