import { Body, Header, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Drafts } from '../../http/drafts';
import { SeeOther } from '../../http/see-other';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import { draftAnchor } from '../../site/form-draft';
import { formatTime } from '../../site/instant';
import { siteTexts } from '../../site/site-texts';
import { SavedDraft } from './draft.dto';
import { writtenIn } from './written-in';

@StaffController('arbete/utkast')
export class DraftsController {
  constructor(private readonly drafts: Drafts) {}

  /** Answered in words, which the page's script shows as they are. */
  @Post()
  @HttpCode(200)
  @Header('content-type', 'text/plain; charset=utf-8')
  async save(@Body() input: SavedDraft, @By() by: Caller): Promise<string> {
    const savedAt = await this.drafts.save(by.userId, writtenIn(input));
    return siteTexts[by.language].draft.savedAt(formatTime(savedAt));
  }

  @Post(':key/kassering')
  async discard(@Param('key', ParseUUIDPipe) key: string): Promise<SeeOther> {
    await this.drafts.discard(key);
    return new SeeOther(await this.addressOf(key), 'draft');
  }

  @Post(':key/aterkallande')
  async restore(@Param('key', ParseUUIDPipe) key: string): Promise<SeeOther> {
    await this.drafts.restore(key);
    return new SeeOther(`${await this.addressOf(key)}#${draftAnchor(key)}`);
  }

  private async addressOf(key: string): Promise<string> {
    const draft = (await this.drafts.own()).find((one) => one.key === key);
    return draft?.address ?? '/arbete';
  }
}
