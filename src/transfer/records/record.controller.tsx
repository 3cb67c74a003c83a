import { Body, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../../http/form.interceptor';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import { PromiseSets } from '../../promises/promise-sets';
import { HandingOut } from './record.dto';
import { RecordPage } from './record.page';
import { type HandedOut, Records } from './records';

@StaffController('arbete/loften/:id/handlingar')
export class RecordController {
  constructor(
    private readonly promiseSets: PromiseSets,
    private readonly records: Records,
  ) {}

  @Get()
  async show(@Param('id') setId: string, @By() by: Caller): Promise<VNode> {
    await this.records.ownersOf(setId, by);
    return <RecordPage set={await this.promiseSets.find(setId)} />;
  }

  /** Pressed again it is handed out again, and logged again. */
  @Post()
  @HttpCode(200)
  @Form('show')
  async handOut(
    @Param('id') setId: string,
    @Body() input: HandingOut,
    @By() by: Caller,
  ): Promise<StreamableFile> {
    return asFile(await this.records.handOut(setId, input, by));
  }
}

const asFile = ({ name, bytes }: HandedOut): StreamableFile =>
  new StreamableFile(bytes, { type: 'application/zip', disposition: `attachment; filename="${name}"` });
