/** What stood before the words of a list item. `inline`: the items were separated inside one line. */
export interface Marker {
  readonly kind: 'glyph' | 'dash' | 'number' | 'letter' | 'inline';
  readonly sign: string;
}

/** A line that holds words. Empty lines are only remembered as `afterBlank` of the next one. */
export interface TextLine {
  /** From 1, in the input. */
  readonly number: number;
  /** Without marker, markup and doubled spaces. */
  readonly text: string;
  readonly marker: Marker | null;
  readonly indent: number;
  readonly afterBlank: boolean;
  /** Characters as written, to know where a line was broken to fit. */
  readonly width: number;
  /** A heading by markup (`## …`). */
  readonly isMarkedHeading: boolean;
}

const lineEnd = /\r\n?|\n/;
// Breaks inside what an editor calls one line: from word processors (\v) and PDF pages (\f).
const softLineEnd = /[\u2028\u2029\u0085\v\f]/;
/** Lines without words: rulers, and ”null”, which press rooms print for a picture that is missing. */
const ruler = /^[\s\-–—_=*~.•#]{3,}$/;

/** Bullets people and programs use; the last three are Word's bullets in the Symbol font. */
export const bulletGlyphs = '•●○◦∙⁃‣▪▫■□◆◇►▶➢➤✓✔☑☐❖·\uF0B7\uF0A7\uF0D8';

/** Word's second level of bullets becomes the letter o; at the margin it may as well be ”o” for ”och”. */
const indentedCircle = /^o\s+(?=\p{L})/u;

const markers: readonly (readonly [Marker['kind'], RegExp])[] = [
  ['glyph', new RegExp(`^[${bulletGlyphs}]\\uFE0F?\\s*`, 'u')],
  ['glyph', /^(?![©®™])\p{Extended_Pictographic}\uFE0F?\s*/u],
  ['glyph', /^[*+]\s+/u],
  ['glyph', /^\*(?=\p{L})/u],
  ['glyph', /^o\s+(?=\p{Lu}|att\s)/u],
  ['dash', /^[-–—−‐]{1,2}(?:\s+(?:\[[ xX]\]\s+)?|(?=[\p{L}”"])|$)/u],
  ['number', /^\(?\d{1,2}[.)](?:\s+|(?=\p{L})|$)/u],
  ['number', /^[1-9]\.[1-9]\.?\s+(?=\p{Lu})/u],
  ['number', /^\d{1,2}\s+(?=Att(?:\s|$))/u],
  ['number', /^(?:löfte|punkt|åtagande)\s+\d{1,2}\s?[:.–-]\s*/iu],
  ['letter', /^\(?[a-h][.)]\s+/u],
];

/** The lines that hold words, in order. */
export function toLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let afterBlank = true;
  let waiting: Marker | null = null;
  text.split(lineEnd).forEach((written, index) => {
    for (const piece of written.split(softLineEnd)) {
      const line = readLine(piece, index + 1, afterBlank, waiting);
      if (line === null) afterBlank = true;
      else if (line.text === '') waiting = line.marker;
      else {
        lines.push(line);
        afterBlank = false;
        waiting = null;
      }
    }
  });
  return lines;
}

/** A bullet may stand alone on its line, with its words on the next: then it waits for them. */
function readLine(
  written: string,
  number: number,
  afterBlank: boolean,
  waiting: Marker | null,
): TextLine | null {
  const spread = written.replaceAll('\t', '    ').trimEnd();
  const bare = spread.trimStart();
  const indent = spread.length - bare.length;
  if (bare === '' || bare === 'null' || ruler.test(bare)) return null;
  const { words, isMarkedHeading } = withoutMarkup(bare);
  const { marker, text } = withoutMarker(indent > 0 ? words.replace(indentedCircle, '○ ') : words);
  return {
    number,
    text: text.replace(/\s+/g, ' ').trim(),
    marker: marker ?? waiting,
    indent,
    afterBlank,
    width: spread.length,
    isMarkedHeading,
  };
}

function withoutMarkup(bare: string): { words: string; isMarkedHeading: boolean } {
  const unquoted = bare.replace(/^(?:>\s?){1,5}/, '').trimStart();
  const isMarkedHeading = /^#{1,6}\s/.test(unquoted);
  let words = unquoted
    .replace(/^#{1,6}\s+/, '')
    .replace(/\*\*|__/g, '')
    .trim();
  if (isMarkedHeading) while (words.endsWith('#')) words = words.slice(0, -1).trimEnd();
  const isEmphasised = /^([*_])[^\s*_]/.test(words) && words.length > 2 && words.endsWith(words.charAt(0));
  return { words: isEmphasised ? words.slice(1, -1) : words, isMarkedHeading };
}

/** Spares the lines of prose, which are most, the whole table. */
const mayHaveMarker = /^(?:[^\p{L}\s]|[a-ho][.)\s]|(?:löfte|punkt|åtagande)\s)/iu;

function withoutMarker(words: string): { marker: Marker | null; text: string } {
  if (!mayHaveMarker.test(words)) return { marker: null, text: words };
  for (const [kind, pattern] of markers) {
    const sign = pattern.exec(words)?.[0];
    if (sign !== undefined) return { marker: { kind, sign: sign.trim() }, text: words.slice(sign.length) };
  }
  return { marker: null, text: words };
}

const abbreviationAtEnd =
  /(?:bl\.\s?a|t\.\s?ex|kl|ca|resp|inkl|exkl|s\.\s?k|fr\.\s?o\.\s?m|t\.\s?o\.\s?m)\.$/iu;

/** Does the sentence end here? `t.ex.` at the end of a line is no end. */
export const endsSentence = (text: string): boolean =>
  /[.!?…][”"'’)\]]*$/u.test(text.slice(-6)) && !abbreviationAtEnd.test(text.slice(-12));

export const startsLower = (text: string): boolean => /^\p{Ll}/u.test(text);
export const startsUpper = (text: string): boolean => /^[”"“'(]?\p{Lu}/u.test(text);
