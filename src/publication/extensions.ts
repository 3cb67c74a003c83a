import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Log } from '../audit/log';
import { Commitments } from '../commitments/commitments';
import { Additions } from '../promises/additions';
import { PromiseSets } from '../promises/promise-sets';

/** A longer period holds from the moment that the last party has approved it. */
@Injectable()
export class Extensions implements OnModuleInit {
  constructor(
    private readonly log: Log,
    private readonly promiseSets: PromiseSets,
    private readonly additions: Additions,
    private readonly commitments: Commitments,
  ) {}

  onModuleInit(): void {
    this.log.on('approval.approved', ({ promiseSetId }) => this.apply(promiseSetId));
  }

  private async apply(setId: string | null): Promise<void> {
    if (!setId) return;
    const approved = new Set(
      (await this.commitments.statesOf(setId))
        .filter((state) => state.approved?.id === state.newest.id)
        .map(({ subjectId }) => subjectId),
    );
    const { periodEnd } = await this.promiseSets.find(setId);
    const next = (await this.additions.of(setId)).find(
      ({ id, kind, fromEnd }) => kind === 'extension' && fromEnd === periodEnd && approved.has(id),
    );
    const toEnd = next?.toEnd;
    if (!toEnd) return;
    await this.promiseSets.change(setId, 'promise_set.extended', (set) => {
      set.periodEnd = toEnd;
      return { from: periodEnd, to: toEnd };
    });
  }
}
