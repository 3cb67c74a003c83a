import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Log } from '../audit/log';
import { Clock } from '../kernel/clock';
import { addDays } from '../kernel/day';
import { PromiseSets } from './promise-sets';

/** "Until it is replaced": when the document that goes on from it is signed and in force, the earlier one has ended. */
@Injectable()
export class Replacements implements OnModuleInit {
  constructor(
    private readonly log: Log,
    private readonly clock: Clock,
    private readonly promiseSets: PromiseSets,
  ) {}

  onModuleInit(): void {
    this.log.on('promise_set.signed', ({ promiseSetId }) => this.replace(promiseSetId));
  }

  private async replace(newId: string | null): Promise<void> {
    const next = newId ? await this.promiseSets.find(newId) : null;
    const today = this.clock.today();
    if (!next?.extendsId || next.periodStart > today) return;
    const { id, keeperId, state, periodStart, periodEnd } = await this.promiseSets.find(next.extendsId);
    const isInForce = state === 'approved' || state === 'signed';
    if (!isInForce || periodEnd !== null || keeperId !== next.keeperId) return;
    const dayBefore = addDays(next.periodStart, -1);
    const on = dayBefore < periodStart ? periodStart : dayBefore;
    await this.promiseSets.change(id, 'promise_set.replaced', (set) => {
      set.end(on, null, today);
      return { on, by: next.id };
    });
  }
}
