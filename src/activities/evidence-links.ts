import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { isUuid } from '../kernel/ids';
import { Missing, NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { Activities } from './activities';
import type { Activity } from './activity.entity';
import { mayReport } from './activity.policy';
import type { EvidenceRemoval, NewEvidence } from './evidence.dto';
import { EvidenceLink } from './evidence-link.entity';
import { Occurrence } from './occurrence.entity';

/** Links to where anybody can see that something was done; one at a time for an occurrence. */
@Injectable()
export class EvidenceLinks {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly activities: Activities,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  /** Those that stand, in the order they were added. */
  of(activityIds: readonly string[]): Promise<EvidenceLink[]> {
    return this.manager.find(EvidenceLink, {
      where: { activityId: In([...activityIds]), removedAt: IsNull() },
      order: { addedAt: 'ASC', id: 'ASC' },
    });
  }

  add(activityId: string, input: NewEvidence, by: Caller): Promise<Activity> {
    return this.change(activityId, null, input, by);
  }

  async addToOccurrence(id: string, input: NewEvidence, by: Caller): Promise<Activity> {
    const occurrence = isUuid(id) ? await this.manager.findOneBy(Occurrence, { id }) : null;
    if (!occurrence) throw new Missing('occurrence');
    return this.change(occurrence.activityId, id, input, by);
  }

  /** Gone from the public page at the next publication; the row stays with its reason. */
  remove(activityId: string, { evidenceId, removeReason }: EvidenceRemoval, by: Caller): Promise<Activity> {
    return this.activities.change(activityId, 'activity.evidence_removed', async (_, stake) => {
      if (!mayReport(stake, by)) throw new NotAllowed('activity.remove_evidence');
      const link = await this.manager.findOneBy(EvidenceLink, { id: evidenceId, activityId });
      if (!link) throw new Missing('evidence');
      if (link.removedAt) return null;
      await this.strike(link, removeReason);
      return { evidence: link.title, url: link.url, removeReason };
    });
  }

  /** The link of a corrected occurrence goes with the one that takes its place. */
  async follow(from: Occurrence, to: Occurrence, reason: string, by: Caller): Promise<void> {
    const link = await this.manager.findOneBy(EvidenceLink, { occurrenceId: from.id, removedAt: IsNull() });
    if (!link) return;
    await this.strike(link, reason);
    const followed = { id: randomUUID(), occurrenceId: to.id, addedBy: by.userId, addedAt: this.clock.now() };
    await this.manager.insert(EvidenceLink, { ...link, ...followed });
  }

  /** The same form sent twice adds one link. */
  private change(
    activityId: string,
    occurrenceId: string | null,
    { evidenceTitle: title, evidenceUrl: url, formKey: id }: NewEvidence,
    by: Caller,
  ): Promise<Activity> {
    return this.activities.change(activityId, 'activity.evidence_added', async (activity, stake) => {
      if (!mayReport(stake, by)) throw new NotAllowed('activity.add_evidence');
      if (await this.manager.existsBy(EvidenceLink, { id })) return null;
      if (occurrenceId) await this.refuseSecond(occurrenceId);
      await this.manager.insert(EvidenceLink, {
        id,
        promiseSetId: activity.promiseSetId,
        activityId,
        authorityId: stake.leadAuthorityId,
        occurrenceId,
        title,
        url,
        addedBy: by.userId,
        addedAt: this.clock.now(),
        removedAt: null,
        removeReason: null,
      });
      return { evidence: title, url };
    });
  }

  private async refuseSecond(occurrenceId: string): Promise<void> {
    const occurrence = await this.manager.findOneByOrFail(Occurrence, { id: occurrenceId });
    if (occurrence.voidedAt) throw new Refusal('activity.already_voided', 'evidenceTitle');
    if (await this.manager.existsBy(EvidenceLink, { occurrenceId, removedAt: IsNull() }))
      throw new Refusal('activity.occurrence_has_evidence', 'evidenceUrl');
  }

  private async strike({ id }: EvidenceLink, removeReason: string): Promise<void> {
    const removed = { removedAt: this.clock.now(), removeReason };
    const { affected } = await this.manager.update(EvidenceLink, { id }, removed);
    if (affected !== 1) throw new NotAllowed('activity.remove_evidence');
  }
}
