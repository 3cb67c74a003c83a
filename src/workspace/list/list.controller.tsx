import { Body, Get, Param, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import { Occurrences } from '../../activities/occurrences';
import { ProgressReports } from '../../activities/progress-reports';
import { Form } from '../../http/form.interceptor';
import { SeeOther } from '../../http/see-other';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import { ToDo } from '../to-do';
import { ToDoPage } from '../to-do.page';
import type { Parameters } from './list-filter';
import { ActivityListPage } from './list.page';
import { addressSentFrom, pageSentFrom, rowAnchor } from './list.paths';
import { RowConfirmation, RowOccurrence, RowReport } from './list.dto';
import { ActivityListViews } from './list-views';
import { RowReports } from './row-reports';

/** Back to where the row stands, and to the row. */
const done = (id: string, from: string, what: string): SeeOther =>
  new SeeOther(`${addressSentFrom(from)}#${rowAnchor(id)}`, what);

/** All activities in one list, and the forms that are opened in a row of it or of the first page. */
@StaffController('arbete/aktiviteter')
export class ActivityListController {
  constructor(
    private readonly views: ActivityListViews,
    private readonly toDo: ToDo,
    private readonly rows: RowReports,
    private readonly reports: ProgressReports,
    private readonly occurrences: Occurrences,
  ) {}

  @Get()
  async show(@Query() query: Parameters, @By() by: Caller): Promise<VNode> {
    return <ActivityListPage view={await this.views.of(query, by)} />;
  }

  @Post(':id/rad')
  @Form('showRow')
  async report(@Param('id') id: string, @Body() said: RowReport, @By() by: Caller): Promise<SeeOther> {
    return this.rows.report(id, said, by).then(() => done(id, said.fran, 'reported'));
  }

  @Post(':id/rad/bekraftelse')
  @Form('showRow')
  async confirm(@Param('id') id: string, @Body() said: RowConfirmation, @By() by: Caller): Promise<SeeOther> {
    return this.reports.confirm(id, by).then(() => done(id, said.fran, 'confirmed'));
  }

  @Post(':id/rad/tillfalle')
  @Form('showRow')
  async register(@Param('id') id: string, @Body() said: RowOccurrence, @By() by: Caller): Promise<SeeOther> {
    return this.occurrences
      .register(id, said, by)
      .then((isCounted) => done(id, said.fran, isCounted ? 'registered' : 'uncounted'));
  }

  /** The page that the form stood on once more, with the row open. */
  async showRow(id: string, by: Caller, typed: Readonly<Record<string, string>>): Promise<VNode> {
    const { isList, query } = pageSentFrom(typed.fran ?? '');
    if (!isList) return <ToDoPage view={await this.toDo.of(by, id)} />;
    return this.show({ ...Object.fromEntries(query), oppna: id }, by);
  }
}
