import { Module } from '@nestjs/common';
import { AuthoritySettings } from './authority-settings';
import { AuthoritySettingsController } from './authority-settings.controller';
import { Districts } from './districts';
import { Organisations } from './organisations';

@Module({
  controllers: [AuthoritySettingsController],
  providers: [Organisations, Districts, AuthoritySettings],
  exports: [Organisations, Districts],
})
export class OrganisationsModule {}
