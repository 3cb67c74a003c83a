import { Injectable } from '@nestjs/common';
import type { Caller } from '../kernel/caller';
import { NotAllowed } from '../kernel/missing';
import { PromiseSets } from '../promises/promise-sets';
import { Activities } from './activities';
import { noteAuthority } from './activity.policy';
import { InternalNotes } from './internal-notes';

@Injectable()
export class ActivityNotes {
  constructor(
    private readonly promiseSets: PromiseSets,
    private readonly activities: Activities,
    private readonly notes: InternalNotes,
  ) {}

  /** A note is kept by the writer's own authority and read there alone. */
  async write(id: string, text: string, by: Caller): Promise<void> {
    const activity = await this.activities.lock(id);
    const parties = await this.promiseSets.parties([activity.promiseSetId]);
    const partyIds = parties.map((party) => party.actorId);
    const authorityId = noteAuthority(await this.activities.stakeOf(activity), partyIds, by);
    if (!authorityId) throw new NotAllowed('activity.note');
    await this.notes.write(id, authorityId, text, by);
  }
}
