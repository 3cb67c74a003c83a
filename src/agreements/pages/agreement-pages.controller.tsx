import { randomUUID } from 'node:crypto';
import { Body, Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../../http/form.interceptor';
import { SeeOther } from '../../http/see-other';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import {
  AgreementDocument,
  AgreementEdit,
  AgreementSigning,
  NewAgreement,
  RegistryNumber,
} from '../agreement.dto';
import { agreementPaths } from '../agreement.paths';
import { Agreements } from '../agreements';
import { AgreementFormPage } from './agreement-form.page';
import { AgreementPage } from './agreement.page';
import { AgreementViews } from './agreement-views';
import { AgreementsPage } from './agreements.page';

const done = (id: string, what: string): SeeOther => new SeeOther(agreementPaths.agreement(id), what);

@StaffController('arbete/overenskommelser')
export class AgreementPagesController {
  constructor(
    private readonly agreements: Agreements,
    private readonly views: AgreementViews,
  ) {}

  @Get()
  async all(@By() by: Caller): Promise<VNode> {
    return <AgreementsPage {...await this.views.all(by)} />;
  }

  @Get('ny')
  async showNewPage(@By() by: Caller): Promise<VNode> {
    return this.showNew('', by);
  }

  @Post()
  @Form('showNew')
  async draft(@Body() input: NewAgreement, @By() by: Caller): Promise<SeeOther> {
    return this.agreements.draft(input, by).then(({ id }) => done(id, 'drafted'));
  }

  @Get(':id')
  async show(@Param('id') id: string, @By() by: Caller): Promise<VNode> {
    return <AgreementPage view={await this.views.of(id, by)} />;
  }

  @Get(':id/andra')
  async showForm(@Param('id') id: string, @By() by: Caller): Promise<VNode> {
    return <AgreementFormPage view={await this.views.formOf(id, by)} formKey={randomUUID()} />;
  }

  @Post(':id/andra')
  @Form('showForm')
  async edit(@Param('id') id: string, @Body() edit: AgreementEdit, @By() by: Caller): Promise<SeeOther> {
    return this.agreements.edit(id, edit, by).then(() => done(id, 'changed'));
  }

  @Post(':id/undertecknande')
  @Form('show')
  async sign(
    @Param('id') id: string,
    @Body() signing: AgreementSigning,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.agreements.sign(id, signing, by).then(() => done(id, 'signed'));
  }

  @Post(':id/diarienummer')
  @Form('show')
  async register(
    @Param('id') id: string,
    @Body() input: RegistryNumber,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.agreements.register(id, input, by).then(() => done(id, 'registered'));
  }

  @Post(':id/dokument')
  @Form('show')
  async link(
    @Param('id') id: string,
    @Body() { documentUrl }: AgreementDocument,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.agreements.link(id, documentUrl, by).then(() => done(id, 'linked'));
  }

  /** The page of a refused form is asked for by the id in its address: here there is none. */
  async showNew(_: string, by: Caller): Promise<VNode> {
    return <AgreementFormPage view={await this.views.formOfNew(by)} formKey={randomUUID()} />;
  }
}
