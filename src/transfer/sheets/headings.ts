import { type Cell, wordsIn } from './cell';
import { bare } from './words-in-sheet';

export const columns = [
  'id',
  'title',
  'description',
  'promises',
  'lead',
  'leadFunction',
  'takingPart',
  'startOn',
  'dueOn',
  'cadence',
  'cadenceTimes',
  'comparator',
  'quantity',
  'unit',
  'scope',
  'demandDriven',
  'isTrial',
] as const;
/** A column of a sheet of activities. */
export type Column = (typeof columns)[number];

/** As the product writes them; the file is in Swedish whatever language its reader has chosen. */
export const headings: Readonly<Record<Column, string>> = {
  id: 'Id',
  title: 'Aktivitet',
  description: 'Beskrivning',
  promises: 'Löften',
  lead: 'Leder',
  leadFunction: 'Ansvarig funktion',
  takingPart: 'Medverkar',
  startOn: 'Startdag',
  dueOn: 'Slutdag',
  cadence: 'Takt',
  cadenceTimes: 'Antal gånger',
  comparator: 'Mål: hur',
  quantity: 'Mål: antal',
  unit: 'Mål: vad',
  scope: 'Mål: över vilken tid',
  demandDriven: 'På begäran',
  isTrial: 'På försök',
};

/** Columns of an export that tell how it goes: reported on the activity's page, never by a sheet. */
export const toldHeadings = ['Läge', 'Text till invånare'] as const;

/** What else such a column is called out there. */
const others: Readonly<Record<Column, readonly string[]>> = {
  id: ['nyckel', 'aktivitets-id', 'key'],
  title: [
    'aktiviteter',
    'åtgärd',
    'åtgärder',
    'insats',
    'insatser',
    'vad',
    'vad ska göras',
    'rubrik',
    'titel',
    'activity',
    'title',
  ],
  description: ['kommentar', 'innehåll', 'mer om aktiviteten', 'beskrivning av aktiviteten', 'description'],
  promises: [
    'löfte',
    'löftesnummer',
    'löfte nr',
    'löfte nummer',
    'hör till löfte',
    'nr',
    'promise',
    'promises',
  ],
  lead: [
    'vem leder',
    'ansvarig',
    'ansvarig aktör',
    'huvudansvarig',
    'aktör',
    'ansvarig part',
    'ägare',
    'ansvarig organisation',
    'lead',
  ],
  leadFunction: [
    'funktion',
    'roll',
    'ansvarig roll',
    'vilken funktion ansvarar',
    'kontaktfunktion',
    'function',
  ],
  takingPart: [
    'medverkande',
    'samverkar',
    'samverkan',
    'samverkanspart',
    'samverkansparter',
    'övriga aktörer',
    'vilka medverkar',
    'taking part',
  ],
  startOn: ['start', 'startdatum', 'börjar', 'från', 'från och med', 'fr.o.m', 'from'],
  dueOn: [
    'slut',
    'slutdatum',
    'klar',
    'klart',
    'klar senast',
    'klart senast',
    'senast',
    'deadline',
    'till',
    'till och med',
    't.o.m',
    'datum',
    'due',
  ],
  cadence: ['hur ofta', 'frekvens', 'intervall', 'pace'],
  cadenceTimes: ['gånger', 'antal ggr', 'hur många gånger', 'times'],
  comparator: ['hur', 'mål hur', 'jämförelse', 'comparator'],
  quantity: ['antal', 'mål antal', 'målvärde', 'målantal', 'mål', 'quantity', 'target'],
  unit: ['enhet', 'mål vad', 'mål enhet', 'unit'],
  scope: ['mål över vilken tid', 'över vilken tid', 'mål tid', 'tid', 'mål period', 'scope'],
  demandDriven: ['vid behov', 'på förfrågan', 'demand driven'],
  isTrial: ['försök', 'pilot', 'trial'],
};

const meanings = new Map<string, Column>(
  columns.flatMap((column) =>
    [headings[column], ...others[column]].map((word): [string, Column] => [plain(word), column]),
  ),
);

/** The headings of a sheet: which column means what, and those that mean nothing here. */
export interface FoundHeadings {
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  /** Where in a row each stands. */
  readonly at: ReadonlyMap<Column, number>;
  /** As they are written in the file. */
  readonly written: ReadonlyMap<Column, string>;
  readonly unknown: readonly string[];
  readonly twice: readonly string[];
}

/** The row among the first thirty with most known headings, which names the activity; titles above it are passed over. */
export function findHeadings(rows: readonly (readonly Cell[])[]): FoundHeadings | null {
  const scored = rows.slice(0, 30).map((row, index) => ({ row, index, known: knownHeadings(row) }));
  const best = scored.sort((a, b) => b.known - a.known || a.index - b.index)[0];
  return best && best.known >= 2 ? headingsOf(best.row, best.index + 1) : null;
}

export const knownHeadings = (row: readonly Cell[]): number =>
  new Set(row.map(meaningOf).filter((column) => column !== null)).size;

function headingsOf(cells: readonly Cell[], row: number): FoundHeadings {
  const at = new Map<Column, number>();
  const written = new Map<Column, string>();
  const unknown: string[] = [];
  const twice: string[] = [];
  cells.forEach((cell, index) => {
    const words = wordsIn(cell);
    const column = meaningOf(cell);
    if (column === null) {
      if (words !== '') unknown.push(words);
    } else if (at.has(column)) twice.push(words);
    else {
      at.set(column, index);
      written.set(column, words);
    }
  });
  return { row, at, written, unknown, twice };
}

const meaningOf = (cell: Cell): Column | null => meanings.get(plain(wordsIn(cell))) ?? null;

/** ”Mål – antal” and ”Mål: antal” are the same heading. */
function plain(words: string): string {
  return bare(words.replace(/[:–—/\n-]+/g, ' '));
}
