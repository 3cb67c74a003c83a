import { Module } from '@nestjs/common';
import { AuthoritySettings } from './authority-settings';
import { Districts } from './districts';
import { Organisations } from './organisations';

@Module({
  providers: [AuthoritySettings, Organisations, Districts],
  exports: [AuthoritySettings, Organisations, Districts],
})
export class OrganisationsModule {}
