import type { PublishedOccurrence } from '../published/published-rows';

type OccurrenceParts = Pick<
  PublishedOccurrence,
  'withinLimit' | 'district' | 'isCorrection' | 'evidenceTitle' | 'evidenceUrl'
>;

const link = (column: string): string =>
  `(select e.${column} from tracker.evidence_link e where e.occurrence_id = occurrence.id and e.removed_at is null)`;

/** Columns of tracker.occurrence: its district, its link, what it corrects. They go with it, and wait with it. */
export const occurrenceParts = `
  within_limit::float8 as "withinLimit", (select d.name from tracker.district d where d.id = district_id) as district,
  replaces_id is not null as "isCorrection", ${link('title')} as "evidenceTitle", ${link('url')} as "evidenceUrl"`;

export const showOccurrenceParts = (row: OccurrenceParts): OccurrenceParts => ({
  withinLimit: row.withinLimit,
  district: row.district,
  isCorrection: row.isCorrection,
  evidenceTitle: row.evidenceTitle,
  evidenceUrl: row.evidenceUrl,
});
