import { Body, Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../http/form.interceptor';
import { SeeOther } from '../http/see-other';
import { By, StaffController } from '../http/staff-controller';
import type { Caller } from '../kernel/caller';
import { NotAllowed } from '../kernel/missing';
import { partnerKeepers } from './authority.policy';
import { Organisations } from './organisations';
import { NewPartner, PartnerFacts } from './partner.dto';
import { partnerPaths } from './partner.paths';
import { Partners } from './partners';
import { PartnersPage } from './partners.page';

const done = (what: string): SeeOther => new SeeOther(partnerPaths.list, what);

@StaffController('arbete/partner')
export class PartnersController {
  constructor(
    private readonly organisations: Organisations,
    private readonly partners: Partners,
  ) {}

  @Get()
  show(@By() by: Caller): Promise<VNode> {
    return this.showAgain('', by);
  }

  async showAgain(_id: string, by: Caller): Promise<VNode> {
    const keepers = partnerKeepers(by);
    if (keepers.length === 0) throw new NotAllowed('organisation.partners');
    const authorities = await this.organisations.byIds(keepers);
    return <PartnersPage authorities={authorities} partners={await this.partners.of(keepers)} />;
  }

  @Post()
  @Form('showAgain')
  async add(@Body() input: NewPartner, @By() by: Caller): Promise<SeeOther> {
    return this.partners.add(input, by).then(() => done('added'));
  }

  @Post(':id/uppgifter')
  @Form('showAgain')
  async change(@Param('id') id: string, @Body() facts: PartnerFacts, @By() by: Caller): Promise<SeeOther> {
    return this.partners.change(id, facts, by).then(() => done('changed'));
  }

  @Post(':id/avslut')
  async end(@Param('id') id: string, @By() by: Caller): Promise<SeeOther> {
    return this.partners.end(id, by).then(() => done('ended'));
  }

  @Post(':id/aterupptagande')
  async resume(@Param('id') id: string, @By() by: Caller): Promise<SeeOther> {
    return this.partners.resume(id, by).then(() => done('resumed'));
  }
}
