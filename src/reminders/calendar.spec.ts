import { calendarOf } from './calendar';

const now = new Date('2026-06-10T11:00:00Z');
const aDay = { id: 'abc', title: 'Vandring', on: '2026-06-30', sequence: 2 };

describe('EM-10: A calendar', () => {
  it('has one whole day for each activity, known by its id, moved by its sequence', () => {
    const lines = calendarOf([aDay], 'Medborgarlöften', 'loften.example.se', now).split('\r\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'METHOD:PUBLISH',
        'UID:abc@loften.example.se',
        'SEQUENCE:2',
        'DTSTART;VALUE=DATE:20260630',
        'DTEND;VALUE=DATE:20260701',
        'SUMMARY:Vandring',
        'DTSTAMP:20260610T110000Z',
      ]),
    );
    expect(lines[lines.length - 1]).toBe('');
  });

  it('keeps whatever a title holds inside its line, and no line longer than 75 octets', () => {
    const title = `Ett; två, tre\\fyra\r\nEND:VCALENDAR ${'å'.repeat(200)}🎉`;
    const text = calendarOf([{ ...aDay, title }], 'x', 'example.se', now);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text.match(/^END:VCALENDAR/gm)).toHaveLength(1);
    expect(text.replaceAll('\r\n ', '')).toContain('SUMMARY:Ett\\; två\\, tre\\\\fyra\\nEND:VCALENDAR å');
  });
});
