import { Module } from '@nestjs/common';
import { AuthoritySettings } from './authority-settings';
import { Districts } from './districts';
import { Organisations } from './organisations';
import { OwnAuthority } from './own-authority';
import { OwnAuthorityController } from './own-authority.controller';
import { Partners } from './partners';
import { PartnersController } from './partners.controller';
import { Themes } from './themes';

@Module({
  controllers: [OwnAuthorityController, PartnersController],
  providers: [AuthoritySettings, Districts, Organisations, OwnAuthority, Partners, Themes],
  exports: [AuthoritySettings, Districts, Organisations],
})
export class OrganisationsModule {}
