import { Injectable } from '@nestjs/common';
import { In, QueryFailedError } from 'typeorm';
import { Agreements } from '../agreements/agreements';
import type { FocusArea } from '../agreements/focus-area.entity';
import { FocusAreas } from '../agreements/focus-areas';
import { SituationalPictures } from '../agreements/situational-pictures';
import { Log } from '../audit/log';
import { mergedEdit } from '../audit/merged-edit';
import { Transactions } from '../database/transactions';
import { type Caller, holds } from '../kernel/caller';
import { NotAllowed } from '../kernel/missing';
import { differencesOf } from '../kernel/open-form';
import { Refusal } from '../kernel/refusal';
import type { FoundationEdit, FoundationFields } from './foundation.dto';
import { PromiseSetFocusArea } from './promise-set-focus-area.entity';
import { PromiseSetFoundation } from './promise-set-foundation.entity';
import { PromiseSets } from './promise-sets';

const laid = 'promise_set.foundation_laid';

/** What a promise set builds on: an agreement, a situational picture, focus areas. */
@Injectable()
export class Foundations {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: Log,
    private readonly promiseSets: PromiseSets,
    private readonly agreements: Agreements,
    private readonly pictures: SituationalPictures,
    private readonly focusAreas: FocusAreas,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  /** Version 0: nothing has been said yet. */
  async of(promiseSetId: string): Promise<FoundationFields & { readonly version: number }> {
    const row = await this.manager.findOneBy(PromiseSetFoundation, { promiseSetId });
    const links = await this.manager.findBy(PromiseSetFocusArea, { promiseSetId });
    return {
      agreementId: row?.agreementId ?? null,
      pictureId: row?.pictureId ?? null,
      focusAreaIds: links.map(({ focusAreaId }) => focusAreaId),
      version: row?.version ?? 0,
    };
  }

  async focusAreasOf(promiseSetId: string): Promise<FocusArea[]> {
    return this.focusAreas.byIds((await this.of(promiseSetId)).focusAreaIds);
  }

  async lay(setId: string, edit: FoundationEdit, by: Caller): Promise<void> {
    const set = await this.promiseSets.lock(setId);
    if (!holds(by, 'coordinator', set.keeperId)) throw new NotAllowed('promise_set.lay_foundation');
    const { version, was, ...typed } = edit;
    const { version: savedVersion, ...saved } = await this.of(setId);
    const edited = { id: setId, version: savedVersion, kinds: [laid] };
    const fields = await mergedEdit(this.log, edited, { version, was }, typed, saved);
    await this.refuseOthersThings(set.keeperId, fields);
    const { agreementId, pictureId } = fields;
    const row = { promiseSetId: setId, agreementId, pictureId, version: savedVersion + 1 };
    await this.manager.save(PromiseSetFoundation, row);
    await this.tie(setId, saved.focusAreaIds, fields.focusAreaIds);
    await this.log.append({
      kind: laid,
      subjectId: setId,
      authorityId: set.keeperId,
      promiseSetId: setId,
      details: differencesOf(saved, fields),
    });
  }

  private async tie(promiseSetId: string, now: readonly string[], wanted: readonly string[]): Promise<void> {
    const gone = now.filter((id) => !wanted.includes(id));
    const added = [...new Set(wanted)].filter((id) => !now.includes(id));
    if (gone.length > 0)
      await this.manager
        .delete(PromiseSetFocusArea, { promiseSetId, focusAreaId: In(gone) })
        .catch(explainUse);
    const rows = added.map((focusAreaId) => ({ promiseSetId, focusAreaId }));
    await this.manager.insert(PromiseSetFocusArea, rows);
  }

  private async refuseOthersThings(keeperId: string, fields: FoundationFields): Promise<void> {
    const { agreementId, pictureId, focusAreaIds } = fields;
    if (agreementId !== null && (await this.agreements.byIds([agreementId])).length === 0)
      throw new Refusal('promise_set.agreement_unknown', 'agreementId');
    const pictures = pictureId === null ? [] : await this.pictures.byIds([pictureId]);
    if (pictureId !== null && pictures[0]?.municipalityId !== keeperId)
      throw new Refusal('promise_set.picture_unknown', 'pictureId');
    const own = (await this.focusAreas.ofMunicipality(keeperId)).map(({ id }) => id);
    if (focusAreaIds.some((id) => !own.includes(id)))
      throw new Refusal('promise_set.focus_area_unknown', 'focusAreaIds');
  }
}

/** Activities and indicators of the set may be measures against the area: the database knows, this concept does not. */
function explainUse(error: unknown): never {
  const { code } = error instanceof QueryFailedError ? (error.driverError as { code?: string }) : {};
  if (code === '23503') throw new Refusal('promise_set.focus_area_in_use', 'focusAreaIds');
  throw error;
}
