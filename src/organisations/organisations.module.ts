import { Module } from '@nestjs/common';
import { AuthoritySettings } from './authority-settings';
import { Districts } from './districts';
import { Organisations } from './organisations';
import { OwnAuthority } from './own-authority';
import { OwnAuthorityController } from './own-authority.controller';

@Module({
  controllers: [OwnAuthorityController],
  providers: [AuthoritySettings, Districts, Organisations, OwnAuthority],
  exports: [AuthoritySettings, Districts, Organisations],
})
export class OrganisationsModule {}
