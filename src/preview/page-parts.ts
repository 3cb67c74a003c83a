export interface PageLine {
  /** What a fact on the page is called there; null for running text. */
  readonly label: string | null;
  readonly text: string;
}

/** What stands under one heading of a page, line by line as it is read. */
export interface PagePart {
  /** The same in two editions of the page, also when the heading says something else. */
  readonly key: string;
  readonly heading: string;
  readonly lines: readonly PageLine[];
}

const token = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^>"])*)>|([^<]+)/g;
const inline = ['a', 'abbr', 'b', 'br', 'em', 'i', 'mark', 'q', 'span', 'strong', 'time', 'wbr'];
/** The way to other places, pictures, and what repeats a picture's caption. */
const unread = ['nav', 'svg', 'script', 'style', 'template'];
const cells = ['td', 'th'];

/** The words of a page's main part, in order, under its headings. */
export function partsOf(html: string): PagePart[] {
  const reading = new Reading();
  const main = html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'));
  for (const [, close, tag = '', attributes = '', text] of main.matchAll(token)) {
    if (text !== undefined) reading.text(text);
    else if (close) reading.closed(tag);
    else reading.opened(tag, attributes);
  }
  return reading.parts();
}

class Reading {
  private readonly found: { key: string; heading: string; lines: PageLine[] }[] = [];
  private words = '';
  private label: string | null = null;
  private key: string | null = null;
  /** What stands above a heading's own words, such as "Löfte 2". */
  private isOverline = false;
  /** Inside something that is not read: its tag, and how deep in tags of that name. */
  private skipped: { readonly tag: string; depth: number } | null = null;

  opened(tag: string, attributes: string): void {
    this.isOverline = tag === 'span' && attributes.includes('"overline"');
    if (attributes.endsWith('/') || tag === 'br') return this.space();
    if (this.skipped) {
      if (this.skipped.tag === tag) this.skipped.depth += 1;
      return;
    }
    if (!inline.includes(tag) && !cells.includes(tag)) this.endLine();
    if (unread.includes(tag) || attributes.includes('govuk-visually-hidden'))
      this.skipped = { tag, depth: 1 };
    else if (isHeading(tag)) this.key = attributeIn(attributes, 'id') ?? '';
    else if (tag === 'a' && this.key === '') this.key = pathIn(attributes);
    else if (tag === 'dl') this.label = null;
  }

  closed(tag: string): void {
    if (this.skipped) {
      if (this.skipped.tag === tag) this.skipped.depth -= 1;
      if (this.skipped.depth === 0) this.skipped = null;
      return;
    }
    if (this.isOverline) this.words = `${this.words.trimEnd()}: `;
    this.isOverline = false;
    if (cells.includes(tag)) this.space();
    else if (isHeading(tag)) this.beginPart();
    else if (tag === 'dt') this.beginFact();
    else if (!inline.includes(tag)) this.endLine();
    if (tag === 'dl') this.label = null;
    // What a figure shows below its caption says the same once more.
    if (tag === 'figcaption') this.skipped = { tag: 'figure', depth: 1 };
  }

  text(text: string): void {
    if (!this.skipped) this.words += text;
  }

  parts(): PagePart[] {
    this.endLine();
    return this.found;
  }

  private space(): void {
    if (!this.skipped) this.words += ' ';
  }

  private takeWords(): string {
    const words = plain(this.words);
    this.words = '';
    return words;
  }

  private beginPart(): void {
    const heading = this.takeWords();
    const key = this.key || heading;
    const same = this.found.filter((part) => part.key === key || part.key.startsWith(`${key} `)).length;
    const lines = [{ label: null, text: heading }];
    this.found.push({ key: same === 0 ? key : `${key} ${same + 1}`, heading, lines });
    this.key = null;
    this.label = null;
  }

  private beginFact(): void {
    this.label = this.takeWords();
  }

  private endLine(): void {
    const text = this.takeWords();
    if (text !== '') this.found.at(-1)?.lines.push({ label: this.label, text });
  }
}

const isHeading = (tag: string): boolean => /^h[1-6]$/.test(tag);

const attributeIn = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];

const pathIn = (attributes: string): string => attributeIn(attributes, 'href')?.split('?')[0] ?? '';

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** As it is read: no entities, no places where a word may be broken, one space between words. */
const plain = (text: string): string =>
  text
    .replace(/&(#?\w+);/g, (whole, name: string) => signs[name] ?? whole)
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
