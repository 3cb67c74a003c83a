import type { PageLine, PagePart } from './page-parts';

/** One thing that residents read and will read otherwise; null where there is nothing. */
export interface LineChange {
  readonly label: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

export interface PartChange {
  readonly key: string;
  readonly heading: string;
  readonly became: 'new' | 'gone' | 'changed';
  readonly lines: readonly LineChange[];
}

/** Each part of a page that says something else than before, in the order of the page; what is gone comes last. */
export function changedParts(before: readonly PagePart[], after: readonly PagePart[]): PartChange[] {
  const changed = after.flatMap((part): PartChange[] => {
    const was = before.find(({ key }) => key === part.key);
    if (!was) return [allOf(part, 'new')];
    const lines = changedLines(was.lines, part.lines);
    return lines.length === 0 ? [] : [{ ...named(part), became: 'changed', lines }];
  });
  const gone = before.filter(({ key }) => !after.some((part) => part.key === key));
  return [...changed, ...gone.map((part) => allOf(part, 'gone'))];
}

const named = ({ key, heading }: PagePart) => ({ key, heading });

function allOf(part: PagePart, became: 'new' | 'gone'): PartChange {
  const lines = part.lines.slice(1).map(({ label, text }) => ({
    label,
    before: became === 'gone' ? text : null,
    after: became === 'new' ? text : null,
  }));
  return { ...named(part), became, lines };
}

/** What is left when the longest run of lines that both have is taken away, the old beside the new where they answer each other. */
function changedLines(before: readonly PageLine[], after: readonly PageLine[]): LineChange[] {
  const common = commonRuns(before, after);
  const changes: LineChange[] = [];
  let [old, fresh]: [PageLine[], PageLine[]] = [[], []];
  const settle = () => {
    changes.push(...paired(old, fresh));
    [old, fresh] = [[], []];
  };
  for (let i = 0, j = 0; i < before.length || j < after.length;) {
    const [was, is] = [before[i], after[j]];
    if (was && is && same(was, is)) {
      settle();
      i += 1;
      j += 1;
    } else if (is && (!was || (common[i]?.[j + 1] ?? 0) >= (common[i + 1]?.[j] ?? 0))) {
      fresh.push(is);
      j += 1;
    } else if (was) {
      old.push(was);
      i += 1;
    }
  }
  settle();
  return changes;
}

/** How many lines the two have in common from each place on. */
function commonRuns(before: readonly PageLine[], after: readonly PageLine[]): number[][] {
  const common = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const [row, below, was, is] = [common[i], common[i + 1], before[i], after[j]];
      if (!row || !below || !was || !is) continue;
      row[j] = same(was, is) ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return common;
}

/** A fact answers the fact of the same name, running text the next running text. */
function paired(old: readonly PageLine[], fresh: readonly PageLine[]): LineChange[] {
  const left = [...old];
  const pairs = fresh.map(({ label, text }): LineChange => {
    const answered = left.findIndex((line) => line.label === label);
    const was = answered === -1 ? null : (left.splice(answered, 1)[0] ?? null);
    return { label, before: was?.text ?? null, after: text };
  });
  return [...pairs, ...left.map(({ label, text }) => ({ label, before: text, after: null }))];
}

const same = (one: PageLine, other: PageLine): boolean =>
  one.label === other.label && one.text === other.text;
