import { addDays, type Day } from '../../kernel/day';

/** A day to know about. */
export interface CalendarDay {
  /** Stable for as long as the thing lives. */
  readonly uid: string;
  readonly day: Day;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  /** Grows with each change. */
  readonly sequence: number;
  readonly changedAt: Date;
}

interface Calendar {
  readonly name: string;
  readonly days: readonly CalendarDay[];
}

/** iCalendar (RFC 5545): whole days, subscribed to and never answered. */
export function calendarOf({ name, days }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Medborgarloften//Kalender 1.0//SV',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${text(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...days.flatMap(event),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const event = ({ uid, day, title, text: words, url, sequence, changedAt }: CalendarDay): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTAMP:${instant(changedAt)}`,
  `LAST-MODIFIED:${instant(changedAt)}`,
  `SEQUENCE:${sequence}`,
  `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
  `DTEND;VALUE=DATE:${addDays(day, 1).replaceAll('-', '')}`,
  `SUMMARY:${text(title)}`,
  `DESCRIPTION:${text(words)}`,
  `URL:${url}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

const instant = (at: Date): string => at.toISOString().replace(/[-:]|\.\d+/g, '');

const text = (value: string): string =>
  value
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');

/** At most 75 octets a line, and never in the middle of a letter. */
function folded(line: string): string {
  let out = '';
  let length = 0;
  for (const letter of line) {
    const octets = Buffer.byteLength(letter);
    if (length + octets > 75) {
      out += '\r\n ';
      length = 1;
    }
    out += letter;
    length += octets;
  }
  return out;
}
