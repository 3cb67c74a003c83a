import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Log } from '../audit/log';
import { mergedEdit } from '../audit/merged-edit';
import { oneAtATime } from '../database/one-at-a-time';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { isUuid, newPublicId } from '../kernel/ids';
import { Missing, NotAllowed } from '../kernel/missing';
import { differencesOf } from '../kernel/open-form';
import { Refusal } from '../kernel/refusal';
import { Districts } from '../organisations/districts';
import { mayKeep } from './agreement.policy';
import { Agreements } from './agreements';
import type { FocusAreaEdit, FocusAreaFields, NewFocusArea } from './focus-area.dto';
import { FocusArea } from './focus-area.entity';
import { SituationalPictures } from './situational-pictures';

@Injectable()
export class FocusAreas {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: Log,
    private readonly districts: Districts,
    private readonly agreements: Agreements,
    private readonly pictures: SituationalPictures,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  /** The own municipality's, and those of promise sets that the caller shares. */
  visible(): Promise<FocusArea[]> {
    return this.manager.find(FocusArea, { order: { title: 'ASC' } });
  }

  ofMunicipality(municipalityId: string): Promise<FocusArea[]> {
    return this.manager.find(FocusArea, { where: { municipalityId }, order: { title: 'ASC' } });
  }

  byIds(ids: readonly string[]): Promise<FocusArea[]> {
    return this.manager.find(FocusArea, { where: { id: In([...ids]) }, order: { title: 'ASC' } });
  }

  async find(id: string): Promise<FocusArea> {
    const area = isUuid(id) ? await this.manager.findOneBy(FocusArea, { id }) : null;
    if (!area) throw new Missing('focus_area');
    return area;
  }

  /** The same form sent twice adds one. */
  async add(input: NewFocusArea, by: Caller): Promise<FocusArea> {
    const { municipalityId, formKey, ...fields } = input;
    if (!mayKeep(municipalityId, by)) throw new NotAllowed('focus_area.add');
    await oneAtATime(this.manager, formKey);
    const same = await this.manager.findOneBy(FocusArea, { id: formKey });
    if (same) return same;
    await this.refuseOthersThings(municipalityId, fields);
    const row = { ...fields, id: formKey, publicId: newPublicId(), municipalityId, version: 1 };
    const area = this.manager.create(FocusArea, row);
    await this.manager.insert(FocusArea, area);
    await this.note('focus_area.added', area, { title: area.title });
    return area;
  }

  async edit(id: string, edit: FocusAreaEdit, by: Caller): Promise<FocusArea> {
    const lock = { mode: 'pessimistic_write' } as const;
    const area = isUuid(id) ? await this.manager.findOne(FocusArea, { where: { id }, lock }) : null;
    if (!area) throw new Missing('focus_area');
    if (!mayKeep(area.municipalityId, by)) throw new NotAllowed('focus_area.edit');
    const { version, was, ...typed } = edit;
    const saved = focusAreaFieldsOf(area);
    const edited = { id, version: area.version, kinds: ['focus_area.added', 'focus_area.changed'] };
    const fields = await mergedEdit(this.log, edited, { version, was }, typed, saved);
    await this.refuseOthersThings(area.municipalityId, fields);
    Object.assign(area, fields);
    area.version += 1;
    await this.manager.save(FocusArea, area);
    await this.note('focus_area.changed', area, differencesOf(saved, fields));
    return area;
  }

  private async refuseOthersThings(municipalityId: string, fields: FocusAreaFields): Promise<void> {
    const { districtId, agreementId, pictureId } = fields;
    const districts = await this.districts.of([municipalityId]);
    if (districtId !== null && !districts.some(({ id }) => id === districtId))
      throw new Refusal('focus_area.district_elsewhere', 'districtId');
    if (agreementId !== null && (await this.agreements.byIds([agreementId])).length === 0)
      throw new Refusal('focus_area.agreement_unknown', 'agreementId');
    const pictures = pictureId === null ? [] : await this.pictures.byIds([pictureId]);
    if (pictureId !== null && pictures[0]?.municipalityId !== municipalityId)
      throw new Refusal('focus_area.picture_unknown', 'pictureId');
  }

  private note(
    kind: string,
    { id, municipalityId }: FocusArea,
    details: Record<string, unknown>,
  ): Promise<void> {
    return this.log.append({ kind, subjectId: id, authorityId: municipalityId, promiseSetId: null, details });
  }
}

export function focusAreaFieldsOf(area: FocusArea): FocusAreaFields {
  const { title, problem, causeAnalysis, outcomeGoal, targetGroup, districtId, agreementId, pictureId } =
    area;
  return { title, problem, causeAnalysis, outcomeGoal, targetGroup, districtId, agreementId, pictureId };
}
