import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import { AuthoritySetting } from './authority-setting.entity';

@Injectable()
export class AuthoritySettings {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: Log,
  ) {}

  private get settings() {
    return this.transactions.manager.getRepository(AuthoritySetting);
  }

  /** Those where the one who proposes does not approve: all that have not said otherwise. */
  async wantingFourEyes(authorityIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.settings.findBy({ authorityId: In([...authorityIds]) });
    const not = new Set(rows.filter((row) => !row.fourEyes).map((row) => row.authorityId));
    return new Set(authorityIds.filter((id) => !not.has(id)));
  }

  async wantFourEyes(authorityId: string, fourEyes: boolean): Promise<void> {
    const before = (await this.wantingFourEyes([authorityId])).has(authorityId);
    if (before === fourEyes) return;
    await this.settings.upsert({ authorityId, fourEyes }, ['authorityId']);
    await this.log.append({
      kind: 'organisation.four_eyes_set',
      subjectId: authorityId,
      authorityId,
      promiseSetId: null,
      details: { from: before, to: fourEyes },
    });
  }
}
