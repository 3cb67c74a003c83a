import { randomUUID } from 'node:crypto';
import { Body, Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../../http/form.interceptor';
import { SeeOther } from '../../http/see-other';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import { focusAreaPaths } from '../agreement.paths';
import { FocusAreaEdit, NewFocusArea } from '../focus-area.dto';
import { FocusAreas } from '../focus-areas';
import { FocusAreaFormPage } from './focus-area-form.page';
import { FocusAreaPage } from './focus-area.page';
import { FocusAreaViews } from './focus-area-views';
import { FocusAreasPage } from './focus-areas.page';

const done = (id: string, what: string): SeeOther => new SeeOther(focusAreaPaths.focusArea(id), what);

@StaffController('arbete/fokusomraden')
export class FocusAreaPagesController {
  constructor(
    private readonly focusAreas: FocusAreas,
    private readonly views: FocusAreaViews,
  ) {}

  @Get()
  async all(@By() by: Caller): Promise<VNode> {
    return <FocusAreasPage {...await this.views.all(by)} />;
  }

  @Get('nytt')
  async showNewPage(@By() by: Caller): Promise<VNode> {
    return this.showNew('', by);
  }

  @Post()
  @Form('showNew')
  async add(@Body() input: NewFocusArea, @By() by: Caller): Promise<SeeOther> {
    return this.focusAreas.add(input, by).then(({ id }) => done(id, 'added'));
  }

  @Get(':id')
  async show(@Param('id') id: string, @By() by: Caller): Promise<VNode> {
    return <FocusAreaPage view={await this.views.of(id, by)} />;
  }

  @Get(':id/andra')
  async showForm(@Param('id') id: string, @By() by: Caller): Promise<VNode> {
    return <FocusAreaFormPage view={await this.views.formOf(id, by)} formKey={randomUUID()} />;
  }

  @Post(':id/andra')
  @Form('showForm')
  async edit(@Param('id') id: string, @Body() edit: FocusAreaEdit, @By() by: Caller): Promise<SeeOther> {
    return this.focusAreas.edit(id, edit, by).then(() => done(id, 'changed'));
  }

  /** The page of a refused form is asked for by the id in its address: here there is none. */
  async showNew(_: string, by: Caller): Promise<VNode> {
    return <FocusAreaFormPage view={await this.views.formOfNew(by)} formKey={randomUUID()} />;
  }
}
