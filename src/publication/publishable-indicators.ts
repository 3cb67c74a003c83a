import type { Day } from '../kernel/day';
import type { PublishedIndicator, PublishedMeasurement, PublishedPromise } from '../published/published-rows';
import type { Geography, GoodDirection, IndicatorLevel } from '../words/indicator-words';
import { suppressed } from '../words/small-numbers';
import type { Approved, PublisherQuery } from './approved-fields';

interface LiveIndicator {
  id: string;
  publicId: string;
  name: string;
  level: IndicatorLevel;
  source: string;
  unit: string;
  isCount: boolean;
  goodDirection: GoodDirection;
  geography: Geography;
  geographyName: string | null;
  isUncertain: boolean;
  marginNote: string;
  interpretationNote: string;
  measuredBy: string;
  promiseIds: string[];
  focusAreaIds: string[];
}

/** By internal id. Tied to the promises that are shown, and to no others. */
export type ShownIndicators = ReadonlyMap<string, PublishedIndicator>;

export async function publishableIndicators(
  query: PublisherQuery,
  { setId, publicSetId }: Approved,
  promises: ReadonlyMap<string, PublishedPromise>,
): Promise<ShownIndicators> {
  const rows = await query<LiveIndicator>(indicatorSql, [setId]);
  return new Map(
    rows.map((live, position): [string, PublishedIndicator] => [
      live.id,
      {
        id: live.publicId,
        promiseSetId: publicSetId,
        position,
        name: live.name,
        level: live.level,
        source: live.source,
        unit: live.unit,
        isCount: live.isCount,
        goodDirection: live.goodDirection,
        geography: live.geography,
        geographyName: live.geographyName,
        isUncertain: live.isUncertain,
        marginNote: live.marginNote,
        interpretationNote: live.interpretationNote,
        measuredBy: live.measuredBy,
        promiseIds: live.promiseIds.flatMap((id) => promises.get(id)?.id ?? []),
        focusAreaIds: live.focusAreaIds,
      },
    ]),
  );
}

interface LiveMeasurement {
  indicatorId: string;
  isBaseline: boolean;
  fromOn: Day | null;
  toOn: Day;
  value: number;
  n: number | null;
  margin: number | null;
  source: string;
  note: string;
  isCorrected: boolean;
  threshold: number | null;
}

/** Those that stand, oldest first. A small number leaves neither figure nor comment behind. */
export async function publishableMeasurements(
  query: PublisherQuery,
  { setId }: Approved,
  indicators: ShownIndicators,
): Promise<PublishedMeasurement[]> {
  const rows = await query<LiveMeasurement>(measurementSql, [setId]);
  return rows.flatMap((live, position) => {
    const indicator = indicators.get(live.indicatorId);
    if (!indicator) return [];
    const { value, n, margin, isSuppressed } = suppressed(
      { value: live.value, n: live.n, margin: live.margin, isCount: indicator.isCount },
      live.threshold,
    );
    const { isBaseline, fromOn, toOn, isCorrected, source } = live;
    const shown = { value, n, margin, isSuppressed, note: isSuppressed ? '' : live.note };
    return [{ indicatorId: indicator.id, position, isBaseline, fromOn, toOn, isCorrected, source, ...shown }];
  });
}

const indicatorSql = `
  select i.id, i.public_id as "publicId", i.name, i.level, i.source, i.unit, i.is_count as "isCount",
         i.good_direction as "goodDirection", i.geography,
         case i.geography when 'district' then d.name when 'municipality' then k.name end as "geographyName",
         i.is_uncertain as "isUncertain", i.margin_note as "marginNote", i.interpretation_note as "interpretationNote",
         a.name as "measuredBy",
         array(select p.promise_id from tracker.indicator_promise p join tracker.citizen_promise c on c.id = p.promise_id
                where p.indicator_id = i.id order by c.number) as "promiseIds",
         array(select f.public_id from tracker.indicator_focus_area l join tracker.focus_area f on f.id = l.focus_area_id
                where l.indicator_id = i.id order by f.title) as "focusAreaIds"
    from tracker.indicator i join tracker.promise_set s on s.id = i.promise_set_id join tracker.actor k on k.id = s.keeper_id
    join tracker.actor a on a.id = i.authority_id left join tracker.district d on d.id = i.district_id
   where i.promise_set_id = $1 order by i.name, i.id`;

const measurementSql = `
  select m.indicator_id as "indicatorId", m.is_baseline as "isBaseline", m.from_on as "fromOn", m.to_on as "toOn",
         m.value::float8 as value, m.n, m.margin::float8 as margin, m.source, m.note,
         m.corrects_id is not null as "isCorrected", k.small_number_threshold as threshold
    from tracker.measurement m join tracker.promise_set s on s.id = m.promise_set_id join tracker.actor k on k.id = s.keeper_id
   where m.promise_set_id = $1 and not exists (select 1 from tracker.measurement c where c.corrects_id = m.id)
   order by m.to_on, m.registered_at, m.id`;
