import { Module } from '@nestjs/common';
import { Districts } from './districts';
import { Organisations } from './organisations';

@Module({ providers: [Organisations, Districts], exports: [Organisations, Districts] })
export class OrganisationsModule {}
