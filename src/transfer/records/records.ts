import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Log } from '../../audit/log';
import { Transactions } from '../../database/transactions';
import type { Caller } from '../../kernel/caller';
import { Clock } from '../../kernel/clock';
import { NotAllowed } from '../../kernel/missing';
import { Organisations } from '../../organisations/organisations';
import { PromiseSets } from '../../promises/promise-sets';
import type { Cell } from '../sheets/cell';
import type { HandingOut } from './record.dto';
import { packageOf } from './record-package';
import { mayHandOutFor } from './record.policy';
import type { FilledTable, RecordSet } from './record-set';
import { internalTables, type RecordTable, sharedTables, wordsOf } from './record-tables';

export interface HandedOut {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * What an authority hands out of a document: to whoever asks for public records, and to its archive when the period is over.
 * It is read with the caller's rows, so what another authority keeps to itself is not there to hand out (domain.md 8.4).
 */
@Injectable()
export class Records {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly organisations: Organisations,
    private readonly promiseSets: PromiseSets,
  ) {}

  /** The parties that the caller hands out for. */
  async ownersOf(setId: string, by: Caller): Promise<string[]> {
    await this.promiseSets.find(setId);
    const { municipalityIds, policeIds } = await this.promiseSets.authorities(setId);
    const owners = [...municipalityIds, ...policeIds].filter((id) => mayHandOutFor(id, by));
    if (owners.length === 0) throw new NotAllowed('records.hand_out');
    return owners;
  }

  async handOut(setId: string, input: HandingOut, by: Caller): Promise<HandedOut> {
    const owners = await this.ownersOf(setId, by);
    const records = await this.gather(setId, owners, input, by);
    const bytes = packageOf(records);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    for (const authorityId of owners)
      await this.log.append({
        kind: 'promise_set.records_handed_out',
        subjectId: setId,
        authorityId,
        promiseSetId: null,
        details: { purpose: input.purpose, registryNumber: input.registryNumber, sha256 },
      });
    return { name: `handlingar-${records.publicId}-${this.clock.today()}.zip`, bytes };
  }

  private async gather(
    setId: string,
    owners: readonly string[],
    { purpose, registryNumber }: HandingOut,
    by: Caller,
  ): Promise<RecordSet> {
    const { publicId, title, periodStart, periodEnd } = await this.promiseSets.find(setId);
    const authorities = await this.organisations.byIds(owners);
    return {
      ...{ publicId, title, periodStart, periodEnd, purpose, registryNumber },
      authorities: authorities.map(({ name }) => name),
      madeBy: by.name,
      madeAt: this.clock.now(),
      shared: await this.filled(sharedTables, setId, owners),
      internal: await this.filled(internalTables, setId, owners),
    };
  }

  private async filled(
    tables: readonly RecordTable[],
    setId: string,
    owners: readonly string[],
  ): Promise<FilledTable[]> {
    const filled: FilledTable[] = [];
    for (const { name, title, sql, isOwn } of tables) {
      const found: Readonly<Record<string, unknown>>[] = await this.transactions.manager.query(
        sql,
        isOwn ? [setId, owners] : [setId],
      );
      const rows = found.map(inWords);
      filled.push({ name, title, columns: Object.keys(rows[0] ?? {}), rows });
    }
    return filled;
  }
}

/** Stored words in Swedish, instants in full. */
const inWords = (row: Readonly<Record<string, unknown>>): Readonly<Record<string, Cell>> =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, cellOf(column, value)]));

function cellOf(column: string, value: unknown): Cell {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string') return wordsOf[column]?.[value] ?? value;
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
