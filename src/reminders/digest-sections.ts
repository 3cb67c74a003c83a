import type { DigestRow } from './digest-rows';
import { type ReminderKind, reminderRules, ruleNamed } from './reminder-rules';

const sectionKeys = ['late', 'soon', 'waiting', 'look', 'copy', 'joy'] as const;
export type SectionKey = (typeof sectionKeys)[number];

export interface DigestSection {
  readonly key: SectionKey;
  readonly rows: readonly DigestRow[];
}

/** Where a kind is told: while its day is still to come, and when it has passed. */
const sectionsOfKind: Record<ReminderKind, readonly [before: SectionKey, after: SectionKey]> = {
  late: ['late', 'late'],
  due_soon: ['soon', 'soon'],
  approval: ['waiting', 'waiting'],
  question: ['waiting', 'waiting'],
  update: ['waiting', 'waiting'],
  partner_answer: ['waiting', 'waiting'],
  review: ['waiting', 'waiting'],
  follow_up: ['soon', 'late'],
  feedback: ['soon', 'late'],
  clock: ['look', 'late'],
  unconfirmed: ['look', 'look'],
  nothing_planned: ['look', 'look'],
  copy: ['copy', 'copy'],
};

export const kindOf = ({ rule, role }: Pick<DigestRow, 'rule' | 'role'>): ReminderKind =>
  role === 'copy' ? 'copy' : ruleNamed(rule).kind;

const sectionOf = (row: Pick<DigestRow, 'rule' | 'role'>): SectionKey =>
  sectionsOfKind[kindOf(row)][ruleNamed(row.rule).after < 0 ? 0 : 1];

/** In the fixed order; each subject once, in the first section that has it. The oldest day first. */
export function sectionsOf(rows: readonly DigestRow[]): DigestSection[] {
  const told = new Set<string>();
  const sections: DigestSection[] = [];
  for (const key of sectionKeys) {
    const here = rows
      .filter((row) => sectionOf(row) === key)
      .sort(byWeight)
      .filter((row) => !told.has(toldAs(row)) && told.add(toldAs(row)))
      .sort(byDay);
    if (here.length > 0) sections.push({ key, rows: here });
  }
  return sections;
}

/** An approval is told apart from what it is about. */
const toldAs = ({ activityId, subjectId }: DigestRow): string => activityId ?? subjectId;

/** What the person does oneself before what one is told of others; what stands later in the table says more. */
const byWeight = (one: DigestRow, other: DigestRow): number =>
  Number(other.role === 'owner') - Number(one.role === 'owner') || placeOf(other) - placeOf(one);

const placeOf = ({ rule }: DigestRow): number => reminderRules.findIndex((one) => one.rule === rule);

const byDay = (one: DigestRow, other: DigestRow): number =>
  one.anchorOn < other.anchorOn ? -1 : one.anchorOn > other.anchorOn ? 1 : 0;

/** The first rows of all sections together, and how many there are besides. */
export function firstRows(
  sections: readonly DigestSection[],
  most: number,
): { readonly sections: readonly DigestSection[]; readonly more: number } {
  let left = most;
  const shown = sections.map(({ key, rows }) => {
    const some = rows.slice(0, left);
    left -= some.length;
    return { key, rows: some };
  });
  const all = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  return { sections: shown.filter(({ rows }) => rows.length > 0), more: all - (most - left) };
}
