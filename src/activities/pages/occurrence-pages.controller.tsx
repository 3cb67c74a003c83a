import { randomUUID } from 'node:crypto';
import { Body, Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../../http/form.interceptor';
import { SeeOther } from '../../http/see-other';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import { activityPaths } from '../activity.paths';
import { NewEvidence } from '../evidence.dto';
import { EvidenceLinks } from '../evidence-links';
import { Correction, Voiding } from '../occurrence.dto';
import { Occurrences } from '../occurrences';
import { OccurrencePage } from './occurrence.page';
import { OccurrencePageViews } from './occurrence-page-views';

const done = (activityId: string, what: string): SeeOther =>
  new SeeOther(activityPaths.activity(activityId), what);

@StaffController('arbete/tillfallen')
export class OccurrencePagesController {
  constructor(
    private readonly occurrences: Occurrences,
    private readonly evidence: EvidenceLinks,
    private readonly views: OccurrencePageViews,
  ) {}

  @Get(':id')
  async show(@Param('id') id: string, @By() by: Caller): Promise<VNode> {
    return <OccurrencePage view={await this.views.of(id, by)} formKey={randomUUID()} />;
  }

  @Post(':id/ersattning')
  @Form('show')
  async correct(@Param('id') id: string, @Body() input: Correction, @By() by: Caller): Promise<SeeOther> {
    return this.occurrences.correct(id, input, by).then((activity) => done(activity.id, 'corrected'));
  }

  @Post(':id/rattelse')
  @Form('show')
  async void(@Param('id') id: string, @Body() { reason }: Voiding, @By() by: Caller): Promise<SeeOther> {
    return this.occurrences.void(id, reason, by).then((activity) => done(activity.id, 'voided'));
  }

  @Post(':id/lank')
  @Form('show')
  async link(@Param('id') id: string, @Body() input: NewEvidence, @By() by: Caller): Promise<SeeOther> {
    return this.evidence.addToOccurrence(id, input, by).then((activity) => done(activity.id, 'link'));
  }
}
