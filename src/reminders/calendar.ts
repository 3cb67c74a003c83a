import { addDays, type Day } from '../kernel/day';

export interface CalendarDay {
  /** Of the activity; the same for ever, so that a calendar moves the day instead of adding another. */
  readonly id: string;
  readonly title: string;
  readonly on: Day;
  /** Grows when the day is moved. */
  readonly sequence: number;
}

/** RFC 5545, METHOD:PUBLISH: whole days that take up no time. @param host of the installation */
export function calendarOf(days: readonly CalendarDay[], name: string, host: string, now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Medborgarlöften//SV',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap(({ id, title, on, sequence }) => [
      'BEGIN:VEVENT',
      `UID:${id}@${host}`,
      `DTSTAMP:${stamp}`,
      `SEQUENCE:${sequence}`,
      `DTSTART;VALUE=DATE:${compact(on)}`,
      `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
      `SUMMARY:${escaped(title)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

const compact = (day: Day): string => day.replaceAll('-', '');

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\s*[\r\n]+\s*/g, '\\n');

/** At most 75 octets a line; a letter is never cut in two. */
function folded(line: string): string {
  const lines = [''];
  for (const letter of line) {
    const at = lines.length - 1;
    const room = at === 0 ? 75 : 74;
    if (Buffer.byteLength(`${lines[at]}${letter}`) > room) lines.push(letter);
    else lines[at] += letter;
  }
  return lines.join('\r\n ');
}
