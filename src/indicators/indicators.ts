import { Injectable } from '@nestjs/common';
import { Log } from '../audit/log';
import { mergedEdit } from '../audit/merged-edit';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { isUuid, newPublicId } from '../kernel/ids';
import { Missing, NotAllowed } from '../kernel/missing';
import { differencesOf } from '../kernel/open-form';
import { Refusal } from '../kernel/refusal';
import { Districts } from '../organisations/districts';
import { Foundations } from '../promises/foundations';
import type { PromiseSet } from '../promises/promise-set.entity';
import { PromiseSets } from '../promises/promise-sets';
import type { IndicatorEdit, IndicatorFields, NewIndicator } from './indicator.dto';
import { Indicator } from './indicator.entity';
import { mayMeasureFor, measuringAuthority } from './indicator.policy';
import { IndicatorFocusArea, IndicatorPromise } from './indicator-tie.entities';
import { Measurement } from './measurement.entity';

@Injectable()
export class Indicators {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly promiseSets: PromiseSets,
    private readonly foundations: Foundations,
    private readonly districts: Districts,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  ofSet(promiseSetId: string): Promise<Indicator[]> {
    return this.manager.find(Indicator, { where: { promiseSetId }, order: { name: 'ASC', id: 'ASC' } });
  }

  async find(id: string): Promise<Indicator> {
    const indicator = isUuid(id) ? await this.manager.findOneBy(Indicator, { id }) : null;
    if (!indicator) throw new Missing('indicator');
    return indicator;
  }

  async lock(id: string): Promise<Indicator> {
    const lock = { mode: 'pessimistic_write' } as const;
    const indicator = isUuid(id) ? await this.manager.findOne(Indicator, { where: { id }, lock }) : null;
    if (!indicator) throw new Missing('indicator');
    return indicator;
  }

  /** Which authority the caller would measure for in this set; null when none. */
  async authorityFor(set: PromiseSet, by: Caller): Promise<string | null> {
    const parties = await this.promiseSets.parties([set.id]);
    return measuringAuthority(
      set.keeperId,
      parties.map(({ actorId }) => actorId),
      by,
    );
  }

  async fieldsOf(indicator: Indicator): Promise<IndicatorFields> {
    const { id: indicatorId, name, level, source, unit, isCount, goodDirection, geography } = indicator;
    const { districtId, isUncertain, marginNote, interpretationNote } = indicator;
    const promises = await this.manager.findBy(IndicatorPromise, { indicatorId });
    const areas = await this.manager.findBy(IndicatorFocusArea, { indicatorId });
    return {
      ...{ name, level, source, unit, isCount, goodDirection, geography },
      ...{ districtId, isUncertain, marginNote, interpretationNote },
      promiseIds: promises.map(({ promiseId }) => promiseId),
      focusAreaIds: areas.map(({ focusAreaId }) => focusAreaId),
    };
  }

  /** The same form sent twice adds one. */
  async add(setId: string, input: NewIndicator, by: Caller): Promise<Indicator> {
    const set = await this.promiseSets.lock(setId);
    const authorityId = await this.authorityFor(set, by);
    if (!authorityId) throw new NotAllowed('indicator.add');
    const { formKey, baselineOn, baselineValue, promiseIds, focusAreaIds, ...fields } = input;
    const same = await this.manager.findOneBy(Indicator, { id: formKey });
    if (same) return same;
    await this.refuseOthersThings(set, input);
    if ((baselineOn === null) !== (baselineValue === null))
      throw new Refusal(
        'indicator.baseline_half_filled',
        baselineOn === null ? 'baselineOn' : 'baselineValue',
      );
    if (baselineOn !== null && baselineOn > this.clock.today())
      throw new Refusal('indicator.measured_in_the_future', 'baselineOn');
    const row = {
      ...fields,
      id: formKey,
      publicId: newPublicId(),
      promiseSetId: setId,
      authorityId,
      version: 1,
    };
    const indicator = this.manager.create(Indicator, row);
    await this.manager.insert(Indicator, indicator);
    await this.tie(indicator, promiseIds, focusAreaIds);
    if (baselineOn !== null && baselineValue !== null)
      await this.manager.insert(Measurement, this.baseline(indicator, baselineOn, baselineValue, by));
    await this.note('indicator.added', indicator, { name: indicator.name });
    return indicator;
  }

  async edit(id: string, edit: IndicatorEdit, by: Caller): Promise<Indicator> {
    const indicator = await this.lock(id);
    if (!mayMeasureFor(indicator.authorityId, by)) throw new NotAllowed('indicator.edit');
    const { version, was, ...typed } = edit;
    const saved = await this.fieldsOf(indicator);
    const edited = { id, version: indicator.version, kinds: ['indicator.added', 'indicator.changed'] };
    const fields = await mergedEdit(this.log, edited, { version, was }, typed, saved);
    const set = await this.promiseSets.find(indicator.promiseSetId);
    await this.refuseOthersThings(set, fields);
    const { promiseIds, focusAreaIds, ...own } = fields;
    Object.assign(indicator, own);
    indicator.version += 1;
    await this.manager.save(Indicator, indicator);
    await this.tie(indicator, promiseIds, focusAreaIds);
    await this.note('indicator.changed', indicator, differencesOf(saved, fields));
    return indicator;
  }

  private async tie(
    { id: indicatorId, promiseSetId }: Indicator,
    promiseIds: readonly string[],
    focusAreaIds: readonly string[],
  ): Promise<void> {
    await this.manager.delete(IndicatorPromise, { indicatorId });
    await this.manager.delete(IndicatorFocusArea, { indicatorId });
    await this.manager.insert(
      IndicatorPromise,
      [...new Set(promiseIds)].map((promiseId) => ({ promiseSetId, indicatorId, promiseId })),
    );
    await this.manager.insert(
      IndicatorFocusArea,
      [...new Set(focusAreaIds)].map((focusAreaId) => ({ promiseSetId, indicatorId, focusAreaId })),
    );
  }

  private async refuseOthersThings(set: PromiseSet, fields: IndicatorFields): Promise<void> {
    const { geography, districtId, promiseIds, focusAreaIds } = fields;
    if (geography === 'district' && districtId === null)
      throw new Refusal('indicator.district_missing', 'districtId');
    if (geography !== 'district' && districtId !== null)
      throw new Refusal('indicator.district_superfluous', 'districtId');
    const { municipalityIds } = await this.promiseSets.authorities(set.id);
    const districts = await this.districts.of([set.keeperId, ...municipalityIds]);
    if (districtId !== null && !districts.some(({ id }) => id === districtId))
      throw new Refusal('indicator.district_missing', 'districtId');
    const promises = (await this.promiseSets.promises(set.id)).map(({ id }) => id);
    if (promiseIds.some((id) => !promises.includes(id)))
      throw new Refusal('indicator.promise_unknown', 'promiseIds');
    const areas = (await this.foundations.of(set.id)).focusAreaIds;
    if (focusAreaIds.some((id) => !areas.includes(id)))
      throw new Refusal('indicator.focus_area_unknown', 'focusAreaIds');
  }

  private baseline(indicator: Indicator, toOn: string, value: number, by: Caller): Partial<Measurement> {
    return {
      id: indicator.id,
      promiseSetId: indicator.promiseSetId,
      indicatorId: indicator.id,
      authorityId: indicator.authorityId,
      isBaseline: true,
      toOn,
      value,
      source: '',
      note: '',
      registeredBy: by.userId,
      registeredAt: this.clock.now(),
    };
  }

  private note(kind: string, indicator: Indicator, details: Record<string, unknown>): Promise<void> {
    const { id, authorityId, promiseSetId } = indicator;
    return this.log.append({ kind, subjectId: id, authorityId, promiseSetId, details });
  }
}
