import type { Bilingual } from '../kernel/language';
import type { ThemeColour, ThemePair } from '../words/theme';

type PairCode = ThemePair['code'];

const sv = {
  refusals: {
    'theme.malformed': 'Skriv färgen som sex tecken, till exempel #0e4f53.',
    'theme.white_on_brand':
      'Vit text på huvudfärgen får kontrasten {ratio} till 1. Det behövs minst {least} till 1. Närmaste färg som räcker är {nearest}.',
    'theme.bar_on_surface':
      'Den blekaste delen av en stapel får kontrasten {ratio} till 1 mot bakgrunden. Det behövs minst {least} till 1. Närmaste färg som räcker är {nearest}.',
    'theme.link_on_surface':
      'Länkar på den ljusa bakgrunden får kontrasten {ratio} till 1. Det behövs minst {least} till 1. Närmaste färg som räcker är {nearest}.',
    'theme.text_on_focus':
      'Texten i en markerad länk får kontrasten {ratio} till 1. Det behövs minst {least} till 1. Närmaste färg som räcker är {nearest}.',
    'theme.focus_on_brand':
      'Markeringen får kontrasten {ratio} till 1 mot huvudfärgen i sidfoten. Det behövs minst {least} till 1. Närmaste färg som räcker är {nearest}.',
  } as Record<PairCode | 'theme.malformed', string>,
  title: 'Kommunens färger',
  lead: 'Färgerna syns på kommunens sidor för invånare så snart ni har sparat. Statusordens färger är desamma i alla kommuner. En färg som gör sidorna svåra att läsa går inte att spara.',
  colours: {
    brand: 'Huvudfärg',
    surface: 'Ljus bakgrund',
    link: 'Länkar',
    focus: 'Markering',
  } as Record<ThemeColour, string>,
  hints: {
    brand: 'Sidfoten, linjen överst och fyllda staplar.',
    surface: 'Fältet bakom rubriken och svaret överst på sidan.',
    link: 'All text som går att klicka på.',
    focus: 'Bakom den länk som är vald med tangentbordet.',
  } as Record<ThemeColour, string>,
  usually: (colour: string) => `Vanligen ${colour}. Tomt fält ger den.`,
  save: 'Spara färgerna',
  saved: 'Färgerna är sparade och syns nu för invånare.',
  contrasts: 'Kontrast mellan de färger som är sparade',
  meet: 'Var de möts',
  sample: 'Så ser det ut',
  contrast: 'Kontrast',
  least: 'Krav',
  ratio: (number: string) => `${number} till 1`,
  pairs: {
    'theme.white_on_brand': 'Vit text på huvudfärgen',
    'theme.bar_on_surface': 'Den blekaste delen av en stapel på den ljusa bakgrunden',
    'theme.link_on_surface': 'Länkar på den ljusa bakgrunden',
    'theme.text_on_focus': 'Texten i en markerad länk',
    'theme.focus_on_brand': 'Markeringen mot huvudfärgen',
  } as Record<PairCode, string>,
};

const en: typeof sv = {
  refusals: {
    'theme.malformed': 'Write the colour as six characters, such as #0e4f53.',
    'theme.white_on_brand':
      'White text on the main colour has a contrast of {ratio} to 1. At least {least} to 1 is needed. The nearest colour that will do is {nearest}.',
    'theme.bar_on_surface':
      'The palest part of a bar has a contrast of {ratio} to 1 against the background. At least {least} to 1 is needed. The nearest colour that will do is {nearest}.',
    'theme.link_on_surface':
      'Links on the light background have a contrast of {ratio} to 1. At least {least} to 1 is needed. The nearest colour that will do is {nearest}.',
    'theme.text_on_focus':
      'The text of a link in focus has a contrast of {ratio} to 1. At least {least} to 1 is needed. The nearest colour that will do is {nearest}.',
    'theme.focus_on_brand':
      'The focus has a contrast of {ratio} to 1 against the main colour in the footer. At least {least} to 1 is needed. The nearest colour that will do is {nearest}.',
  },
  title: 'The municipality’s colours',
  lead: 'The colours are seen on the municipality’s pages for residents as soon as you have saved. The colours of the statuses are the same in every municipality. A colour that makes the pages hard to read cannot be saved.',
  colours: {
    brand: 'Main colour',
    surface: 'Light background',
    link: 'Links',
    focus: 'Focus',
  },
  hints: {
    brand: 'The footer, the line at the top and filled bars.',
    surface: 'Behind the heading and the answer at the top of the page.',
    link: 'All text that can be clicked.',
    focus: 'Behind the link chosen with the keyboard.',
  },
  usually: (colour) => `Usually ${colour}. An empty field gives that one.`,
  save: 'Save the colours',
  saved: 'The colours are saved and residents see them now.',
  contrasts: 'Contrast between the saved colours',
  meet: 'Where they meet',
  sample: 'What it looks like',
  contrast: 'Contrast',
  least: 'Needed',
  ratio: (number) => `${number} to 1`,
  pairs: {
    'theme.white_on_brand': 'White text on the main colour',
    'theme.bar_on_surface': 'The palest part of a bar on the light background',
    'theme.link_on_surface': 'Links on the light background',
    'theme.text_on_focus': 'The text of a link in focus',
    'theme.focus_on_brand': 'The focus against the main colour',
  },
};

export const themeTexts: Bilingual<typeof sv> = { sv, en };
