import writeWorkbook from 'write-excel-file/node';
import { zipSync } from 'fflate';
import { aFrame, aKnownActivity, municipality, police, promises } from '../../../test/support/sheets';
import { aWorkbookOf, worksheet } from '../../../test/support/workbook';
import { planOf } from '../../../test/support/plan';
import { Refusal } from '../../kernel/refusal';
import { sheetsIn } from './file-rows';
import { judgeSheet } from './judge-sheet';
import type { SheetFrame } from './sheet-frame';

const judge = async (bytes: Buffer | string, frame: SheetFrame = aFrame()) =>
  judgeSheet(await sheetsIn(typeof bytes === 'string' ? Buffer.from(bytes) : bytes), frame);

const titles = async (bytes: Buffer | string) => {
  const { rows, faults } = await judge(bytes);
  return faults.length > 0 ? faults : rows.map(({ plan }) => plan.title);
};

const refusal = async (bytes: Buffer): Promise<string> =>
  judge(bytes).then(
    () => 'taken',
    (fault: unknown) => (fault instanceof Refusal ? fault.code : String(fault)),
  );

const lines = [
  'Aktivitet;Löften;Leder;Ansvarig funktion;Slutdag',
  'Trygghetsvandring på Kyrkogården;1;Ekhamra kommun;Trygghetssamordnaren;2026-11-30',
  'Fältvandring;2, 3;Polisen;Kommunpolisen;30 november 2026',
].join('\r\n');
const both = ['Trygghetsvandring på Kyrkogården', 'Fältvandring'];

describe('a sheet as people have it', () => {
  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(lines)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${lines}`)],
    ['Windows-1252', Buffer.from(lines, 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${lines}`, 'utf16le')],
    ['tabs, as copied from a sheet', Buffer.from(lines.replace(/;/g, '\t'))],
    ['commas', Buffer.from(lines.replace('2, 3', '"2, 3"').replace(/;/g, ','))],
    ["Excel's own first line", Buffer.from(`sep=;\r\n${lines}`)],
    ['line ends of Unix', Buffer.from(lines.replace(/\r/g, ''))],
    [
      'empty rows and empty columns',
      Buffer.from(`;;;;;\r\n;;;\r\n${lines.replace(/\r\n/g, ';;\r\n;;;;;;\r\n')}\r\n;;;\r\n`),
    ],
    ['a title above the headings', Buffer.from(`Åtgärdsplan 2026\r\nUtkast 3;;Siv\r\n\r\n${lines}`)],
  ])('is read in %s', async (_, bytes) => {
    expect(await titles(bytes)).toEqual(both);
  });

  it('finds its columns in any order, called what people call them, with spaces and capitals as they fall', async () => {
    const { rows, skipped, faults } = await judge(
      [
        ' KLART SENAST ; Ansvarig roll;Åtgärd*;Löfte nr;Huvudansvarig ;Budget',
        ' 31/12 2026 ; Gatuenheten ;  Belysning i parken  ;Löfte 1 och 3; ekhamra ;50 tkr',
      ].join('\n'),
    );
    expect(faults).toEqual([]);
    expect(skipped).toEqual(['Budget']);
    expect(rows[0]?.plan).toMatchObject({
      title: 'Belysning i parken',
      promiseIds: [promises[0]?.id, promises[2]?.id],
      leadId: municipality.id,
      leadFunction: 'Gatuenheten',
      dueOn: '2026-12-31',
    });
  });

  it.each([
    ['2026-06-30', '2026-06-30'],
    ['2026-06-30 00:00:00', '2026-06-30'],
    ['2026/6/30', '2026-06-30'],
    ['20260630', '2026-06-30'],
    ['260630', '2026-06-30'],
    ['30.6.2026', '2026-06-30'],
    ['30/6 2026', '2026-06-30'],
    ['30/6-26', '2026-06-30'],
    ['30 juni 2026', '2026-06-30'],
    ['den 30:e juni 2026', '2026-06-30'],
    ['Senast 30 jun 2026', '2026-06-30'],
    ['tisdag 30 juni 2026', '2026-06-30'],
    ['46203', '2026-06-30'],
  ])('reads the day %s', async (written, day) => {
    const { rows } = await judge(`Aktivitet;Löften;Leder;Funktion;Slutdag\nA;1;Kommunen;F;${written}`);
    expect(rows[0]?.plan.dueOn).toBe(day);
  });

  it.each(['juni 2026', 'vecka 26', 'våren', '2026-02-30', '06/30/2026', '1', '31 juni 2026'])(
    'asks for a day where it says %s',
    async (written) => {
      const { faults } = await judge(`Aktivitet;Löften;Leder;Funktion;Slutdag\nA;1;Kommunen;F;${written}`);
      expect(faults).toEqual([{ row: 2, column: 'dueOn', code: 'sheet.day', values: { value: written } }]);
    },
  );

  it('tells of every bad cell in every bad row, where it stands and what is wrong', async () => {
    const { faults, rows } = await judge(
      [
        'Min plan',
        'Aktivitet;Löften;Leder;Ansvarig funktion;Slutdag;Takt;Antal gånger;Mål: hur;Mål: antal;Mål: vad;Mål: över vilken tid;På försök',
        'God;1;Kommunen;F;2026-11-30;;;;;;;',
        ';9;Okänd;;när som helst;ibland;ofta;ungefär;fem;;jämt;kanske',
        'Halv;1;Kommunen;F;2026-11-30;i veckan;;;;;;',
        'Mål;1;Kommunen;F;2026-11-30;;;minst;4;;;',
        'god ;2;Kommunen;F;2026-11-30;;;;;;;',
      ].join('\n'),
    );
    expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [4, 'title', 'activity.title_missing'],
      [4, 'promises', 'sheet.promise_unknown'],
      [4, 'lead', 'sheet.lead_unknown'],
      [4, 'leadFunction', 'activity.lead_function_missing'],
      [4, 'dueOn', 'sheet.day'],
      [4, 'cadence', 'sheet.cadence'],
      [4, 'cadenceTimes', 'sheet.number'],
      [4, 'comparator', 'sheet.comparator'],
      [4, 'quantity', 'sheet.number'],
      [4, 'scope', 'sheet.scope'],
      [4, 'isTrial', 'sheet.yes_or_no'],
      [5, 'cadenceTimes', 'activity.cadence_half_filled'],
      [6, 'quantity', 'activity.target_half_filled'],
      [7, 'title', 'sheet.row_repeated'],
    ]);
    expect(rows.map(({ row }) => row)).toContain(3);
  });

  it('knows a row by its id, or else by its title; what the sheet does not say stands', async () => {
    const plan = planOf({
      leadId: police.id,
      promiseIds: [promises[0]?.id ?? ''],
      description: 'Kvar',
      targetComparator: 'at_least',
      targetQuantity: 2,
      targetUnit: 'pass',
      targetScope: 'week',
    });
    const frame = aFrame([aKnownActivity('aaaaaaaaaaaa', plan)]);
    const byId = await judge('Id;Aktivitet\naaaaaaaaaaaa;Nytt namn', frame);
    expect(byId.rows[0]).toMatchObject({
      to: { title: 'Nytt namn' },
      plan: { description: 'Kvar', targetQuantity: 2 },
    });
    const byTitle = await judge('Aktivitet;Slutdag\n TRYGGHETSVANDRINGAR;2026-12-01', frame);
    expect(byTitle.rows[0]?.to).toEqual({ title: 'TRYGGHETSVANDRINGAR', dueOn: '2026-12-01' });
    const stranger = await judge('Id;Aktivitet\nbbbbbbbbbbbb;Annan', frame);
    expect(stranger.faults).toMatchObject([{ row: 2, column: 'id', code: 'sheet.id_unknown' }]);
  });

  it('moves no deadline of a plan that has been proposed', async () => {
    const plan = planOf({ leadId: police.id, promiseIds: [promises[0]?.id ?? ''] });
    const frame = aFrame([aKnownActivity('aaaaaaaaaaaa', plan)], 'proposed');
    const { faults } = await judge('Id;Slutdag\naaaaaaaaaaaa;2026-12-24', frame);
    expect(faults).toMatchObject([
      { row: 2, column: 'dueOn', code: 'activity.deadline_is_moved_not_edited' },
    ]);
  });

  it('names the column that new activities cannot do without, once', async () => {
    const { faults } = await judge(
      'Aktivitet;Löften;Leder;Slutdag\nA;1;Kommunen;2026-11-30\nB;1;Kommunen;2026-11-30',
    );
    expect(faults).toEqual([
      {
        row: 1,
        column: 'leadFunction',
        code: 'sheet.column_missing',
        values: { heading: 'Ansvarig funktion' },
      },
    ]);
  });

  it('points out what seems to point out a person', async () => {
    const { doubts } = await judge(
      'Aktivitet;Löften;Leder;Funktion;Slutdag\nRing 070-123 45 67;1;Kommunen;F;2026-11-30',
    );
    expect(doubts).toEqual([{ row: 2, found: '070-123 45 67' }]);
  });
});

describe('a workbook', () => {
  const headings = [
    'Löften',
    'Leder',
    'Ansvarig funktion',
    'Aktivitet',
    'Slutdag',
    'Antal',
    'Hur',
    'Enhet',
    'Tid',
  ];
  const due = new Date('2026-11-30T00:00:00Z');

  it('is read with merged cells, dates, numbers and the value of a formula', async () => {
    const bytes = await writeWorkbook([
      {
        sheet: 'Läs mig',
        data: [['Så här fyller du i']],
      },
      {
        sheet: 'Blad2',
        data: [
          [{ value: 'Åtgärdsplan 2026', columnSpan: 9 }, null, null, null, null, null, null, null, null],
          headings,
          [
            { value: 1, rowSpan: 2 },
            { value: 'Ekhamra kommun', rowSpan: 2 },
            'Samordnaren',
            'Vandring',
            { value: due, type: Date, format: 'd mmm yyyy' },
            4,
            'minst',
            'vandringar',
            'hela perioden',
          ],
          [null, null, 'Fältgruppen', 'Fältvandring', '30 nov 2026', null, null, null, null],
        ],
      },
    ]).toBuffer();
    const { name, rows, faults } = await judge(bytes);
    expect({ name, faults }).toEqual({ name: 'Blad2', faults: [] });
    expect(rows.map(({ row, plan }) => [row, plan.title, plan.dueOn, plan.leadId, plan.promiseIds])).toEqual([
      [3, 'Vandring', '2026-11-30', municipality.id, [promises[0]?.id]],
      [4, 'Fältvandring', '2026-11-30', municipality.id, [promises[0]?.id]],
    ]);
    expect(rows[0]?.plan.targetQuantity).toBe(4);
  });

  const cell = (at: string, text: string, formula = '') =>
    `<c r="${at}" t="str">${formula}<v>${text}</v></c>`;
  const rowsOf = (...rows: string[]) =>
    worksheet(rows.map((cells, index) => `<row r="${index + 1}">${cells}</row>`).join(''));

  it('never runs a formula: the value that was saved with it counts', async () => {
    const sheet = rowsOf(
      cell('A1', 'Aktivitet') +
        cell('B1', 'Löften') +
        cell('C1', 'Leder') +
        cell('D1', 'Funktion') +
        cell('E1', 'Slutdag'),
      cell('A2', 'Sparat värde', '<f>WEBSERVICE("http://127.0.0.1/")</f>') +
        cell('B2', '1') +
        cell('C2', 'Polisen') +
        cell('D2', 'F') +
        cell('E2', '2026-11-30'),
    );
    expect(await titles(aWorkbookOf(sheet))).toEqual(['Sparat värde']);
  });

  it.each<[string, () => Buffer, string]>([
    ['an empty file', () => Buffer.alloc(0), 'sheet.empty'],
    ['a file of empty lines', () => Buffer.from('\r\n;;\r\n'), 'sheet.empty'],
    [
      'a workbook of before 2007',
      () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'sheet.old_excel',
    ],
    ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'sheet.unreadable'],
    [
      'a zipped file that is no workbook',
      () => Buffer.from(zipSync({ 'a.txt': Buffer.from('hej') })),
      'sheet.unreadable',
    ],
    [
      'half a workbook',
      () => aWorkbookOf(rowsOf(cell('A1', 'Aktivitet'))).subarray(0, 200),
      'sheet.unreadable',
    ],
    ['a text without headings', () => Buffer.from('hej;svej\n1;2'), 'sheet.no_headings'],
    ['headings alone', () => Buffer.from(lines.split('\r\n')[0] ?? ''), 'sheet.no_rows'],
    ['a quote that is never closed', () => Buffer.from(`${lines}\r\n"Öppen;1`), 'sheet.quotes'],
    [
      '2 001 rows',
      () => Buffer.from(`${lines}\r\n${'A;1;Kommunen;F;2026-11-30\r\n'.repeat(2001)}`),
      'sheet.too_many_rows',
    ],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await refusal(bytes())).toBe(code);
  });
});
