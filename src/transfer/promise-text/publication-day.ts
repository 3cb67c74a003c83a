import type { TextLine } from './text-lines';
import { isoDay, readDay, writtenDay } from './swedish-dates';

const anyDay = `${isoDay}|${writtenDay}|\\d{1,2}/\\d{1,2}[ -]20\\d{2}|\\p{L}{3,9}\\.? \\d{1,2}, 20\\d{2}`;
const label =
  '(?:publicera(?:d|t|des)|publiceringsdatum|publiceringsdag|pressmeddelande|pressinformation|nyhet)';
const labelled = new RegExp(`(?<!\\p{L})${label}(?!\\p{L})[^\\d\\n]{0,24}?(?<day>${anyDay})(?!\\d)`, 'iu');
/** ”2021-02-22 11:06Pressmeddelande”: a press room's first line. */
const dateline = new RegExp(`^(?:den )?(?<day>${anyDay})(?!\\d)(?<rest>.{0,60})$`, 'iu');
/** The same where the text lost its line breaks. */
const labelledDateline = new RegExp(
  `^(?<day>${isoDay})(?: \\d{1,2}[.:]\\d{2})? ?(?:pressmeddelande|nyhet)`,
  'iu',
);
const datelineRest =
  /^[\s,•|·–-]*(?:(?:kl\.?|klockan)?\s?\d{1,2}[.:]\d{2}(?:\s?CET)?)?[\s,•|·–-]*(?:pressmeddelande|nyhet|press|av\s.{1,40})?$/iu;
/** A dateline stands at the top; further down a date of its own is a meeting or a signature. */
const topLines = 12;

/** The day the text was published, as it says itself. A day of signing or of revision is another thing (domain.md 3.5). */
export function readPublicationDay(lines: readonly TextLine[]): string | null {
  for (const { text } of lines) {
    const day = readDay(labelled.exec(text)?.groups?.['day'] ?? '');
    if (day) return day;
  }
  const opening = readDay(labelledDateline.exec(lines[0]?.text ?? '')?.groups?.['day'] ?? '');
  if (opening) return opening;
  for (const { text } of lines.slice(0, topLines)) {
    const { day = '', rest = '' } = dateline.exec(text)?.groups ?? {};
    if (datelineRest.test(rest) && readDay(day)) return readDay(day);
  }
  return null;
}
