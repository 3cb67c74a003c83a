import type { PromiseHeading } from './headings';
import type { SignedLine } from './line-signs';
import {
  isAboutPurpose,
  mayBePromise,
  mayHoldSeveral,
  namesDocument,
  nearMisses,
  saysWhoActs,
} from './near-promises';
import { Ownership } from './ownership';
import type { Owner } from './ownership';
import { readList } from './promise-list';
import type { ListItem } from './list-items';
import { readPromiseRun } from './promise-runs';
import type { NotUnderstood, NotUnderstoodReason, PromiseParty } from './promise-text-reading';
import type { Senders } from './senders';
import { wrapWidthOf } from './wrapping';

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
  private readonly ownership: Ownership;
  private readonly wrapWidth: number;
  /** A label (”Polisen”) is a heading only among promises, not in a list of contacts. */
  private isAmongPromises = false;

  constructor(
    private readonly lines: readonly SignedLine[],
    senders: Senders,
  ) {
    this.ownership = new Ownership(lines, senders);
    this.wrapWidth = wrapWidthOf(lines);
  }

  readAll(): void {
    for (let index = 0; index < this.lines.length;) {
      const line = this.lines[index] as SignedLine;
      if (line.isStop) this.isAmongPromises = false;
      const heading = this.headingAt(index);
      index = heading ? this.readHeaded(index, heading) : (this.readRun(index) ?? this.passBy(index));
    }
    this.noteEmptyHeadings();
    this.notUnderstood.sort((a, b) => a.line - b.line);
  }

  private headingAt(index: number): PromiseHeading | null {
    const { heading, marker, text } = this.lines[index] as SignedLine;
    if (heading) return heading.form !== 'labels' || this.isAmongPromises ? heading : null;
    const next = this.lines[index + 1];
    const announces = this.isAmongPromises && !marker && text.endsWith(':') && !isAboutPurpose(text);
    // ”Här är alla punkter:” above ”Polisen ska …”: the items say who promises (Malå 2024, police web page).
    const isAnnounced = announces && next?.marker !== null && next !== undefined && saysWhoActs(next.text);
    return isAnnounced ? { party: 'unnamed', actorName: null, form: 'names_document', text } : null;
  }

  /** Reads on from the line after what was used. */
  private readHeaded(index: number, heading: PromiseHeading): number {
    const line = this.lines[index] as SignedLine;
    this.isAmongPromises = true;
    const list = readList(this.lines, index + 1, heading, this.wrapWidth);
    const [first] = list.items;
    if (first && heading.party === 'unnamed' && !mayBePromise(first.text)) return index + 1;
    this.notUnderstood.push(...list.notUnderstood);
    if (!first) {
      this.emptyHeadings.push({ line, heading });
      return index + 1;
    }
    if (heading.party === 'we' && !this.ownership.knowsWe)
      this.note(line.number, line.text, 'sender_unclear');
    const before = this.promises.length;
    for (const item of list.items) this.addUnder(heading, item);
    if (this.promises.length > before) this.markUsed(line, heading);
    return list.next;
  }

  private markUsed(line: SignedLine, heading: PromiseHeading): void {
    this.begins ??= line;
    this.usedHeadings.add(line);
    this.filledParties.add(keyOf(heading));
  }

  private addUnder(heading: PromiseHeading, item: ListItem): void {
    const owner = this.ownership.under(heading, item.text);
    if (owner === null) return this.note(item.line, item.text, 'sender_unclear');
    if (owner.isAssumed) this.note(item.line, item.text, 'joint_assumed');
    this.add(item, owner);
  }

  private readRun(index: number): number | null {
    const { isAmongPromises, wrapWidth } = this;
    const run = readPromiseRun(this.lines, index, this.ownership, { isAmongPromises, wrapWidth });
    if (!run) return null;
    this.begins ??= this.lines[index] ?? null;
    for (const { item, owner } of run.sentences) this.add(item, owner);
    return run.next;
  }

  /** A line that is no promise. Says so when it looks like one. */
  private passBy(index: number): number {
    const line = this.lines[index] as SignedLine;
    const next = this.lines[index + 1];
    if (namesDocument(line.text)) this.isAmongPromises = true;
    if (isAboutPurpose(line.text) && next?.marker) this.isAmongPromises = false;
    for (const reason of nearMisses(line, next, this.isAmongPromises))
      this.note(line.number, line.text, reason);
    return index + 1;
  }

  private add(item: ListItem, owner: Owner): void {
    const key = `${keyOf(owner)}|${item.text.toLowerCase()}`;
    if (this.seen.has(key)) return this.note(item.line, item.text, 'repeated_promise');
    this.seen.add(key);
    if (mayHoldSeveral(item.text)) this.note(item.line, item.text, 'several_promises_in_one');
    this.promises.push({ text: item.text, line: item.line, party: owner.party, actorName: owner.actorName });
    this.filledParties.add(keyOf(owner));
  }

  /** A table of contents, or ”Våra löften” above the parties' own headings, is empty without fault. */
  private noteEmptyHeadings(): void {
    for (const { line, heading } of this.emptyHeadings) {
      const isIntroduction = heading.party === 'we' && this.promises.length > 0;
      const isTitle = heading.form === 'names_document' || isIntroduction;
      if (!isTitle && !this.filledParties.has(keyOf(heading))) {
        this.note(line.number, line.text, 'heading_without_promises');
      }
    }
  }

  private note(line: number, text: string, reason: NotUnderstoodReason): void {
    this.notUnderstood.push({ line, text: text.slice(0, longestNote), reason });
  }
}

const longestNote = 300;

const keyOf = ({ party, actorName }: { party: string; actorName: string | null }): string =>
  `${party}|${actorName ?? ''}`;
