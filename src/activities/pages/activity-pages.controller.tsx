import { randomUUID } from 'node:crypto';
import { Body, Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../../http/form.interceptor';
import { SeeOther } from '../../http/see-other';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import { ActivityNotes } from '../activity-notes';
import { AssignmentAnswer, NewAssignment, NewDeadline, NewNote, Report } from '../activity.dto';
import { activityPaths } from '../activity.paths';
import { Assignments } from '../assignments';
import { Deadlines } from '../deadlines';
import { NewOccurrence } from '../occurrence.dto';
import { Occurrences } from '../occurrences';
import { ProgressReports } from '../progress-reports';
import { ActivityPage } from './activity.page';
import { ActivityViews } from './activity-views';

const done = (id: string, what: string): SeeOther => new SeeOther(activityPaths.activity(id), what);

@StaffController('arbete/aktiviteter')
export class ActivityPagesController {
  constructor(
    private readonly assignments: Assignments,
    private readonly deadlines: Deadlines,
    private readonly notes: ActivityNotes,
    private readonly occurrences: Occurrences,
    private readonly reports: ProgressReports,
    private readonly views: ActivityViews,
  ) {}

  @Get(':id')
  async show(@Param('id') id: string, @By() by: Caller): Promise<VNode> {
    return <ActivityPage view={await this.views.of(id, by)} formKey={randomUUID()} />;
  }

  @Post(':id/lage')
  @Form('show')
  async report(@Param('id') id: string, @Body() report: Report, @By() by: Caller): Promise<SeeOther> {
    return this.reports.report(id, report, by).then(() => done(id, 'report'));
  }

  @Post(':id/tillfallen')
  @Form('show')
  async register(@Param('id') id: string, @Body() input: NewOccurrence, @By() by: Caller): Promise<SeeOther> {
    return this.occurrences
      .register(id, input, by)
      .then((isCounted) => done(id, isCounted ? 'occurrence' : 'uncounted'));
  }

  @Post(':id/bekraftelse')
  async confirm(@Param('id') id: string, @By() by: Caller): Promise<SeeOther> {
    return this.reports.confirm(id, by).then(() => done(id, 'confirmed'));
  }

  @Post(':id/ny-tid')
  @Form('show')
  async moveDeadline(
    @Param('id') id: string,
    @Body() input: NewDeadline,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.deadlines.move(id, input, by).then(() => done(id, 'deadline'));
  }

  @Post(':id/anteckningar')
  @Form('show')
  async writeNote(@Param('id') id: string, @Body() { note }: NewNote, @By() by: Caller): Promise<SeeOther> {
    return this.notes.write(id, note, by).then(() => done(id, 'note'));
  }

  @Post(':id/tillfragan')
  @Form('show')
  async ask(@Param('id') id: string, @Body() { userId }: NewAssignment, @By() by: Caller): Promise<SeeOther> {
    return this.assignments.ask(id, userId, by).then(() => done(id, 'asked'));
  }

  @Post(':id/svar')
  @Form('show')
  async answer(
    @Param('id') id: string,
    @Body() answer: AssignmentAnswer,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.assignments.answer(id, answer, by).then(() => done(id, answer.answer));
  }
}
