import { Injectable } from '@nestjs/common';
import type { Caller } from '../../kernel/caller';
import { Clock } from '../../kernel/clock';
import type { Day } from '../../kernel/day';
import { NotAllowed } from '../../kernel/missing';
import { type FormTexts, textsOf } from '../../kernel/open-form';
import { Organisations } from '../../organisations/organisations';
import { mayKeep, municipalitiesKeptBy } from '../agreement.policy';
import { nextPictureDueOn, pictureDue, type PictureDue } from '../picture-clock';
import type { PictureFields } from '../picture.dto';
import type { SituationalPicture } from '../situational-picture.entity';
import { pictureFieldsOf, SituationalPictures } from '../situational-pictures';
import { inOrder, type Named } from './agreement-views';

export interface PictureLine {
  readonly id: string;
  readonly edition: number;
  readonly municipalityName: string;
  readonly day: Day;
  readonly nextDueOn: Day;
  /** Null when a later picture has taken its place. */
  readonly due: PictureDue | null;
}

export interface PictureView extends PictureLine {
  readonly fields: PictureFields;
  readonly mayKeep: boolean;
}

export interface PictureFormView {
  readonly keepers: readonly Named[];
  readonly fields: FormTexts<PictureFields>;
  /** Null for a picture that does not exist yet. */
  readonly saved:
    (Pick<PictureLine, 'id' | 'edition' | 'municipalityName'> & { readonly version: number }) | null;
  readonly today: Day;
}

@Injectable()
export class PictureViews {
  constructor(
    private readonly clock: Clock,
    private readonly organisations: Organisations,
    private readonly pictures: SituationalPictures,
  ) {}

  async all(by: Caller): Promise<{ lines: PictureLine[]; mayAdd: boolean }> {
    return { lines: await this.lines(), mayAdd: municipalitiesKeptBy(by).length > 0 };
  }

  async of(id: string, by: Caller): Promise<PictureView> {
    const picture = await this.pictures.find(id);
    const line = (await this.lines()).find((one) => one.id === id) ?? this.line(picture, '', null);
    return { ...line, fields: pictureFieldsOf(picture), mayKeep: mayKeep(picture.municipalityId, by) };
  }

  async formOfNew(by: Caller): Promise<PictureFormView> {
    const keeperIds = municipalitiesKeptBy(by);
    if (keeperIds.length === 0) throw new NotAllowed('picture.add');
    const keepers = inOrder(await this.organisations.byIds(keeperIds));
    return { keepers, fields: textsOf(emptyPicture), saved: null, today: this.clock.today() };
  }

  async formOf(id: string, by: Caller): Promise<PictureFormView> {
    const { version, ...picture } = await this.pictures.find(id);
    if (!mayKeep(picture.municipalityId, by)) throw new NotAllowed('picture.edit');
    const { edition, municipalityName, fields } = await this.of(id, by);
    const saved = { id, edition, municipalityName, version };
    return { keepers: [], fields: textsOf(fields), saved, today: this.clock.today() };
  }

  /** The clock runs on each municipality's newest picture. */
  private async lines(): Promise<PictureLine[]> {
    const pictures = await this.pictures.visible();
    const municipalities = await this.organisations.byIds(
      pictures.map(({ municipalityId }) => municipalityId),
    );
    return pictures.map((picture) => {
      const newest = pictures.find(({ municipalityId }) => municipalityId === picture.municipalityId);
      const name = municipalities.find(({ id }) => id === picture.municipalityId)?.name ?? '';
      return this.line(picture, name, newest?.id ?? null);
    });
  }

  private line(picture: SituationalPicture, municipalityName: string, newestId: string | null): PictureLine {
    const { id, edition, day } = picture;
    const due = id === newestId ? pictureDue(day, this.clock.today()) : null;
    return { id, edition, municipalityName, day, nextDueOn: nextPictureDueOn(day), due };
  }
}

const emptyPicture: PictureFields = {
  day: '',
  sources: [],
  otherSources: '',
  mapping: '',
  otherInformation: '',
  analysis: '',
  publicSummary: '',
  registryNumber: null,
};
