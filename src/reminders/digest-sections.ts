import type { DigestRow } from './digest-rows';
import { type ReminderKind, ruleNamed } from './reminder-rules';

const sectionKeys = ['late', 'soon', 'waiting', 'look', 'copy', 'joy'] as const;
export type SectionKey = (typeof sectionKeys)[number];

export interface DigestSection {
  readonly key: SectionKey;
  readonly rows: readonly DigestRow[];
}

const sectionOfKind: Record<ReminderKind, SectionKey> = {
  late: 'late',
  due_soon: 'soon',
  approval: 'waiting',
  question: 'waiting',
  partner_answer: 'waiting',
  unconfirmed: 'look',
  nothing_planned: 'look',
  copy: 'copy',
};

export const kindOf = ({ rule, role }: Pick<DigestRow, 'rule' | 'role'>): ReminderKind =>
  role === 'copy' ? 'copy' : ruleNamed(rule).kind;

const sectionOf = (row: Pick<DigestRow, 'rule' | 'role'>): SectionKey => sectionOfKind[kindOf(row)];

/** In the fixed order; each subject once, in the first section that has it. The oldest day first. */
export function sectionsOf(rows: readonly DigestRow[]): DigestSection[] {
  const told = new Set<string>();
  const sections: DigestSection[] = [];
  for (const key of sectionKeys) {
    const here = rows
      .filter((row) => sectionOf(row) === key && !told.has(toldAs(row)))
      .sort((one, other) => (one.anchorOn < other.anchorOn ? -1 : one.anchorOn > other.anchorOn ? 1 : 0))
      .filter((row) => !told.has(toldAs(row)) && told.add(toldAs(row)));
    if (here.length > 0) sections.push({ key, rows: here });
  }
  return sections;
}

/** An approval is told apart from what it is about. */
const toldAs = ({ activityId, subjectId }: DigestRow): string => activityId ?? subjectId;

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
