import { Body, Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../../http/form.interceptor';
import { SeeOther } from '../../http/see-other';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import { DistrictName, NewDistrict } from '../../organisations/district.dto';
import { Districts } from '../../organisations/districts';
import { promisePaths } from '../../promises/promise.paths';
import { DistrictsPage } from './districts.page';
import { ListViews } from './list-views';

@StaffController('arbete/omraden')
export class DistrictsController {
  constructor(
    private readonly districts: Districts,
    private readonly views: ListViews,
  ) {}

  @Get()
  show(@By() by: Caller): Promise<VNode> {
    return this.showAgain('', by);
  }

  async showAgain(_id: string, by: Caller): Promise<VNode> {
    return <DistrictsPage view={await this.views.districtsOf(by)} />;
  }

  @Post()
  @Form('showAgain')
  async add(@Body() { municipalityId, name }: NewDistrict, @By() by: Caller): Promise<SeeOther> {
    return this.districts
      .addBy(municipalityId, name, by)
      .then(() => new SeeOther(promisePaths.districts, 'entered'));
  }

  @Post(':id/namn')
  @Form('showAgain')
  async rename(@Param('id') id: string, @Body() { name }: DistrictName, @By() by: Caller): Promise<SeeOther> {
    return this.districts.renameBy(id, name, by).then(() => new SeeOther(promisePaths.districts, 'renamed'));
  }

  @Post(':id/avslut')
  async end(@Param('id') id: string, @By() by: Caller): Promise<SeeOther> {
    return this.districts.endBy(id, by).then(() => new SeeOther(promisePaths.districts, 'ended'));
  }

  @Post(':id/aterupptagande')
  async resume(@Param('id') id: string, @By() by: Caller): Promise<SeeOther> {
    return this.districts.resumeBy(id, by).then(() => new SeeOther(promisePaths.districts, 'resumed'));
  }
}
