import { Get, Header, Query, StreamableFile } from '@nestjs/common';
import { mayReadLog } from '../audit/log.policy';
import { linesInFile, logTexts } from '../audit/log.texts';
import { logQueryFrom } from '../audit/log-query';
import { LogViews } from '../audit/log-view';
import { By, StaffController } from '../http/staff-controller';
import type { Caller } from '../kernel/caller';
import { NotAllowed } from '../kernel/missing';
import { sheetKinds } from './sheets/sheet-files';
import { asCsv } from './sheets/written-sheets';

/** The log as a file: the same lines as its page shows, for whoever has to keep them or hand them out. */
@StaffController('arbete/logg')
export class LogFileController {
  constructor(private readonly views: LogViews) {}

  @Get('logg.csv')
  @Header('cache-control', 'no-store')
  async file(@Query() query: Readonly<Record<string, unknown>>, @By() by: Caller): Promise<StreamableFile> {
    if (!mayReadLog(by)) throw new NotAllowed('log.read');
    const { when, what, about, who, where, facts } = {
      ...logTexts[by.language],
      ...logTexts[by.language].inFile,
    };
    const rows = await this.views.rows(logQueryFrom(query), by, linesInFile);
    const lines = rows.map((row) => [
      ...[row.at, row.what, row.about?.name ?? row.about?.id ?? '', row.who, row.where],
      row.facts.map(({ label, value }) => `${label}: ${value}`).join('; '),
    ]);
    return new StreamableFile(asCsv([[when, what, about, who, where, facts], ...lines]), {
      type: sheetKinds.csv,
      disposition: 'attachment; filename="logg.csv"',
    });
  }
}
