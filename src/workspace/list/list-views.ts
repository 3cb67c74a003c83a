import { Injectable } from '@nestjs/common';
import { Activities } from '../../activities/activities';
import type { Caller } from '../../kernel/caller';
import { isUuid } from '../../kernel/ids';
import type { PromiseSet } from '../../promises/promise-set.entity';
import { PromiseSets } from '../../promises/promise-sets';
import type { Option } from '../../site/fields';
import { ActivityLines } from '../activity-lines';
import { reports } from '../mine';
import { FoundActivities } from './found-activities';
import { type ListFilter, listFilterFrom, type Parameters } from './list-filter';
import type { ListChoices, ListLine, ListView } from './list-view';
import { RowViews } from './row-views';
import { SavedLists } from './saved-lists';

/** Activities on one page of the list. */
const perPage = 50;

/** A page of activities as the address asks for them: the same number of SQL statements however many there are. */
@Injectable()
export class ActivityListViews {
  constructor(
    private readonly promiseSets: PromiseSets,
    private readonly activities: Activities,
    private readonly found: FoundActivities,
    private readonly lines: ActivityLines,
    private readonly rows: RowViews,
    private readonly savedLists: SavedLists,
  ) {}

  async of(query: Parameters, by: Caller): Promise<ListView> {
    const filter = listFilterFrom(query);
    const sets = await this.promiseSets.visible();
    const { ids, total } = await this.found.page(filter, perPage, by);
    const pages = Math.max(1, Math.ceil(total / perPage));
    const choices = await this.choices(filter, sets);
    const { oppna, valj } = query;
    return {
      filter: { ...filter, page: Math.min(filter.page, pages) },
      choices,
      lines: await this.linesOf(ids, sets, by),
      total,
      pages,
      saved: await this.savedLists.own(),
      open: typeof oppna === 'string' && isUuid(oppna) ? await this.rows.of(oppna, by) : null,
      areTicked: valj === 'alla',
      acts: reports(by),
    };
  }

  private async choices({ setId }: ListFilter, sets: readonly PromiseSet[]): Promise<ListChoices> {
    const option = ({ id, name }: { readonly id: string; readonly name: string }): Option => ({
      value: id,
      text: name,
    });
    const promises = setId ? await this.promiseSets.promises(setId) : [];
    return {
      sets: sets.map(({ id, title }) => ({ value: id, text: title })),
      promises: promises.map(({ id, number, text }) => ({ value: id, text: `${number}. ${text}` })),
      leads: (await this.found.leads()).map(option),
      people: (await this.found.people()).map(option),
    };
  }

  private async linesOf(
    ids: readonly string[],
    sets: readonly PromiseSet[],
    by: Caller,
  ): Promise<ListLine[]> {
    const lines = await this.lines.of(await this.activities.byIds(ids), sets, by);
    const known = new Map(lines.map((line) => [line.id, line]));
    const titles = new Map(sets.map(({ id, title }) => [id, title]));
    return ids.flatMap((id) => {
      const line = known.get(id);
      return line ? { ...line, setTitle: titles.get(line.setId) ?? '' } : [];
    });
  }
}
