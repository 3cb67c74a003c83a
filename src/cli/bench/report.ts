import { type Figures, type Goal, type Line, reached } from './line';

export const asJson = (lines: readonly Line[]): string =>
  JSON.stringify(
    lines.map((line) => ({ ...line, reached: reached(line) })),
    null,
    2,
  );

const heads = ['Mätning', 'Enhet', 'Vem', 'Mängd', 'p99 ms', 'CPU µs', 'Minne MB', 'Kvot', 'Mål', ''];

/** In Swedish, as the other commands. */
export function asTable(lines: readonly Line[]): string {
  const rows = [heads, ...lines.flatMap(rowsOf)];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function rowsOf(line: Line): string[][] {
  const { name, unit, ours, against, goal } = line;
  const result = reached(line);
  const verdict =
    goal && result ? [inSwedish(result.value, 2), wordsOf(goal), result.is ? 'nått' : 'ej nått'] : [];
  return [
    [name, unit, 'produkten', ...cellsOf(ours), ...verdict],
    ...(against ? [['', '', against.name, ...cellsOf(against.figures)]] : []),
  ];
}

const cellsOf = ({ amount, p99, cpu, memory }: Figures): string[] => [
  inSwedish(amount, amount < 100 ? 1 : 0),
  p99 === null ? '–' : inSwedish(p99, 1),
  cpu === null ? '–' : inSwedish(cpu, 0),
  memory === null ? '–' : inSwedish(memory, 0),
];

const wordsOf = (goal: Goal): string =>
  'atLeast' in goal ? `minst ${inSwedish(goal.atLeast, 1)}` : `högst ${inSwedish(goal.atMost, 1)}`;

const inSwedish = (number: number, decimals: number): string => number.toFixed(decimals).replace('.', ',');
