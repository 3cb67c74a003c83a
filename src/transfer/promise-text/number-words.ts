const small =
  'noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton'.split(
    ' ',
  );
const tens: Readonly<Record<string, number>> = {
  tjugo: 20,
  trettio: 30,
  fyrtio: 40,
  femtio: 50,
  sextio: 60,
  sjuttio: 70,
  åttio: 80,
  nittio: 90,
};

/** Swedish number words up to hundreds: promises count walks and inspections, not money. */
const values: ReadonlyMap<string, number> = new Map([
  ...small.map((word, value): [string, number] => [word, value]),
  ['en', 1],
  ...Object.entries(tens).flatMap(([ten, value]): [string, number][] => [
    [ten, value],
    ...small.slice(1, 10).map((unit, index): [string, number] => [ten + unit, value + index + 1]),
    [`${ten}en`, value + 1],
  ]),
  ['hundra', 100],
  ...small.slice(1, 10).map((unit, index): [string, number] => [`${unit}hundra`, (index + 1) * 100]),
]);

/** The whole number a word or a row of digits stands for; null for anything else, zero included. */
export function numberIn(word: string): number | null {
  if (/^[1-9]\d{0,5}$/.test(word)) return Number(word);
  return values.get(word.toLowerCase()) || null;
}

/** `en` and `ett` are articles more often than numbers. */
export const isArticle = (word: string): boolean => /^(?:en|ett)$/i.test(word);
