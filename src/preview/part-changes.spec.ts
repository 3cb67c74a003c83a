import type { PagePart } from './page-parts';
import { changedParts } from './part-changes';

const part = (key: string, ...lines: (string | [label: string, text: string])[]): PagePart => ({
  key,
  heading: key,
  lines: [
    { label: null, text: key },
    ...lines.map((line) =>
      typeof line === 'string' ? { label: null, text: line } : { label: line[0], text: line[1] },
    ),
  ],
});

describe('what is different between two editions of a page', () => {
  it('is nothing where they say the same', () => {
    const parts = [part('Löfte 1', 'Pågår', ['Klart', '30 november'])];
    expect(changedParts(parts, parts)).toEqual([]);
  });

  it('is told fact by fact, the old beside the new, and what only one of them says', () => {
    const before = [
      part('Vandringar', 'Pågår', ['Läget', 'En gjord.'], ['Klart', '30 november'], 'Bekräftat'),
    ];
    const after = [part('Vandringar', 'Genomförd', ['Läget', 'Fyra gjorda.'], 'Bekräftat', 'Tack!')];
    expect(changedParts(before, after)).toEqual([
      {
        key: 'Vandringar',
        heading: 'Vandringar',
        became: 'changed',
        lines: [
          { label: null, before: 'Pågår', after: 'Genomförd' },
          { label: 'Läget', before: 'En gjord.', after: 'Fyra gjorda.' },
          { label: 'Klart', before: '30 november', after: null },
          { label: null, before: null, after: 'Tack!' },
        ],
      },
    ]);
  });

  it('shows what is new in full in its place, and what is gone last', () => {
    const before = [part('Löfte 1', 'Att lysa.'), part('Löfte 2', 'Att vandra.')];
    const after = [part('Löfte 3', 'Att mötas.'), part('Löfte 2', 'Att vandra.')];
    expect(changedParts(before, after)).toEqual([
      {
        key: 'Löfte 3',
        heading: 'Löfte 3',
        became: 'new',
        lines: [{ label: null, before: null, after: 'Att mötas.' }],
      },
      {
        key: 'Löfte 1',
        heading: 'Löfte 1',
        became: 'gone',
        lines: [{ label: null, before: 'Att lysa.', after: null }],
      },
    ]);
  });
});
