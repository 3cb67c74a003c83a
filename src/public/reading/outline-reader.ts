import { Injectable } from '@nestjs/common';
import { PublicDatabase } from '../../database/public-database';
import type { Day } from '../../kernel/day';
import type { PublishedParty, PublishedPromiseSet } from '../../published/published-rows';
import { Conditions } from './conditions';
import { endedOnSql } from './document-sql';
import { type Counts, countsSql, isStaleAsAWhole, tallyOfCounts } from './counts';
import { type Paged, pageSql, type Part, type StoredPage, withNewest } from './paged';
import { ofSet, setRow, type Stored, withTimes } from './public-reader';
import { type OutlineToday, timingOf } from './set-today';

export interface OutlineChoice extends Part {
  /** Four-digit code or slug. */
  readonly municipality: string | null;
  readonly policeArea: string | null;
  readonly updatedSince: Date | null;
}

/** Promise sets in lists: whose each is and how it goes, counted by the database. */
@Injectable()
export class OutlineReader {
  constructor(private readonly database: PublicDatabase) {}

  /** Newest period first; the order is the same each time. */
  async list(today: Day, choice: OutlineChoice): Promise<Paged<OutlineToday>> {
    const asked = new Conditions();
    const day = asked.value(today);
    asked.add(choice.municipality, (name) => ofPlace('municipality', name));
    asked.add(choice.policeArea, (name) => ofPlace('police', name));
    asked.add(choice.updatedSince, (at) => `s.published_at > ${at}`);
    const part = `limit ${asked.value(choice.limit)} offset ${asked.value(choice.offset)}`;
    const sql = pageSql(
      outlineRow(day),
      `published.promise_set s where ${asked.sql}`,
      's.period_start desc, s.title, s.id',
      part,
    );
    const [page] = await this.database.query<StoredPage<StoredOutline>>(sql, asked.values);
    return withNewest(page, (stored) => readOutline(stored, today));
  }
}

export interface StoredOutline {
  readonly set: Stored<PublishedPromiseSet>;
  readonly parties: readonly PublishedParty[];
  readonly counts: Counts;
  readonly endedOn: Day | null;
}

/** Of the promise set `s`. @param today a placeholder */
export const outlineRow = (today: string): string =>
  `json_build_object('set', ${setRow}, 'endedOn', ${endedOnSql}, 'parties', ${ofSet('party', 'position')}, 'counts', ${countsSql('a.promise_set_id = s.id', today)})`;

/** @param name a placeholder for a code or slug, one that the place had earlier too */
const ofPlace = (party: 'municipality' | 'police', name: string): string =>
  `exists (select from published.party p where p.promise_set_id = s.id and p.party = '${party}' and (p.code = ${name} or p.slug = ${name}))`;

export function readOutline({ set, parties, counts, endedOn }: StoredOutline, today: Day): OutlineToday {
  const { lastConfirmedAt } = counts;
  const read = withTimes(set);
  const timing = timingOf(read, endedOn, today);
  return {
    today,
    set: read,
    parties,
    timing,
    tally: tallyOfCounts(counts),
    lastConfirmedAt: lastConfirmedAt === null ? null : new Date(lastConfirmedAt),
    isStale: timing !== 'past' && isStaleAsAWhole(counts, today, read.staleAfterDays),
  };
}
