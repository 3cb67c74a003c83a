import { Injectable } from '@nestjs/common';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import { InvalidInput } from '../http/invalid-input';
import type { Caller } from '../kernel/caller';
import { NotAllowed } from '../kernel/missing';
import { type Theme, themeColours, themeFaults, usualTheme } from '../words/theme';
import { choosesTheme } from './authority.policy';
import { Actor } from './actor.entity';
import { ChosenTheme } from './theme.entity';

/** The colours of each municipality's public pages. */
@Injectable()
export class Themes {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: Log,
  ) {}

  async of(authorityId: string): Promise<Theme> {
    const chosen = await this.transactions.manager.findOneBy(ChosenTheme, { authorityId });
    return chosen ? coloursOf(chosen) : usualTheme;
  }

  /** @throws InvalidInput with the measured contrast and the nearest colour that suits, for each colour that does not */
  async choose(authorityId: string, to: Theme, by: Caller): Promise<void> {
    const authority = await this.transactions.manager.findOneBy(Actor, { id: authorityId });
    if (!authority || !choosesTheme(authority, by)) throw new NotAllowed('organisation.choose_theme');
    const faults = themeFaults(to);
    if (faults.length > 0)
      throw new InvalidInput(
        faults.map(({ code, colour, ratio, least, nearest }) => ({
          field: colour,
          code,
          values: { ratio, least, nearest },
        })),
      );
    await this.save(authorityId, coloursOf(to));
  }

  private async save(authorityId: string, to: Theme): Promise<void> {
    const { manager } = this.transactions;
    await manager.findOneOrFail(Actor, { where: { id: authorityId }, lock: { mode: 'pessimistic_write' } });
    const from = await this.of(authorityId);
    if (themeColours.every((colour) => from[colour] === to[colour])) return;
    if (themeColours.every((colour) => to[colour] === usualTheme[colour]))
      await manager.delete(ChosenTheme, { authorityId });
    else await manager.upsert(ChosenTheme, { authorityId, ...to }, ['authorityId']);
    await this.log.append({
      kind: 'organisation.theme_chosen',
      subjectId: authorityId,
      authorityId,
      promiseSetId: null,
      details: { from, to },
    });
  }
}

const coloursOf = ({ brand, surface, link, focus }: Theme): Theme => ({ brand, surface, link, focus });
