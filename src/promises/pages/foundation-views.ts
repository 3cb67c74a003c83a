import { Injectable } from '@nestjs/common';
import { Agreements } from '../../agreements/agreements';
import { FocusAreas } from '../../agreements/focus-areas';
import { pictureNamed } from '../../agreements/pages/focus-area-views';
import { SituationalPictures } from '../../agreements/situational-pictures';
import { type Caller, holds } from '../../kernel/caller';
import { type FormTexts, textsOf } from '../../kernel/open-form';
import type { FoundationFields } from '../foundation.dto';
import { Foundations } from '../foundations';
import { PromiseSets } from '../promise-sets';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface FoundationView {
  readonly promiseSet: { readonly id: string; readonly title: string };
  /** What there is to choose among; for others than the keeper's coordinator what is chosen, as far as they may see it. */
  readonly agreements: readonly Named[];
  readonly pictures: readonly Named[];
  readonly focusAreas: readonly Named[];
  readonly fields: FormTexts<FoundationFields>;
  readonly version: number;
  readonly mayLay: boolean;
}

@Injectable()
export class FoundationViews {
  constructor(
    private readonly promiseSets: PromiseSets,
    private readonly agreements: Agreements,
    private readonly pictures: SituationalPictures,
    private readonly focusAreas: FocusAreas,
    private readonly foundations: Foundations,
  ) {}

  async of(setId: string, by: Caller): Promise<FoundationView> {
    const { id, title, keeperId } = await this.promiseSets.find(setId);
    const { version, ...fields } = await this.foundations.of(setId);
    const pictures = (await this.pictures.visible()).filter((one) => one.municipalityId === keeperId);
    const areas = await this.focusAreas.ofMunicipality(keeperId);
    return {
      promiseSet: { id, title },
      agreements: (await this.agreements.visible()).map((one) => ({ id: one.id, name: one.title })),
      pictures: pictures.map((picture) => pictureNamed(picture, by)),
      focusAreas: areas.map((area) => ({ id: area.id, name: area.title })),
      fields: textsOf(fields),
      version,
      mayLay: holds(by, 'coordinator', keeperId),
    };
  }
}
