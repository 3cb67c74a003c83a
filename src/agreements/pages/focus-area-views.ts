import { Injectable } from '@nestjs/common';
import type { Caller } from '../../kernel/caller';
import { formatDay } from '../../kernel/day';
import { NotAllowed } from '../../kernel/missing';
import { type FormTexts, textsOf } from '../../kernel/open-form';
import { Districts } from '../../organisations/districts';
import { Organisations } from '../../organisations/organisations';
import { mayKeep, municipalitiesKeptBy } from '../agreement.policy';
import { Agreements } from '../agreements';
import type { FocusAreaFields } from '../focus-area.dto';
import type { FocusArea } from '../focus-area.entity';
import { focusAreaFieldsOf, FocusAreas } from '../focus-areas';
import type { SituationalPicture } from '../situational-picture.entity';
import { SituationalPictures } from '../situational-pictures';
import { inOrder, type Named } from './agreement-views';
import { focusAreaPageTexts } from './focus-area-page.texts';

export interface FocusAreaView {
  readonly id: string;
  readonly municipalityName: string;
  readonly fields: FocusAreaFields;
  readonly districtName: string | null;
  /** Null when there is none, or none that the caller may see. */
  readonly agreement: Named | null;
  readonly picture: Named | null;
  readonly mayKeep: boolean;
}

export interface FocusAreaFormView {
  readonly keepers: readonly Named[];
  readonly districts: readonly Named[];
  readonly agreements: readonly Named[];
  readonly pictures: readonly Named[];
  readonly fields: FormTexts<FocusAreaFields>;
  /** Null for a focus area that does not exist yet. */
  readonly saved: { readonly id: string; readonly title: string; readonly version: number } | null;
}

@Injectable()
export class FocusAreaViews {
  constructor(
    private readonly organisations: Organisations,
    private readonly districts: Districts,
    private readonly agreements: Agreements,
    private readonly pictures: SituationalPictures,
    private readonly focusAreas: FocusAreas,
  ) {}

  async all(by: Caller): Promise<{ areas: FocusArea[]; mayAdd: boolean }> {
    const areas = await this.focusAreas.visible();
    areas.sort((one, other) => one.title.localeCompare(other.title, 'sv'));
    return { areas, mayAdd: municipalitiesKeptBy(by).length > 0 };
  }

  async of(id: string, by: Caller): Promise<FocusAreaView> {
    const area = await this.focusAreas.find(id);
    const { municipalityId, districtId, agreementId, pictureId } = area;
    const [municipality] = await this.organisations.byIds([municipalityId]);
    const district = (await this.districts.of([municipalityId])).find((one) => one.id === districtId);
    const [agreement] = agreementId ? await this.agreements.byIds([agreementId]) : [];
    const [picture] = pictureId ? await this.pictures.byIds([pictureId]) : [];
    return {
      id,
      municipalityName: municipality?.name ?? '',
      fields: focusAreaFieldsOf(area),
      districtName: district?.name ?? null,
      agreement: agreement ? { id: agreement.id, name: agreement.title } : null,
      picture: picture ? pictureNamed(picture, by) : null,
      mayKeep: mayKeep(municipalityId, by),
    };
  }

  async formOfNew(by: Caller): Promise<FocusAreaFormView> {
    const keeperIds = municipalitiesKeptBy(by);
    if (keeperIds.length === 0) throw new NotAllowed('focus_area.add');
    return { ...(await this.choices(keeperIds, by)), fields: textsOf(emptyFocusArea), saved: null };
  }

  async formOf(id: string, by: Caller): Promise<FocusAreaFormView> {
    const area = await this.focusAreas.find(id);
    const { municipalityId, title, version } = area;
    if (!mayKeep(municipalityId, by)) throw new NotAllowed('focus_area.edit');
    const choices = await this.choices([municipalityId], by);
    return { ...choices, fields: textsOf(focusAreaFieldsOf(area)), saved: { id, title, version } };
  }

  private async choices(
    keeperIds: readonly string[],
    by: Caller,
  ): Promise<Omit<FocusAreaFormView, 'fields' | 'saved'>> {
    const pictures = (await this.pictures.visible()).filter((one) => keeperIds.includes(one.municipalityId));
    return {
      keepers: inOrder(await this.organisations.byIds(keeperIds)),
      districts: (await this.districts.of(keeperIds)).filter(({ endedOn }) => endedOn === null),
      agreements: (await this.agreements.visible()).map(({ id, title }) => ({ id, name: title })),
      pictures: pictures.map((picture) => pictureNamed(picture, by)),
    };
  }
}

export const pictureNamed = ({ id, edition, day }: SituationalPicture, { language }: Caller): Named => ({
  id,
  name: focusAreaPageTexts[language].pictureName(edition, formatDay(day, language)),
});

const emptyFocusArea: FocusAreaFields = {
  title: '',
  problem: '',
  causeAnalysis: '',
  outcomeGoal: '',
  targetGroup: '',
  districtId: null,
  agreementId: null,
  pictureId: null,
};
