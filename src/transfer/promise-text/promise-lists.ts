import type { PromiseHeading } from './headings';
import { shapeOf } from './item-shape';
import type { SignedLine } from './line-signs';
import { readList } from './promise-list';
import type { ListItem } from './promise-list';
import { readActingParty, readBracketedParty, readPromiseSentence } from './promise-sentences';
import type { NotUnderstood, NotUnderstoodReason, PromiseParty } from './promise-text-reading';
import type { Senders } from './senders';
import { continuesSentence, joinWrapped, wrapWidthOf } from './wrapping';

export interface ListedPromise {
  readonly text: string;
  readonly line: number;
  readonly party: PromiseParty;
  readonly actorName: string | null;
}

export interface CollectedPromises {
  readonly promises: readonly ListedPromise[];
  readonly notUnderstood: readonly NotUnderstood[];
  /** Where the first promise or its heading stands. */
  readonly begins: SignedLine | null;
  /** The headings whose lists were used. */
  readonly usedHeadings: ReadonlySet<SignedLine>;
}

interface Owner {
  readonly party: PromiseParty;
  readonly actorName: string | null;
}

/** Everything promised in the text, in order, with what stood near and was not used. */
export function collectPromises(lines: readonly SignedLine[], senders: Senders): CollectedPromises {
  const collection = new Collection(lines, senders);
  collection.readAll();
  return collection;
}

class Collection implements CollectedPromises {
  readonly promises: ListedPromise[] = [];
  readonly notUnderstood: NotUnderstood[] = [];
  readonly usedHeadings = new Set<SignedLine>();
  begins: SignedLine | null = null;
  private readonly emptyHeadings: { line: SignedLine; heading: PromiseHeading }[] = [];
  private readonly filledParties = new Set<string>();
  private readonly seen = new Set<string>();
  private readonly wrapWidth: number;
  /** A political party's text must say ”polisen lovar” or ”kommunen lovar” to be more than a programme. */
  private readonly isProgramme: boolean;
  /** A label (”Polisen”) is a heading only among promises, not in a list of contacts. */
  private isAmongPromises = false;

  constructor(
    private readonly lines: readonly SignedLine[],
    private readonly senders: Senders,
  ) {
    this.wrapWidth = wrapWidthOf(lines);
    this.isProgramme =
      senders.isPolitical &&
      !lines.some((line) => line.heading?.form === 'promises' && saysWho(line.heading));
  }

  readAll(): void {
    for (let index = 0; index < this.lines.length;) {
      const line = this.lines[index] as SignedLine;
      if (line.isStop) this.isAmongPromises = false;
      const { heading } = line;
      if (heading !== null && (heading.form !== 'labels' || this.isAmongPromises))
        index = this.readHeaded(index, heading);
      else index = this.readSentences(index) ?? this.passBy(index);
    }
    this.noteEmptyHeadings();
  }

  private readHeaded(index: number, heading: PromiseHeading): number {
    const line = this.lines[index] as SignedLine;
    this.isAmongPromises = true;
    const list = readList(this.lines, index + 1, heading, this.wrapWidth);
    if (list.items.length === 0) {
      this.emptyHeadings.push({ line, heading });
      this.notUnderstood.push(...list.notUnderstood);
      return index + 1;
    }
    if (heading.party === 'unnamed' && !mayBePromises(list.items)) return index + 1;
    this.notUnderstood.push(...list.notUnderstood);
    const before = this.promises.length;
    for (const item of list.items) this.addUnder(heading, item);
    if (this.promises.length > before) {
      this.begins ??= line;
      this.usedHeadings.add(line);
      this.filledParties.add(keyOf(heading));
    }
    return list.next;
  }

  private addUnder(heading: PromiseHeading, item: ListItem): void {
    const owner = this.ownerOf(heading, item);
    if (owner === null) return this.note(item.line, item.text, 'sender_unclear');
    if (owner.isAssumed) this.note(item.line, item.text, 'joint_assumed');
    this.add(item, owner);
  }

  private ownerOf(heading: PromiseHeading, item: ListItem): (Owner & { isAssumed?: boolean }) | null {
    if (heading.party !== 'we' && heading.party !== 'unnamed') {
      return this.isProgramme && !saysWho(heading)
        ? null
        : { party: heading.party, actorName: heading.actorName };
    }
    const said =
      readBracketedParty(item.text) ?? (heading.party === 'unnamed' ? readActingParty(item.text) : null);
    if (said !== null) return said as Owner;
    if (!this.senders.areBoth || this.isProgramme) return null;
    return { party: 'joint', actorName: null, isAssumed: heading.party === 'unnamed' };
  }

  /** ”Polisen lovar att …” as an item of its own: in a list, or at least two such lines on end. */
  private readSentences(from: number): number | null {
    const sentences: { item: ListItem; owner: Owner }[] = [];
    let index = from;
    while (index < this.lines.length) {
      const line = this.lines[index] as SignedLine;
      const owner =
        line.isQuotation || line.isStop || (line.heading && index > from)
          ? null
          : readPromiseSentence(line.text);
      if (owner === null || (owner.party === 'we' && !this.senders.areBoth)) break;
      const read = this.wholeSentence(index);
      sentences.push({
        item: read.item,
        owner: owner.party === 'we' ? { party: 'joint', actorName: null } : (owner as Owner),
      });
      index = read.next;
    }
    const isList =
      (this.lines[from]?.marker && this.lines[from].marker.kind !== 'dash') || sentences.length > 1;
    const isOwn = sentences.every(({ owner }) => owner.party !== 'other');
    if (sentences.length === 0 || !isList || !isOwn || (sentences.length === 1 && !this.isAmongPromises))
      return null;
    this.begins ??= this.lines[from] ?? null;
    for (const { item, owner } of sentences) this.add(item, owner);
    return index;
  }

  private wholeSentence(index: number): { item: ListItem; next: number } {
    const first = this.lines[index] as SignedLine;
    let { text } = first;
    let next = index + 1;
    for (let line = this.lines[next]; line && text.length < 1_000; line = this.lines[++next]) {
      const above = this.lines[next - 1] as SignedLine;
      if (line.afterBlank || line.marker || line.heading || line.isStop || readPromiseSentence(line.text))
        break;
      if (continuesSentence(above, line, this.wrapWidth) !== true) break;
      text = joinWrapped(text, line.text).text;
    }
    return { item: { text, line: first.number }, next };
  }

  /** A line that is no promise. Says so when it looks like one. */
  private passBy(index: number): number {
    const line = this.lines[index] as SignedLine;
    const next = this.lines[index + 1];
    if (line.isQuotation || line.isCaption || line.isStop) return index + 1;
    if (aboutPurpose.test(line.text) && next?.marker) this.isAmongPromises = false;
    if (line.marker) {
      if (this.isAmongPromises && shapeOf(line.text) === 'att')
        this.note(line.number, line.text, 'list_without_heading');
    } else if (next?.marker && mayBePromises([next]) && announcesList(line.text)) {
      this.note(line.number, line.text, 'heading_uncertain');
    }
    if (promiseInProse.test(line.text)) this.note(line.number, line.text, 'promise_in_running_text');
    return index + 1;
  }

  private add(item: ListItem, owner: Owner): void {
    const key = `${keyOf(owner)}|${item.text.toLowerCase()}`;
    if (this.seen.has(key)) return this.note(item.line, item.text, 'repeated_promise');
    this.seen.add(key);
    if (holdsSeveral.test(item.text)) this.note(item.line, item.text, 'several_promises_in_one');
    this.promises.push({ ...item, party: owner.party, actorName: owner.actorName });
    this.filledParties.add(keyOf(owner));
  }

  /** A table of contents, or ”Våra löften” above the parties' own headings, is empty without fault. */
  private noteEmptyHeadings(): void {
    for (const { line, heading } of this.emptyHeadings) {
      const isTitle =
        heading.party === 'unnamed' ||
        heading.form === 'names_document' ||
        (heading.party === 'we' && this.promises.length > 0);
      if (!isTitle && !this.filledParties.has(keyOf(heading)))
        this.note(line.number, line.text, 'heading_without_promises');
    }
    this.notUnderstood.sort((a, b) => a.line - b.line);
  }

  private note(line: number, text: string, reason: NotUnderstoodReason): void {
    this.notUnderstood.push({ line, text: text.slice(0, 300), reason });
  }
}

const saysWho = ({ party }: PromiseHeading): boolean => party === 'municipality' || party === 'police';

const keyOf = ({ party, actorName }: { party: string; actorName: string | null }): string =>
  `${party}|${actorName ?? ''}`;

/** Under a heading that names nobody, a list counts only when its first item is built like a promise. */
const mayBePromises = (items: readonly { readonly text: string }[]): boolean => {
  const first = items[0]?.text ?? '';
  return shapeOf(first) === 'att' || readActingParty(first) !== null || readBracketedParty(first) !== null;
};

/** ”Syftet med medborgarlöftet är:” stands above lists that promise nothing (Sölvesborg 2022, police web page). */
const aboutPurpose = /syfte|(?<!\p{L})mål(?:et)?(?!\p{L})|bakgrund|utgår från/iu;
const announcesList = (text: string): boolean =>
  !aboutPurpose.test(text) &&
  (text.endsWith(':') || (text.length <= 80 && /lovar|löften|åtagande/i.test(text)));
const promiseInProse =
  /(?<!\p{L})(?:polisen|kommunen|kommunerna|kommun|polismyndigheten|vi) (?:lovar|åtar sig|förbinder sig)(?: (?:att|också)|:)|(?:(?<!\p{L})lovar (?:polisen|kommunen|vi) att)/iu;
const holdsSeveral = /^att\s.{3,200}(?:,| samt| och) att\s.{3,200}(?:,| samt| och) att\s/iu;
