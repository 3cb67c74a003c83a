import { cadences, comparators, scopes } from '../../words/target';
import { targetTexts } from '../../words/target.texts';
import type { Cell } from './cell';
import { columns, type Column, headings } from './headings';
import type { SheetFrame } from './sheet-frame';

/** What belongs in each column, for whoever fills the sheet in. */
export const explanations: Readonly<Record<Column, string>> = {
  id: 'Lämna tomt för en ny aktivitet. Finns ett id ändras den aktiviteten.',
  title: 'Vad som ska göras. Två rader får inte ha samma rubrik. Syns för invånare.',
  description: 'Frivilligt. Syns för invånare.',
  promises: 'Numren på löftena, med komma emellan.',
  lead: 'En av parterna, med namn eller som kommunen eller polisen.',
  leadFunction: 'Till exempel trygghetssamordnaren. Inget personnamn. Syns för invånare.',
  takingPart: 'Frivilligt. Flera skiljs åt med semikolon.',
  startOn: 'Frivilligt. Till exempel 2026-03-01.',
  dueOn: 'Till exempel 2026-11-30. När planen är föreslagen flyttas slutdagen på aktivitetens sida.',
  cadence: 'Frivilligt. Fyll då i antal gånger också.',
  cadenceTimes: 'Ett heltal.',
  comparator: 'Frivilligt. Fyll i alla fyra delarna av målet, eller ingen.',
  quantity: 'Ett tal, med högst två decimaler.',
  unit: 'I plural, till exempel trygghetsvandringar. Efter ”inom” en tid, till exempel timmar.',
  scope: 'Den tid som målet räknas över.',
  demandDriven: 'Görs bara när någon ber om det.',
  isTrial: 'Görs på försök och kan bli permanent.',
};

/** The headings, what they mean, the words that are understood, and the names and promises of this document. */
export function wordRows({ parties, ableToTakePart, promises }: SheetFrame): Cell[][] {
  const texts = targetTexts.sv;
  const words: Partial<Record<Column, readonly string[]>> = {
    cadence: cadences.filter((cadence) => cadence !== 'none').map((cadence) => texts.cadences[cadence]),
    comparator: comparators.map((comparator) => texts.comparators[comparator]),
    scope: scopes.map((scope) => texts.scopes[scope]),
    demandDriven: ['ja', 'nej'],
    isTrial: ['ja', 'nej'],
    lead: parties.map(({ name }) => name),
    takingPart: ableToTakePart.map(({ name }) => name),
  };
  return [
    ['Kolumn', 'Vad som ska stå där', 'Ord som gäller'],
    ...columns.map((column) => [headings[column], explanations[column], words[column]?.join('; ') ?? null]),
    ...promises.map(({ number, text }) => [`Löfte ${number}`, text, null]),
  ];
}

const examples: readonly Partial<Record<Column, Cell>>[] = [
  {
    title: 'Trygghetsvandringar i centrum',
    description: 'Tillsammans med boende och skolan.',
    leadFunction: 'Trygghetssamordnaren',
    startOn: new Date('2026-03-01'),
    dueOn: new Date('2026-11-30'),
    comparator: 'minst',
    quantity: 4,
    unit: 'trygghetsvandringar',
    scope: 'under hela perioden',
  },
  {
    title: 'Fotpatrullering kvällstid',
    leadFunction: 'Kommunpolisen',
    dueOn: new Date('2026-12-31'),
    cadence: 'i veckan',
    cadenceTimes: 2,
  },
  {
    title: 'Sanering av klotter inom ett dygn',
    leadFunction: 'Gatuenheten',
    dueOn: new Date('2026-12-31'),
    comparator: 'inom',
    quantity: 24,
    unit: 'timmar',
    scope: 'under hela perioden',
    demandDriven: 'ja',
  },
];

/** On a sheet of their own, which is never read in. */
export function exampleRows({ parties, promises }: SheetFrame): Cell[][] {
  const lead = parties[0]?.name ?? '';
  const number = String(promises[0]?.number ?? 1);
  return [
    columns.map((column) => headings[column]),
    ...examples.map((example) =>
      columns.map((column) => ({ promises: number, lead, ...example })[column] ?? null),
    ),
  ];
}
