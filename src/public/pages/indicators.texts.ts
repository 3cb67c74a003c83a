import type { Bilingual } from '../../kernel/language';

const sv = {
  title: 'Siffror om problemen',
  caution:
    'Siffrorna visar hur läget förändras. Många saker påverkar dem. Därför går det inte att säkert visa att en förändring beror på löftena.',
  measurements: (name: string) => `Mätningar: ${name}`,
  when: 'När',
  value: 'Värde',
  n: 'Svar eller fall',
  comment: 'Kommentar',
  baseline: 'Utgångsläge, innan arbetet började.',
  noBaseline: 'Det finns inget utgångsläge att jämföra med.',
  corrected: 'Rättad uppgift.',
  none: 'Inga siffror är publicerade än.',
  smallNumbers: 'Små antal visas inte, för att ingen ska kunna pekas ut.',
  facts: {
    level: 'Vad det säger något om',
    source: 'Källa',
    place: 'Område',
    direction: 'Riktning',
    uncertainty: 'Osäkerhet',
    uncertain: 'Siffrorna är osäkra.',
    interpretation: 'Att tänka på',
    more: 'Mer om siffrorna',
    measuredBy: 'Mäts av',
    promises: 'Hör till',
    promise: (numbers: string) => `löfte ${numbers}`,
  },
  levels: {
    output: 'Vad som gjordes',
    result: 'Vad det gav direkt',
    outcome: 'Hur det gick med problemet',
  },
  problems: 'Problemen bakom löftena',
  goal: 'Mål:',
  picture: 'Så såg det ut',
  pictureDay: (day: string) => `Enligt kommunens lägesbild från ${day}.`,
};

const en: typeof sv = {
  title: 'Figures on the problems',
  caution:
    'The figures show how things change. Many things affect them. It is therefore not possible to show with certainty that a change comes from the promises.',
  measurements: (name) => `Measurements: ${name}`,
  when: 'When',
  value: 'Value',
  n: 'Answers or cases',
  comment: 'Comment',
  baseline: 'Baseline, before the work began.',
  noBaseline: 'There is no baseline to compare with.',
  corrected: 'Corrected figure.',
  none: 'No figures are published yet.',
  smallNumbers: 'Small counts are not shown, so that nobody can be pointed out.',
  facts: {
    level: 'What it tells of',
    source: 'Source',
    place: 'Area',
    direction: 'Direction',
    uncertainty: 'Uncertainty',
    uncertain: 'The figures are uncertain.',
    interpretation: 'To bear in mind',
    more: 'More about the figures',
    measuredBy: 'Measured by',
    promises: 'Belongs to',
    promise: (numbers) => `promise ${numbers}`,
  },
  levels: {
    output: 'What was done',
    result: 'What it gave at once',
    outcome: 'What became of the problem',
  },
  problems: 'The problems behind the promises',
  goal: 'Goal:',
  picture: 'How things were',
  pictureDay: (day) => `From the municipality’s situational picture of ${day}.`,
};

export const indicatorsTexts: Bilingual<typeof sv> = { sv, en };
