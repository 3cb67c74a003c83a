import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Log } from '../audit/log';
import { mergedEdit } from '../audit/merged-edit';
import { oneAtATime } from '../database/one-at-a-time';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import type { Day } from '../kernel/day';
import { isUuid } from '../kernel/ids';
import { Missing, NotAllowed } from '../kernel/missing';
import { differencesOf } from '../kernel/open-form';
import { Refusal } from '../kernel/refusal';
import { mayKeep } from './agreement.policy';
import type { NewPicture, PictureEdit, PictureFields } from './picture.dto';
import { SituationalPicture } from './situational-picture.entity';

@Injectable()
export class SituationalPictures {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  /** Those of the caller's own municipalities, newest first: nobody else sees any. */
  visible(): Promise<SituationalPicture[]> {
    return this.manager.find(SituationalPicture, { order: { day: 'DESC', edition: 'DESC' } });
  }

  byIds(ids: readonly string[]): Promise<SituationalPicture[]> {
    return this.manager.findBy(SituationalPicture, { id: In([...ids]) });
  }

  async find(id: string): Promise<SituationalPicture> {
    const picture = isUuid(id) ? await this.manager.findOneBy(SituationalPicture, { id }) : null;
    if (!picture) throw new Missing('situational_picture');
    return picture;
  }

  /** The next edition. The same form sent twice adds one. */
  async add(input: NewPicture, by: Caller): Promise<SituationalPicture> {
    const { municipalityId, formKey, ...fields } = input;
    if (!mayKeep(municipalityId, by)) throw new NotAllowed('picture.add');
    await oneAtATime(this.manager, municipalityId);
    const same = await this.manager.findOneBy(SituationalPicture, { id: formKey });
    if (same) return same;
    this.refuseFuture(fields.day);
    const editions = (await this.manager.findBy(SituationalPicture, { municipalityId })).map(
      ({ edition }) => edition,
    );
    const edition = Math.max(0, ...editions) + 1;
    const row = { ...fields, id: formKey, municipalityId, edition, version: 1 };
    const picture = this.manager.create(SituationalPicture, row);
    await this.manager.insert(SituationalPicture, picture);
    await this.note('picture.added', picture, { edition, day: picture.day });
    return picture;
  }

  async edit(id: string, edit: PictureEdit, by: Caller): Promise<SituationalPicture> {
    const lock = { mode: 'pessimistic_write' } as const;
    const picture = isUuid(id)
      ? await this.manager.findOne(SituationalPicture, { where: { id }, lock })
      : null;
    if (!picture) throw new Missing('situational_picture');
    if (!mayKeep(picture.municipalityId, by)) throw new NotAllowed('picture.edit');
    const { version, was, ...typed } = edit;
    const saved = pictureFieldsOf(picture);
    const edited = { id, version: picture.version, kinds: ['picture.added', 'picture.changed'] };
    const fields = await mergedEdit(this.log, edited, { version, was }, typed, saved);
    this.refuseFuture(fields.day);
    Object.assign(picture, fields);
    picture.version += 1;
    await this.manager.save(SituationalPicture, picture);
    await this.note('picture.changed', picture, differencesOf(saved, fields));
    return picture;
  }

  private refuseFuture(day: Day): void {
    if (day > this.clock.today()) throw new Refusal('picture.in_the_future', 'day');
  }

  private note(
    kind: string,
    { id, municipalityId }: SituationalPicture,
    details: Record<string, unknown>,
  ): Promise<void> {
    return this.log.append({ kind, subjectId: id, authorityId: municipalityId, promiseSetId: null, details });
  }
}

export function pictureFieldsOf(picture: SituationalPicture): PictureFields {
  const { day, sources, otherSources, mapping, otherInformation, analysis, publicSummary, registryNumber } =
    picture;
  return { day, sources, otherSources, mapping, otherInformation, analysis, publicSummary, registryNumber };
}
