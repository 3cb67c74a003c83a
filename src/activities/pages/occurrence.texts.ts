import type { Bilingual } from '../../kernel/language';

const sv = {
  list: {
    edit: 'Rätta, stryk eller länka',
    uncounted: (from: string, to: string) => `Räknas inte mot målet, som gäller ${from} – ${to}.`,
    correction: 'Rättat tillfälle.',
    replaced: (reason: string) => `Rättat: ${reason}`,
    withinLimit: (count: string) => `Klart i tid: ${count}`,
    asked: 'Antal ärenden',
    withinLabel: 'Varav klara i tid',
    withinHint: (limit: string) => `Hur många blev klara ${limit}? Lämna tomt om det inte är känt.`,
    district: 'Område',
    noDistrict: 'Inget område',
  },
  page: {
    title: (day: string) => `Tillfället ${day}`,
    back: 'Till aktiviteten',
    isStruck: 'Tillfället är struket och kan inte ändras.',
    correct: 'Rätta tillfället',
    correctHint: 'Skriv som det ska vara. Det gamla står kvar, struket.',
    reason: 'Vad var fel?',
    save: 'Spara rättelsen',
    other: 'Annat med tillfället',
    void: 'Stryk tillfället',
    voidHint: 'Hände det inte? Stryk det här. Det gamla stannar i loggen.',
  },
};

const en: typeof sv = {
  list: {
    edit: 'Correct, strike out or link',
    uncounted: (from, to) => `Does not count towards the target, which is for ${from} to ${to}.`,
    correction: 'A corrected occurrence.',
    replaced: (reason) => `Corrected: ${reason}`,
    withinLimit: (count) => `Done in time: ${count}`,
    asked: 'Number of cases',
    withinLabel: 'Of which done in time',
    withinHint: (limit) => `How many were done ${limit}? Leave empty if it is not known.`,
    district: 'District',
    noDistrict: 'No district',
  },
  page: {
    title: (day) => `The occurrence on ${day}`,
    back: 'To the activity',
    isStruck: 'The occurrence is struck out and cannot be changed.',
    correct: 'Correct the occurrence',
    correctHint: 'Write it as it should be. The old one stays, struck out.',
    reason: 'What was wrong?',
    save: 'Save the correction',
    other: 'Something else with the occurrence',
    void: 'Strike out the occurrence',
    voidHint: 'Did it not happen? Strike it out here. The old one stays in the log.',
  },
};

export const occurrenceTexts: Bilingual<typeof sv> = { sv, en };
