import { bulletGlyphs } from './text-lines';
import type { Marker } from './text-lines';
import type { SignedLine } from './line-signs';

export interface ListItem {
  readonly text: string;
  readonly line: number;
}

/** An item whose lines are still being read. */
export interface OpenItem {
  text: string;
  readonly first: SignedLine;
  last: SignedLine;
  hasSubItems: boolean;
  /** Where each written line begins in `text`. */
  readonly starts: { readonly offset: number; readonly line: number }[];
}

/** ”• Att …\n… • Att …”, ”1) att … 2) att …”: a mark that a line holds in its middle begins another item. */
export function divided({ text, first, starts }: OpenItem): ListItem[] {
  const items: ListItem[] = [];
  let offset = 0;
  let sign = nextSign(first.marker);
  while (sign !== null) {
    const at = text.indexOf(` ${sign} `, offset);
    const begins = at + sign.length + 2;
    if (at < 0 || (first.marker?.kind !== 'glyph' && !/^att\s/i.test(text.slice(begins)))) break;
    items.push(itemFrom(text.slice(offset, at), offset));
    offset = begins;
    sign = nextSign({ kind: first.marker?.kind ?? 'glyph', sign });
  }
  return [...items, itemFrom(text.slice(offset), offset)];

  function itemFrom(part: string, from: number): ListItem {
    const line = starts.findLast((start) => start.offset <= from)?.line ?? first.number;
    return { text: withoutListPunctuation(part), line };
  }
}

/** The mark of the next item of the same list, or null when it cannot be told from ordinary words. */
function nextSign(marker: Marker | null): string | null {
  if (marker?.kind === 'glyph') return bulletGlyphs.includes(marker.sign) ? marker.sign : null;
  return marker?.kind === 'number'
    ? marker.sign.replace(/\d+/, (digits) => String(Number(digits) + 1))
    : null;
}

/** ”…;” and ”…, och” separate the items of a list and are no part of what is promised. */
const withoutListPunctuation = (text: string): string => text.replace(/[;,](?: (?:och|samt))?$/u, '').trim();
