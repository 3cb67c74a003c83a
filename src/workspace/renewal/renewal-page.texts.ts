import type { Bilingual } from '../../kernel/language';
import type { RenewalWay } from '../../transfer/renewal-choices';

const svWays: Record<RenewalWay, string> = {
  renew: 'Förnya oförändrat',
  change: 'Ändra',
  end: 'Avsluta',
};

const sv = {
  title: 'Nästa period',
  lead: 'Välj vad som ska hända med varje löfte. Du får ett utkast som bara ni ser. Nya löften lägger du till i utkastet.',
  existing: 'Det finns redan ett dokument som bygger vidare på det här:',
  documentTitle: 'Rubrik',
  kind: 'Slag',
  periodStart: 'Gäller från och med',
  periodEnd: 'Gäller till och med',
  periodEndHint: 'Lämna tomt om det gäller tills det ersätts.',
  promises: 'Löftena',
  promise: (number: number) => `Löfte ${number}`,
  withdrawn: 'Löftet återkallades under perioden. Därför är Avsluta redan valt.',
  way: 'Vad ska hända?',
  ways: svWays,
  text: 'Ny lydelse',
  reason: 'Varför fortsätter det inte?',
  reasonHint: 'Behövs om löftet avslutas. Går det upp i ett annat löfte, skriv i vilket.',
  copyYears: 'Ska aktiviteterna följa med?',
  copyYearsHint: 'De som inte är klara och hör till löften som fortsätter. Alla dagar flyttas lika många år.',
  copyCompleted: 'Ta också med dem som är genomförda, för att göra dem igen',
  copyNone: 'Nej, inga aktiviteter',
  copy: (years: number) => (years === 1 ? 'Ja, flytta dagarna 1 år' : `Ja, flytta dagarna ${years} år`),
  save: 'Skapa utkast',
};

const en: typeof sv = {
  title: 'Next period',
  lead: 'Choose what is to become of each promise. You get a draft that only you see. New promises are added in the draft.',
  existing: 'There already is a document that goes on from this one:',
  documentTitle: 'Title',
  kind: 'Kind',
  periodStart: 'From',
  periodEnd: 'To',
  periodEndHint: 'Leave empty if it holds until it is replaced.',
  promises: 'The promises',
  promise: (number) => `Promise ${number}`,
  withdrawn: 'The promise was withdrawn during the period, so End is already chosen.',
  way: 'What is to become of it?',
  ways: { renew: 'Renew unchanged', change: 'Change', end: 'End' },
  text: 'New wording',
  reason: 'Why does it not go on?',
  reasonHint: 'Needed if the promise ends. If it becomes part of another promise, say which.',
  copyYears: 'Are the activities to come along?',
  copyYearsHint:
    'Those that are not completed and belong to promises that go on. All days move by as many years.',
  copyCompleted: 'Bring those that are completed too, to do them again',
  copyNone: 'No activities',
  copy: (years) => (years === 1 ? 'Yes, move the days by 1 year' : `Yes, move the days by ${years} years`),
  save: 'Create draft',
};

export const renewalPageTexts: Bilingual<typeof sv> = { sv, en };
