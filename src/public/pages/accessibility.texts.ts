import type { Bilingual } from '../../kernel/language';

const sv = {
  title: 'Tillgänglighet',
  lead: 'Här står vad vi vet om hur sidorna fungerar för olika läsare, och vart du vänder dig om något hindrar dig.',
  notAStatement:
    'Det här är en kort beskrivning. Den ersätter inte den tillgänglighetsredogörelse som varje kommun ska lämna enligt lagen (2018:1937) om tillgänglighet till digital offentlig service.',
  works: 'Det här är prövat och fungerar',
  worksList: [
    'Sidorna fungerar utan JavaScript och sparar inga kakor.',
    'Alla länkar går att nå och använda med tangentbordet.',
    'Status skrivs med ord och visas med en form. Färgen säger inget mer.',
    'Varje stapel har samma siffror i ord. Översikten har dem i en tabell också.',
    'Sidorna får plats på en skärm som är 320 bildpunkter bred, utan att du rullar i sidled.',
    'Det automatiska verktyget axe hittar inga fel på sidorna för invånare.',
  ],
  notExamined: 'Det här är inte undersökt',
  notExaminedList: [
    'Ingen har prövat sidorna med skärmläsare, röststyrning eller förstoringsprogram.',
    'Ingen oberoende har granskat sidorna mot kraven i WCAG 2.2.',
    'Ingen har granskat hur lättlästa de texter är som kommunen och polisen skriver själva. De finns bara på svenska.',
  ],
  fails: 'Det här brister',
  failsList: [
    'Sidan som beskriver vårt API kommer från ett annat program. Den kräver JavaScript, och axe hittar fel på den.',
  ],
  report: 'Berätta om ett hinder',
  reportText:
    'Hindrar något dig, eller behöver du innehållet på ett annat sätt? Säg det till kommunen. Skriv vilken sida det gäller och vad som hände.',
  noContact: 'Kommunen har inte angett någon kontakt här. Ring kommunens växel.',
  nobody: 'Ingen kommun har publicerat något här ännu.',
};

const en: typeof sv = {
  title: 'Accessibility',
  lead: 'This is what we know about how the pages work for different readers, and where to turn if something is in your way.',
  notAStatement:
    'This is a short description. It does not replace the accessibility statement that every municipality is to give under the Swedish act (2018:1937) on accessibility to digital public services.',
  works: 'Tried and working',
  worksList: [
    'The pages work without JavaScript and save no cookies.',
    'Every link can be reached and used with the keyboard.',
    'A status is written in words and shown by a shape. Its colour adds nothing.',
    'Every bar has the same numbers in words. The overview has them in a table too.',
    'The pages fit a screen that is 320 pixels wide, without scrolling sideways.',
    'The automatic tool axe finds no faults on the pages for residents.',
  ],
  notExamined: 'Not examined',
  notExaminedList: [
    'No one has tried the pages with a screen reader, voice control or a screen magnifier.',
    'No independent party has reviewed the pages against WCAG 2.2.',
    'No one has reviewed how easy the municipality’s and the police’s own texts are to read. They are in Swedish only.',
  ],
  fails: 'Not working as it should',
  failsList: [
    'The page that describes our API comes from another program. It needs JavaScript, and axe finds faults on it.',
  ],
  report: 'Tell about an obstacle',
  reportText:
    'Is something in your way, or do you need the content in another form? Tell the municipality. Say which page it is about and what happened.',
  noContact: 'The municipality has given no contact here. Please call its switchboard.',
  nobody: 'No municipality has published anything here yet.',
};

export const accessibilityTexts: Bilingual<typeof sv> = { sv, en };
