import type { Row } from './rows';

export const asJson = (rows: readonly Row[]): string => JSON.stringify(rows.map(reported), null, 2);

/** In Swedish, as the other commands. */
export function asTable(rows: readonly Row[]): string {
  const lines = [
    ['Mätning', 'Produkten', 'Gränsen', 'Enhet', 'Kvot', 'Mål'],
    ...rows
      .map(reported)
      .map(({ name, ours, limit, unit, ratio, target }) => [
        name,
        String(ours),
        String(limit),
        unit,
        ratio.toFixed(2),
        target.toFixed(2),
      ]),
  ];
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const reported = ({ name, ours, limit, unit, target }: Row) => ({
  name,
  ours: Math.round(ours),
  limit: Math.round(limit),
  unit,
  ratio: Math.round((100 * ours) / limit) / 100,
  target,
});
