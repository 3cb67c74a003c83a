import { Injectable } from '@nestjs/common';
import { Activities } from '../activities/activities';
import { Activity } from '../activities/activity.entity';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Missing, NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import type { PromiseSet } from '../promises/promise-set.entity';
import { PromiseSets } from '../promises/promise-sets';
import { mayWord } from './publication.policy';

/** What the form showed when it was opened, and what is to stand. */
interface Wording {
  readonly was: string;
  readonly text: string;
}

/** The texts that residents read beside the commitments: why it was promised, and how each activity goes. */
@Injectable()
export class PublicTexts {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: Log,
    private readonly promiseSets: PromiseSets,
    private readonly activities: Activities,
  ) {}

  async ofSet(setId: string, by: Caller): Promise<{ set: PromiseSet; activities: Activity[] }> {
    const set = await this.promiseSets.find(setId);
    if (!mayWord(set, by)) throw new NotAllowed('public_text.read');
    const own: Activity[] = [];
    for (const activity of await this.activities.ofSets([setId]))
      if (await this.isOwn(activity, set)) own.push(activity);
    return { set, activities: own };
  }

  async wordBasis(setId: string, { was, text }: Wording, by: Caller): Promise<void> {
    const set = await this.promiseSets.lock(setId);
    if (!mayWord(set, by)) throw new NotAllowed('public_text.word');
    refuseOthersWork(set.basis, was, text, 'text');
    if (set.basis === text) return;
    await this.promiseSets.change(setId, 'promise_set.basis_written', (locked) => {
      const from = locked.basis;
      locked.basis = text;
      return { from, to: text };
    });
  }

  /** Words alone: neither status nor the day it was last confirmed changes. */
  async wordActivity(setId: string, id: string, { was, text }: Wording, by: Caller): Promise<void> {
    const set = await this.promiseSets.find(setId);
    if (!mayWord(set, by)) throw new NotAllowed('public_text.word');
    const activity = await this.activities.lock(id);
    if (activity.promiseSetId !== setId) throw new Missing('activity');
    if (!(await this.isOwn(activity, set))) throw new NotAllowed('public_text.word');
    const from = activity.publicText;
    refuseOthersWork(from, was, text, 'text');
    if (from === text) return;
    activity.publicText = text;
    activity.version += 1;
    await this.transactions.manager.save(Activity, activity);
    await this.log.append({
      kind: 'activity.reworded',
      subjectId: id,
      authorityId: set.keeperId,
      promiseSetId: setId,
      details: { from, to: text },
    });
  }

  /** The other party words what it leads itself. */
  private async isOwn(activity: Activity, set: PromiseSet): Promise<boolean> {
    return (await this.activities.stakeOf(activity)).leadAuthorityId === set.keeperId;
  }
}

function refuseOthersWork(now: string, was: string, text: string, field: string): void {
  if (now !== was && now !== text) throw new Refusal('public_text.changed_meanwhile', field, { now });
}
