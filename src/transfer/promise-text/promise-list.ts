import { mayBeBareItem, shapeOf } from './item-shape';
import type { PromiseHeading } from './headings';
import { divided } from './list-items';
import type { ListItem, OpenItem } from './list-items';
import { findListStart } from './list-start';
import { endsLists } from './line-signs';
import type { SignedLine } from './line-signs';
import type { NotUnderstood } from './promise-text-reading';
import { endsSentence, startsLower } from './text-lines';
import { continuesSentence, isDangling, isFull, joinWrapped } from './wrapping';

interface PromiseList {
  readonly items: readonly ListItem[];
  /** Index of the first line that no longer belongs to the list. */
  readonly next: number;
  readonly notUnderstood: readonly NotUnderstood[];
}

/** One promise is a sentence or two; anything longer was not divided as the reader believed. */
const longestPromise = 2_000;

/** Reads the list that belongs to a heading, from the line after it. */
export function readList(
  lines: readonly SignedLine[],
  from: number,
  heading: PromiseHeading,
  wrapWidth: number,
): PromiseList {
  return new ListReader(lines, heading, wrapWidth).read(from);
}

class ListReader {
  private readonly done: ListItem[] = [];
  private readonly notUnderstood: NotUnderstood[] = [];
  private open: OpenItem | null = null;
  private first: SignedLine | null = null;
  /** Every finished item ended its sentence, so one that has not is unfinished. */
  private allEnd = true;

  constructor(
    private readonly lines: readonly SignedLine[],
    private readonly heading: PromiseHeading,
    private readonly wrapWidth: number,
  ) {}

  read(from: number): PromiseList {
    const { start, notUnderstood } = findListStart(this.lines, from, this.heading);
    this.notUnderstood.push(...notUnderstood);
    let index = start ?? from;
    if (start !== null) {
      this.first = this.lines[start] as SignedLine;
      while (index < this.lines.length && this.takes(index)) index++;
      this.noteWhatEnded(this.lines[index]);
    }
    this.close();
    return { items: this.done, next: index, notUnderstood: this.notUnderstood };
  }

  private takes(index: number): boolean {
    const line = this.lines[index] as SignedLine;
    if (line.isCaption) return true;
    if (endsLists(line) || line.isQuotation) return false;
    return this.first?.marker ? this.takeBulleted(line, this.lines[index + 1]) : this.takeBare(line);
  }

  private takeBulleted(line: SignedLine, next: SignedLine | undefined): boolean {
    if (!line.marker) return this.continueItem(line, next);
    if (this.isWrappedDash(line)) return this.append({ ...line, text: `${line.marker.sign} ${line.text}` });
    if (this.isSubItem(line)) return this.append(line, 'sub_list_joined');
    if (this.isSpeech(line)) return false;
    return this.begin(line);
  }

  /** A plain line among bullets: the rest of a wrapped item, or the end of the list. */
  private continueItem(line: SignedLine, next: SignedLine | undefined): boolean {
    const above = this.open?.last;
    if (!above || !this.open) return false;
    if (line.afterBlank) {
      return startsLower(line.text) && !endsSentence(above.text) && this.append(line);
    }
    const hangs = line.indent > this.open.first.indent && this.open.first.marker?.kind !== 'inline';
    const isBetweenItems = next?.marker !== null && next?.afterBlank === false && !next.heading;
    const goesOn = continuesSentence(above, line, this.wrapWidth) ?? (this.done.length > 0 && this.allEnd);
    return (hangs || isBetweenItems || goesOn) && this.append(line);
  }

  private takeBare(line: SignedLine): boolean {
    const above = this.open?.last;
    if (!above) return this.begin(line);
    if (this.isWrappedDash(line)) return this.append({ ...line, text: `${line.marker?.sign} ${line.text}` });
    if (line.marker) return shapeOf(line.text) === 'att' && this.shape === 'att' && this.begin(line);
    if (line.afterBlank) return this.takeBareParagraph(line, above);
    if (this.beginsBareItem(line, above)) return this.begin(line);
    return continuesSentence(above, line, this.wrapWidth) === true && this.append(line);
  }

  private takeBareParagraph(line: SignedLine, above: SignedLine): boolean {
    if (this.isLikeFirst(line)) return this.begin(line);
    return startsLower(line.text) && !endsSentence(above.text) && this.append(line);
  }

  /** Without bullets a line begins an item only when it is built like the first, and the one above can have ended. */
  private beginsBareItem(line: SignedLine, above: SignedLine): boolean {
    if (!this.isLikeFirst(line)) return false;
    if (this.shape === 'att' && !startsLower(line.text)) return true;
    if (endsSentence(above.text)) return true;
    return !isDangling(above.text) && (this.shape !== 'other' || !isFull(above, line, this.wrapWidth));
  }

  private isLikeFirst(line: SignedLine): boolean {
    const first = this.first as SignedLine;
    if (startsLower(line.text) !== startsLower(first.text) || shapeOf(line.text) !== this.shape) return false;
    return (
      this.shape !== 'other' ||
      (mayBeBareItem(line.text) && endsSentence(line.text) === endsSentence(first.text))
    );
  }

  private get shape(): ReturnType<typeof shapeOf> {
    return shapeOf(this.first?.text ?? '');
  }

  /** ”… och andra vuxna\n– som vill nattvandra”: a dash inside a sentence that was wrapped, not a bullet. */
  private isWrappedDash(line: SignedLine): boolean {
    const above = this.open?.last;
    if (line.marker?.kind !== 'dash' || line.afterBlank || !above || this.open?.hasSubItems) return false;
    if (shapeOf(line.text) === 'att') return false;
    const first = this.first as SignedLine;
    const isOtherKind =
      line.marker.sign !== first.marker?.sign ||
      (shapeOf(line.text) !== this.shape && isFull(above, line, this.wrapWidth));
    const isOwnBullet = first.marker?.kind === 'dash' && startsLower(first.text) && !isOtherKind;
    return startsLower(line.text) && !isOwnBullet && !/[:;,]$/.test(above.text) && !endsSentence(above.text);
  }

  private isSubItem(line: SignedLine): boolean {
    const first = this.first as SignedLine;
    if (!this.open || first.marker?.kind === 'inline') return false;
    const isOtherMarker =
      line.marker?.kind !== first.marker?.kind ||
      (line.marker?.kind === 'glyph' && line.marker.sign !== first.marker?.sign);
    return isOtherMarker && (line.indent > first.indent || /:$/.test(this.open.first.text));
  }

  /** A dash after an empty line, below bullets of another kind or before words of another kind, is somebody speaking. */
  private isSpeech(line: SignedLine): boolean {
    const shape = shapeOf(line.text);
    const isDash = line.marker?.kind === 'dash' && line.afterBlank && shape !== 'att' && this.open !== null;
    if (isDash && speechOpening.test(line.text) && !speechOpening.test(this.first?.text ?? '')) return true;
    return (
      isDash && (this.first?.marker?.kind !== 'dash' || (this.shape !== 'other' && this.shape !== shape))
    );
  }

  private begin(line: SignedLine): true {
    this.close();
    const starts = [{ offset: 0, line: line.number }];
    this.open = { text: line.text, first: line, last: line, hasSubItems: false, starts };
    return true;
  }

  private append(line: SignedLine, note?: 'sub_list_joined'): true {
    const item = this.open as OpenItem;
    item.last = line;
    if (item.text.length > longestPromise) return true;
    if (note) this.note(line, note);
    const isFurtherSubItem = note && item.hasSubItems;
    const joined = joinWrapped(
      isFurtherSubItem && !/[.;,:]$/.test(item.text) ? `${item.text};` : item.text,
      line.text,
    );
    if (joined.hyphenRemoved) this.note(line, 'hyphen_removed');
    item.text = joined.text;
    item.starts.push({ offset: joined.text.length - line.text.length, line: line.number });
    item.hasSubItems ||= note !== undefined;
    return true;
  }

  private close(): void {
    const item = this.open;
    this.open = null;
    if (!item || !/\p{L}/u.test(item.text.slice(0, longestPromise))) return;
    if (item.text.length > longestPromise) this.note(item.first, 'text_too_long');
    this.allEnd &&= endsSentence(item.text);
    if (item.text.length <= longestPromise) this.done.push(...divided(item));
  }

  /** Only text that follows without an empty line can be taken for a part of the list. */
  private noteWhatEnded(line: SignedLine | undefined): void {
    if (!line || line.heading || line.isMarkedHeading || line.isStop || line.isQuotation) return;
    if (!line.afterBlank) this.note(line, 'text_after_list');
  }

  private note(line: SignedLine, reason: NotUnderstood['reason']): void {
    this.notUnderstood.push({ line: line.number, text: line.text.slice(0, 300), reason });
  }
}

const speechOpening = /^(?:jag|vi|det|den|de|detta|man|här|nu|där|så|men|och|alla|många|genom)\s/i;
