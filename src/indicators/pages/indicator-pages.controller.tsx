import { randomUUID } from 'node:crypto';
import { Body, Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../../http/form.interceptor';
import { SeeOther } from '../../http/see-other';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import { Correction, IndicatorEdit, NewIndicator, NewMeasurement } from '../indicator.dto';
import { indicatorPaths } from '../indicator.paths';
import { Indicators } from '../indicators';
import { Measurements } from '../measurements';
import { IndicatorFormPage } from './indicator-form.page';
import { IndicatorPage } from './indicator.page';
import { IndicatorViews } from './indicator-views';
import { IndicatorsPage } from './indicators.page';

const done = (id: string, what: string): SeeOther => new SeeOther(indicatorPaths.indicator(id), what);

@StaffController('arbete')
export class IndicatorPagesController {
  constructor(
    private readonly indicators: Indicators,
    private readonly measurements: Measurements,
    private readonly views: IndicatorViews,
  ) {}

  @Get('loften/:id/indikatorer')
  async all(@Param('id') setId: string, @By() by: Caller): Promise<VNode> {
    return <IndicatorsPage {...await this.views.ofSet(setId, by)} />;
  }

  @Get('loften/:id/indikatorer/ny')
  async showNew(@Param('id') setId: string, @By() by: Caller): Promise<VNode> {
    return <IndicatorFormPage view={await this.views.formOfNew(setId, by)} formKey={randomUUID()} />;
  }

  @Post('loften/:id/indikatorer')
  @Form('showNew')
  async add(@Param('id') setId: string, @Body() input: NewIndicator, @By() by: Caller): Promise<SeeOther> {
    return this.indicators.add(setId, input, by).then(({ id }) => done(id, 'added'));
  }

  @Get('indikatorer/:id')
  async show(@Param('id') id: string, @By() by: Caller): Promise<VNode> {
    return <IndicatorPage view={await this.views.of(id, by)} formKey={randomUUID()} />;
  }

  @Get('indikatorer/:id/andra')
  async showForm(@Param('id') id: string, @By() by: Caller): Promise<VNode> {
    return <IndicatorFormPage view={await this.views.formOf(id, by)} formKey={randomUUID()} />;
  }

  @Post('indikatorer/:id/andra')
  @Form('showForm')
  async edit(@Param('id') id: string, @Body() edit: IndicatorEdit, @By() by: Caller): Promise<SeeOther> {
    return this.indicators.edit(id, edit, by).then(() => done(id, 'changed'));
  }

  @Post('indikatorer/:id/matningar')
  @Form('show')
  async measure(@Param('id') id: string, @Body() input: NewMeasurement, @By() by: Caller): Promise<SeeOther> {
    return this.measurements.register(id, input, by).then(() => done(id, 'measured'));
  }

  @Post('indikatorer/:id/matningar/:measurementId/rattelse')
  @Form('show')
  async correct(
    @Param('id') id: string,
    @Param('measurementId') measurementId: string,
    @Body() input: Correction,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.measurements.correct(id, measurementId, input, by).then(() => done(id, 'corrected'));
  }
}
