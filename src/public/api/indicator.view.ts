import type { Day } from '../../kernel/day';
import type { PublishedMeasurement } from '../../published/published-rows';
import { indicatorTexts } from '../../site/indicator-texts';
import {
  geographies,
  type Geography,
  type GoodDirection,
  goodDirections,
  type IndicatorLevel,
  indicatorLevels,
} from '../../words/indicator-words';
import type { Figures } from '../reading/indicators-shown';
import { DayField, Field, FlagField, TextField, WordField } from './fields';

const { sv, en } = indicatorTexts;
const listed = <Key extends string>(
  keys: readonly Key[],
  swedish: Readonly<Record<Key, string>>,
  english: Readonly<Record<Key, string>>,
): string => `${keys.map((key) => `\`${key}\` ${swedish[key]} / ${english[key]}`).join('; ')}.`;

export class MeasurementView {
  @DayField('First day of the period; null when it was measured on one day.', '2026-03-01', true)
  fromOn!: Day | null;

  @DayField('Last day of the period, or the day it was measured.', '2026-03-31')
  toOn!: Day;

  @Field('In the indicator’s unit; null when the number is small and held back.', {
    type: 'number',
    nullable: true,
    example: 28.5,
  })
  value!: number | null;

  @Field('How many answers or cases the value builds on; null when not told or held back.', {
    type: 'integer',
    minimum: 0,
    nullable: true,
    example: 412,
  })
  n!: number | null;

  @Field('Margin of error in the indicator’s unit; null when not told or held back.', {
    type: 'number',
    minimum: 0,
    nullable: true,
    example: 3.2,
  })
  margin!: number | null;

  @FlagField('Whether the numbers are held back because they are small enough to point somebody out.', false)
  isSuppressed!: boolean;

  @FlagField('Whether it stands in the place of an earlier figure that was wrong.', false)
  isCorrected!: boolean;

  @TextField(
    'Where it comes from when that is another source than the indicator’s, in Swedish; may be empty.',
    'NTU 2025',
  )
  source!: string;

  @TextField('A comment in Swedish; may be empty.', 'Frågan ställdes på ett nytt sätt 2026.')
  note!: string;
}

export class IndicatorView {
  @TextField('Opaque and stable.', '5h7k9m1p3r5t')
  id!: string;

  @TextField('What is measured, in Swedish.', 'Andel som känner sig otrygga ute sent på kvällen')
  name!: string;

  @WordField(listed(indicatorLevels, sv.levels, en.levels), indicatorLevels, 'outcome')
  level!: IndicatorLevel;

  @TextField('Where the figures come from, in Swedish.', 'Polisens trygghetsmätning')
  source!: string;

  @TextField('What a value is counted in, in Swedish.', 'procent')
  unit!: string;

  @FlagField('Whether a value counts people or happenings; small ones are then held back.', false)
  isCount!: boolean;

  @WordField(listed(goodDirections, sv.directions, en.directions), goodDirections, 'down')
  goodDirection!: GoodDirection;

  @WordField(listed(geographies, sv.places, en.places), geographies, 'municipality')
  geography!: Geography;

  @TextField('The name of the municipality or district; null for the others.', 'Ekhamra kommun', {
    nullable: true,
  })
  geographyName!: string | null;

  @FlagField('Whether the party that measures calls the figures uncertain.', true)
  isUncertain!: boolean;

  @TextField('How uncertain they are, in Swedish; may be empty.', 'Få svar i kommunen.')
  marginNote!: string;

  @TextField('What to bear in mind, in Swedish; may be empty.', 'Mätningen görs på hösten.')
  interpretationNote!: string;

  @TextField('The party that measures, in Swedish.', 'Ekhamra kommun')
  measuredBy!: string;

  @Field('The promises it is about; the connection cannot be shown with certainty.', {
    type: 'array',
    items: { type: 'string' },
    example: ['9b3d5f7h1j2k'],
  })
  promiseIds!: string[];

  @Field('The focus areas it is about.', {
    type: 'array',
    items: { type: 'string' },
    example: ['2c4e6g8j0m2p'],
  })
  focusAreaIds!: string[];

  @Field('How it was before the work began; null when nobody measured.', {
    type: () => MeasurementView,
    nullable: true,
  })
  baseline!: MeasurementView | null;

  @Field('Oldest first, without the baseline.', { type: () => [MeasurementView] })
  measurements!: MeasurementView[];
}

export const showIndicator = ({ row, baseline, measurements }: Figures): IndicatorView => ({
  id: row.id,
  name: row.name,
  level: row.level,
  source: row.source,
  unit: row.unit,
  isCount: row.isCount,
  goodDirection: row.goodDirection,
  geography: row.geography,
  geographyName: row.geographyName,
  isUncertain: row.isUncertain,
  marginNote: row.marginNote,
  interpretationNote: row.interpretationNote,
  measuredBy: row.measuredBy,
  promiseIds: row.promiseIds,
  focusAreaIds: row.focusAreaIds,
  baseline: baseline && showMeasurement(baseline),
  measurements: measurements.map(showMeasurement),
});

const showMeasurement = (row: PublishedMeasurement): MeasurementView => ({
  fromOn: row.fromOn,
  toOn: row.toOn,
  value: row.value,
  n: row.n,
  margin: row.margin,
  isSuppressed: row.isSuppressed,
  isCorrected: row.isCorrected,
  source: row.source,
  note: row.note,
});
