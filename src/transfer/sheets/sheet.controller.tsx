import { Body, Get, Header, Param, Post, StreamableFile } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../../http/form.interceptor';
import { SeeOther } from '../../http/see-other';
import { By, StaffController } from '../../http/staff-controller';
import { type Upload, Uploaded } from '../../http/upload';
import type { Caller } from '../../kernel/caller';
import { Missing } from '../../kernel/missing';
import { Refusal } from '../../kernel/refusal';
import { promisePaths } from '../../promises/promise.paths';
import { ActivitySheets } from './activity-sheets';
import { CheckPage } from './check.page';
import { CheckedSheet, PastedRows } from './sheet.dto';
import { exportOf, type SheetKind, sheetKinds, templateOf } from './sheet-files';
import { SheetPage } from './sheet.page';
import { sheetFileNames } from './sheet.paths';
import { SheetViews } from './sheet-views';

/** Fetch, fill in, check, read in: nothing is saved before the last step. */
@StaffController('arbete/loften/:id/kalkylblad')
export class SheetController {
  constructor(
    private readonly sheets: ActivitySheets,
    private readonly views: SheetViews,
  ) {}

  @Get()
  async show(@Param('id') setId: string, @By() by: Caller): Promise<VNode> {
    return <SheetPage view={await this.views.of(setId, by)} />;
  }

  @Get(':file')
  @Header('cache-control', 'no-store')
  async file(@Param('id') setId: string, @Param('file') file: string): Promise<StreamableFile> {
    const name = sheetFileNames.find((known) => known === file);
    if (!name) throw new Missing('file');
    const [stem, kind] = name.split('.') as [string, SheetKind];
    const frame = await this.sheets.frame(setId);
    const bytes = await (stem === 'mall' ? templateOf(frame, kind) : exportOf(frame, kind));
    return new StreamableFile(bytes, {
      type: sheetKinds[kind],
      disposition: `attachment; filename="${name}"`,
    });
  }

  @Post('granskning')
  @Form('show')
  async check(
    @Param('id') setId: string,
    @Body() { pasted }: PastedRows,
    @Uploaded() upload: Upload | null,
    @By() by: Caller,
  ): Promise<VNode> {
    return <CheckPage view={await this.views.ofCheck(setId, bytesOf(upload, pasted), by)} />;
  }

  @Post()
  @Form('checkAgain')
  async takeIn(
    @Param('id') setId: string,
    @Body() { sheet }: CheckedSheet,
    @By() by: Caller,
  ): Promise<SeeOther> {
    await this.sheets.takeIn(setId, Buffer.from(sheet, 'base64'), by);
    return new SeeOther(promisePaths.set(setId), 'sheetTakenIn');
  }

  /** What was right when it was checked may have become wrong: the same file, as it stands now. */
  async checkAgain(setId: string, by: Caller, typed: Readonly<Record<string, string>>): Promise<VNode> {
    return <CheckPage view={await this.views.ofCheck(setId, Buffer.from(typed.sheet ?? '', 'base64'), by)} />;
  }
}

function bytesOf(upload: Upload | null, pasted: string): Buffer {
  if (upload && !upload.bytes) throw new Refusal('sheet.too_large', 'file');
  if (upload?.bytes) return upload.bytes;
  if (pasted.trim() === '') throw new Refusal('sheet.file_missing', 'file');
  return Buffer.from(pasted);
}
