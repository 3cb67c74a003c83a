import type { Bilingual } from '../kernel/language';

const sv = {
  title: 'Förhandsvisning',
  lead: 'Så läser invånarna medborgarlöftet när ni har publicerat. Inget är publicerat än.',
  whole: 'Läs hela sidan som den blir',
  inSwedish: 'på svenska',
  inEnglish: 'på engelska',
  differences: 'Det här blir annorlunda för invånarna',
  first: 'Medborgarlöftet har aldrig publicerats. Allt på sidan är nytt för invånarna.',
  became: { new: 'Nytt', gone: 'Tas bort', changed: 'Ändras' },
  columns: { what: 'Uppgift', before: 'Invånarna läser nu', after: 'De läser sedan' },
  wording: 'Text',
  nothing: 'Står inte där',
  publish: 'Publicera',
  back: 'Tillbaka till medborgarlöftet utan att publicera',
};

const en: typeof sv = {
  title: 'Preview',
  lead: 'This is how residents read the promise once you have published it. Nothing is published yet.',
  whole: 'Read the whole page as it will be',
  inSwedish: 'in Swedish',
  inEnglish: 'in English',
  differences: 'What will be different for residents',
  first: 'The promise has never been published. Everything on the page is new to residents.',
  became: { new: 'New', gone: 'Removed', changed: 'Changed' },
  columns: { what: 'Item', before: 'Residents read now', after: 'They will read' },
  wording: 'Text',
  nothing: 'Not there',
  publish: 'Publish',
  back: 'Back to the promise without publishing',
};

export const previewTexts: Bilingual<typeof sv> = { sv, en };
