import { Injectable } from '@nestjs/common';
import { Activities } from '../../activities/activities';
import type { Caller } from '../../kernel/caller';
import { Clock } from '../../kernel/clock';
import type { Day } from '../../kernel/day';
import { NotAllowed } from '../../kernel/missing';
import { type FormTexts, textsOf } from '../../kernel/open-form';
import { Districts } from '../../organisations/districts';
import { Organisations } from '../../organisations/organisations';
import { Foundations } from '../../promises/foundations';
import type { PromiseSet } from '../../promises/promise-set.entity';
import { PromiseSets } from '../../promises/promise-sets';
import type { IndicatorFields } from '../indicator.dto';
import type { Indicator } from '../indicator.entity';
import { mayMeasureFor } from '../indicator.policy';
import { type IndicatorWarning, indicatorWarnings, workBegan } from '../indicator-warnings';
import { Indicators } from '../indicators';
import { Measurements, type ShownMeasurement } from '../measurements';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface SetLink {
  readonly id: string;
  readonly title: string;
}

export interface MeasurementView extends ShownMeasurement {
  /** A later row stands in its place. */
  readonly wasCorrected: boolean;
}

export interface IndicatorView {
  readonly id: string;
  readonly promiseSet: SetLink;
  readonly fields: IndicatorFields;
  readonly districtName: string | null;
  readonly measuredBy: string;
  readonly promiseNumbers: readonly number[];
  readonly focusAreas: readonly Named[];
  readonly warnings: readonly IndicatorWarning[];
  /** Latest first, corrected ones too. */
  readonly measurements: readonly MeasurementView[];
  readonly mayMeasure: boolean;
  readonly today: Day;
}

export interface IndicatorFormView {
  readonly promiseSet: SetLink;
  readonly districts: readonly Named[];
  readonly promises: readonly { readonly id: string; readonly number: number; readonly text: string }[];
  readonly focusAreas: readonly Named[];
  readonly fields: FormTexts<IndicatorFields>;
  /** Null for an indicator that does not exist yet. */
  readonly saved: { readonly id: string; readonly name: string; readonly version: number } | null;
  readonly today: Day;
}

@Injectable()
export class IndicatorViews {
  constructor(
    private readonly clock: Clock,
    private readonly organisations: Organisations,
    private readonly districts: Districts,
    private readonly promiseSets: PromiseSets,
    private readonly foundations: Foundations,
    private readonly activities: Activities,
    private readonly indicators: Indicators,
    private readonly measurements: Measurements,
  ) {}

  async ofSet(
    setId: string,
    by: Caller,
  ): Promise<{ promiseSet: SetLink; indicators: IndicatorView[]; mayAdd: boolean }> {
    const set = await this.promiseSets.find(setId);
    const views: IndicatorView[] = [];
    for (const indicator of await this.indicators.ofSet(setId))
      views.push(await this.view(indicator, set, by));
    const mayAdd = (await this.indicators.authorityFor(set, by)) !== null;
    return { promiseSet: { id: set.id, title: set.title }, indicators: views, mayAdd };
  }

  async of(id: string, by: Caller): Promise<IndicatorView> {
    const indicator = await this.indicators.find(id);
    return this.view(indicator, await this.promiseSets.find(indicator.promiseSetId), by);
  }

  async formOfNew(setId: string, by: Caller): Promise<IndicatorFormView> {
    const set = await this.promiseSets.find(setId);
    if (!(await this.indicators.authorityFor(set, by))) throw new NotAllowed('indicator.add');
    return { ...(await this.choices(set)), fields: textsOf(emptyIndicator), saved: null };
  }

  async formOf(id: string, by: Caller): Promise<IndicatorFormView> {
    const indicator = await this.indicators.find(id);
    if (!mayMeasureFor(indicator.authorityId, by)) throw new NotAllowed('indicator.edit');
    const choices = await this.choices(await this.promiseSets.find(indicator.promiseSetId));
    const { name, version } = indicator;
    return {
      ...choices,
      fields: textsOf(await this.indicators.fieldsOf(indicator)),
      saved: { id, name, version },
    };
  }

  private async view(indicator: Indicator, set: PromiseSet, by: Caller): Promise<IndicatorView> {
    const { id, authorityId, districtId } = indicator;
    const fields = await this.indicators.fieldsOf(indicator);
    const { districts, promises, focusAreas } = await this.choices(set);
    const [authority] = await this.organisations.byIds([authorityId]);
    const rows = (await this.measurements.ofSet(set.id)).filter((row) => row.indicatorId === id);
    const corrected = new Set(rows.map(({ correctsId }) => correctsId));
    const measurements = rows.map((row) => ({ ...row, wasCorrected: corrected.has(row.id) }));
    const baseline = measurements.find(({ isBaseline, wasCorrected }) => isBaseline && !wasCorrected);
    const starts = (await this.activities.ofSets([set.id])).map(({ startOn }) => startOn);
    return {
      id,
      promiseSet: { id: set.id, title: set.title },
      fields,
      districtName: districts.find((one) => one.id === districtId)?.name ?? null,
      measuredBy: authority?.name ?? '',
      promiseNumbers: promises
        .filter((one) => fields.promiseIds.includes(one.id))
        .map(({ number }) => number),
      focusAreas: focusAreas.filter((one) => fields.focusAreaIds.includes(one.id)),
      warnings: indicatorWarnings(baseline?.toOn ?? null, workBegan(set.periodStart, starts)),
      measurements,
      mayMeasure: mayMeasureFor(authorityId, by),
      today: this.clock.today(),
    };
  }

  private async choices(set: PromiseSet): Promise<Omit<IndicatorFormView, 'fields' | 'saved'>> {
    const { municipalityIds } = await this.promiseSets.authorities(set.id);
    const districts = await this.districts.of([...new Set([set.keeperId, ...municipalityIds])]);
    const areas = await this.foundations.focusAreasOf(set.id);
    return {
      promiseSet: { id: set.id, title: set.title },
      districts: districts.map(({ id, name }) => ({ id, name })),
      promises: (await this.promiseSets.promises(set.id)).map(({ id, number, text }) => ({
        id,
        number,
        text,
      })),
      focusAreas: areas.map(({ id, title }) => ({ id, name: title })),
      today: this.clock.today(),
    };
  }
}

const emptyIndicator = {
  name: '',
  level: 'outcome',
  source: '',
  unit: '',
  isCount: false,
  goodDirection: 'down',
  geography: 'municipality',
  districtId: null,
  isUncertain: false,
  marginNote: '',
  interpretationNote: '',
  promiseIds: [],
  focusAreaIds: [],
} satisfies IndicatorFields;
