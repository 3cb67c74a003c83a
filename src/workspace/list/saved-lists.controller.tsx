import { Body, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../../http/form.interceptor';
import { SeeOther } from '../../http/see-other';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import { ActivityListPage } from './list.page';
import { addressSentFrom, listPaths, pageSentFrom } from './list.paths';
import { NewSavedList, SavedListRemoval } from './list.dto';
import { ActivityListViews } from './list-views';
import { SavedLists } from './saved-lists';

const listWith = (query: string): string => addressSentFrom(`${listPaths.list}?${query}`);

@StaffController('arbete/sparade-urval')
export class SavedListsController {
  constructor(
    private readonly savedLists: SavedLists,
    private readonly views: ActivityListViews,
  ) {}

  @Post()
  @Form('showList')
  async save(@Body() { name, urval }: NewSavedList, @By() by: Caller): Promise<SeeOther> {
    const { query } = pageSentFrom(listWith(urval));
    return this.savedLists
      .save(name, query.toString(), by)
      .then(() => new SeeOther(listWith(urval), 'saved'));
  }

  @Post(':id/borttag')
  async remove(@Param('id') id: string, @Body() { urval }: SavedListRemoval): Promise<SeeOther> {
    return this.savedLists.remove(id).then(() => new SeeOther(listWith(urval), 'removed'));
  }

  @Post(':id/aterkallande')
  async restore(@Param('id') id: string, @Body() { urval }: SavedListRemoval): Promise<SeeOther> {
    return this.savedLists.restore(id).then(() => new SeeOther(listWith(urval), 'saved'));
  }

  async showList(_id: unknown, by: Caller, typed: Readonly<Record<string, string>>): Promise<VNode> {
    const { query } = pageSentFrom(listWith(typed.urval ?? ''));
    return <ActivityListPage view={await this.views.of(Object.fromEntries(query), by)} />;
  }
}
