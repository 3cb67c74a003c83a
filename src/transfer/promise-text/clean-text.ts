import { UnreadableText } from './reading-errors';

/** The most a promise text may hold, as UTF-8 bytes. A signed document is a few thousand. */
export const longestText = 200_000;

/** The most lines it may have. Ten characters a line is less than any text holds. */
const mostLines = 20_000;

/** Above this share of the characters the input was not a text, or was decoded wrongly. */
const highestShareOfRubble = 0.01;

// Soft hyphen, zero-width characters and marks of writing direction: copied along from web pages and PDF files.
const invisible = /[\u00AD\u200B-\u200F\u2060-\u2064\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const spaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
// Line ends, tab, vertical tab and form feed carry the layout and stay.
const controls = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;

/**
 * The text with one spelling for every character (composed å ä ö, ordinary spaces) and its lines untouched.
 * Throws UnreadableText when there is nothing to read.
 */
export function cleanText(raw: string): string {
  if (raw.length > longestText || Buffer.byteLength(raw) > longestText) throw new UnreadableText('too_long');
  if (raw.includes('\0')) throw new UnreadableText('binary');
  refuseRubble(raw);
  const text = raw
    .replace(invisible, '')
    .replace(controls, '')
    .replace(spaces, ' ')
    .replaceAll('\u2011', '-')
    .normalize('NFC');
  if (text.trim() === '') throw new UnreadableText('empty');
  if (text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/).length > mostLines) throw new UnreadableText('too_long');
  return text;
}

function refuseRubble(raw: string): void {
  const limit = Math.max(3, raw.length * highestShareOfRubble);
  if ((raw.match(controls)?.length ?? 0) > limit) throw new UnreadableText('binary');
  if (raw.split('\uFFFD').length - 1 > limit) throw new UnreadableText('wrong_encoding');
}
