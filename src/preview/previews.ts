import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { PromiseSets } from '../promises/promise-sets';
import { Publications } from '../publication/publications';
import type { PublishedSet } from '../public/reading/published-set';
import { publishedSet } from '../public/reading/public-reader';
import { type SetToday, setOn } from '../public/reading/set-today';

export interface Preview {
  readonly setId: string;
  readonly publicId: string;
  /** What residents read today; null when they read nothing. */
  readonly before: SetToday | null;
  /** What they will read. */
  readonly after: SetToday;
}

/** What residents would be shown, read by the public side's own statement while the set is published and then not. */
@Injectable()
export class Previews {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly promiseSets: PromiseSets,
    private readonly publications: Publications,
  ) {}

  async of(setId: string, by: Caller): Promise<Preview> {
    const { publicId } = await this.promiseSets.find(setId);
    const before = await this.transactions.asPublisher(() => this.read(publicId));
    const after = await this.publications.tryOut(setId, by, () => this.read(publicId));
    if (!after) throw new Error('Nothing is published although it was');
    return { setId, publicId, before: before && this.today(before), after: this.today(after) };
  }

  private today(published: PublishedSet): SetToday {
    return setOn(this.clock.today(), published);
  }

  private read(publicId: string): Promise<PublishedSet | null> {
    return publishedSet((sql, values) => this.transactions.manager.query(sql, [...values]), publicId);
  }
}
