import type { Bilingual } from '../../kernel/language';

const sv = {
  refusals: {
    'sheet.file_missing': 'Välj en fil, eller klistra in rader.',
    'sheet.too_large': 'Filen är större än 5 MB. Ta bort bilder och blad som inte hör hit och försök igen.',
    'sheet.empty': 'Filen är tom.',
    'sheet.old_excel':
      'Filen är sparad i Excels äldre format (.xls). Spara den som .xlsx eller CSV och försök igen.',
    'sheet.unreadable':
      'Filen går inte att läsa som kalkylblad. Spara den som .xlsx eller CSV och försök igen.',
    'sheet.unsafe':
      'Filen hänvisar till innehåll utanför sig själv och läses därför inte. Spara den på nytt från Excel.',
    'sheet.unpacks_too_large':
      'Filen blir för stor när den packas upp. Ta bort bilder och blad som inte hör hit.',
    'sheet.cells_far_out':
      'Det står något i cell {cell}, långt från resten. Ta bort tomma rader och kolumner med innehåll eller formatering och försök igen.',
    'sheet.cell_unreadable':
      'Cellen i rad {row}, kolumn {column} går inte att läsa, till exempel en formel utan sparat värde. Skriv värdet i stället.',
    'sheet.quotes':
      'Raden är för lång nära rad {row}. Kanske öppnas ett citattecken som inte stängs. Rätta det, eller spara filen som .xlsx.',
    'sheet.no_headings':
      'Hittar ingen rad med rubriker. Det behövs minst två som känns igen, till exempel {headings}. Utgå gärna från mallen.',
    'sheet.no_rows': 'Det finns inga rader under rubrikerna på rad {row}.',
    'sheet.too_many_rows': 'Det är fler än {most} rader. Dela upp filen.',
    'sheet.has_faults': 'Inget är inläst. Rätta felen i filen och välj den på nytt. Antal fel: {count}.',
    'sheet.column_missing': 'Kolumnen ”{heading}” saknas. Nya aktiviteter behöver den. Lägg till den.',
    'sheet.id_unknown':
      'Det finns ingen aktivitet med id {value} här. Töm cellen om aktiviteten är ny, eller hämta id:t ur en export.',
    'sheet.title_ambiguous':
      '{count} aktiviteter heter redan så. Hämta en export och använd raden med rätt id.',
    'sheet.row_repeated':
      'Samma aktivitet står redan på rad {row}. Ta bort en av raderna, eller ge dem olika rubriker.',
    'sheet.promise_unknown':
      '”{value}” går inte att läsa som löftesnummer. Skriv numren med komma emellan, från 1 till {last}.',
    'sheet.lead_unknown': '”{value}” är ingen part här. Skriv en av parterna: {names}.',
    'sheet.taking_part_unknown':
      '”{value}” finns inte bland dem som kan medverka. Skriv ett av namnen, med semikolon emellan: {names}.',
    'sheet.day': '”{value}” går inte att läsa som en dag. Skriv den som 2026-06-30.',
    'sheet.number': '”{value}” är inget tal. Skriv bara siffror, till exempel 4 eller 2,5.',
    'sheet.cadence':
      '”{value}” är ingen takt. Skriv i veckan, i månaden, i kvartalet, per säsong eller om året, eller töm cellen.',
    'sheet.comparator': '”{value}” känns inte igen. Skriv minst, precis, högst, i snitt eller inom.',
    'sheet.scope':
      '”{value}” känns inte igen. Skriv under hela perioden, per år, per halvår, per kvartal, per månad, per vecka eller per säsong.',
    'sheet.yes_or_no': '”{value}” är varken ja eller nej. Skriv ja eller nej, eller töm cellen.',
  },
  title: 'Kalkylblad',
  lead: 'Hämta aktiviteterna till Excel, eller läs in dem därifrån. Det är samma format åt båda hållen.',
  fetch: 'Hämta',
  fetchText:
    'Filen innehåller alla aktiviteter så som de är planerade. Läget följer med, men läses inte in igen.',
  files: {
    'aktiviteter.xlsx': 'Aktiviteterna som Excel (.xlsx)',
    'aktiviteter.csv': 'Aktiviteterna som CSV',
    'mall.xlsx': 'Tom mall med exempel och ordlista (.xlsx)',
    'mall.csv': 'Tom mall som CSV',
  },
  takeIn: 'Läs in',
  takeInText:
    'Du ser först vad som skulle hända. Är något fel i en enda rad läses ingenting in. Samma fil två gånger ändrar ingenting.',
  file: 'Fil',
  fileHint: 'Excel (.xlsx) eller CSV, högst 5 MB och 2 000 rader.',
  pasteInstead: 'Klistra in rader i stället',
  pasted: 'Rader ur kalkylbladet',
  pastedHint: 'Markera rubrikerna och raderna i Excel, kopiera och klistra in här.',
  check: 'Granska',
  columnsTitle: 'Kolumner',
  columnsText: 'Kolumnerna får stå i vilken ordning som helst. Andra kolumner hoppas över.',
  column: 'Kolumn',
  meaning: 'Vad som ska stå där',
  needed: 'behövs för nya aktiviteter',
  checkTitle: 'Granska inläsningen',
  faultTitle: 'Kalkylbladet har fel',
  faultLead: (count: number) =>
    `${count === 1 ? 'Ett fel' : `${count} fel`} hittades och inget är inläst. Rätta i filen och läs in den igen.`,
  faults: 'Fel att rätta',
  row: 'Rad',
  cell: 'Kolumn',
  wrong: 'Vad som är fel och vad du gör',
  wholeRow: 'hela raden',
  more: (count: number) => `Och ${count} fel till.`,
  sheetName: (name: string) => `Bladet heter ”${name}”.`,
  summary: (added: number, changed: number, unchanged: number) =>
    `${added} nya, ${changed} ändras, ${unchanged} är redan så.`,
  nothingToDo: 'Allt i filen finns redan. Det finns inget att läsa in.',
  skipped: (names: string) => `De här kolumnerna hoppas över: ${names}.`,
  doubtsTitle: 'Pekar texten ut någon?',
  doubtsText:
    'Det här ser ut som uppgifter om en person, ett fordon eller ett ärende. Texten blir synlig för invånare.',
  doubt: (row: number, found: string) => `Rad ${row}: ${found}`,
  added: (count: number) => (count === 1 ? 'En ny aktivitet' : `${count} nya aktiviteter`),
  changed: (count: number) => (count === 1 ? 'En aktivitet ändras' : `${count} aktiviteter ändras`),
  confirmsTarget: 'Målet är ett förslag. När raden läses in är det bekräftat.',
  before: 'Före',
  after: 'Efter',
  field: 'Uppgift',
  empty: 'tomt',
  yes: 'ja',
  no: 'nej',
  noPace: 'ingen fast takt',
  showRest: (count: number) => `Visa ${count} till`,
  take: (count: number) => (count === 1 ? 'Läs in en aktivitet' : `Läs in ${count} aktiviteter`),
  again: 'Välj en annan fil',
  activity: 'Aktivitet',
};

const en: typeof sv = {
  refusals: {
    'sheet.file_missing': 'Choose a file, or paste rows.',
    'sheet.too_large':
      'The file is larger than 5 MB. Remove pictures and sheets that do not belong here and try again.',
    'sheet.empty': 'The file is empty.',
    'sheet.old_excel':
      'The file is in the older format of Excel (.xls). Save it as .xlsx or CSV and try again.',
    'sheet.unreadable': 'The file cannot be read as a spreadsheet. Save it as .xlsx or CSV and try again.',
    'sheet.unsafe':
      'The file refers to content outside itself and is therefore not read. Save it anew from Excel.',
    'sheet.unpacks_too_large':
      'The file becomes too large when unpacked. Remove pictures and sheets that do not belong here.',
    'sheet.cells_far_out':
      'There is something in cell {cell}, far from the rest. Remove empty rows and columns with content or formatting and try again.',
    'sheet.cell_unreadable':
      'The cell in row {row}, column {column} cannot be read, for example a formula without a saved value. Write the value instead.',
    'sheet.quotes':
      'The row is too long near row {row}. Perhaps a quotation mark is opened but not closed. Correct it, or save the file as .xlsx.',
    'sheet.no_headings':
      'No row of headings was found. At least two must be known, for example {headings}. Begin with the template.',
    'sheet.no_rows': 'There are no rows below the headings in row {row}.',
    'sheet.too_many_rows': 'There are more than {most} rows. Divide the file.',
    'sheet.has_faults': 'Nothing has been read in. Correct the file and choose it again. Faults: {count}.',
    'sheet.column_missing': 'The column “{heading}” is missing. New activities need it. Add it.',
    'sheet.id_unknown':
      'There is no activity with the id {value} here. Empty the cell if the activity is new, or take the id from an export.',
    'sheet.title_ambiguous':
      '{count} activities have that title already. Fetch an export and use the row with the right id.',
    'sheet.row_repeated':
      'The same activity is in row {row} already. Remove one of the rows, or give them different titles.',
    'sheet.promise_unknown':
      '“{value}” cannot be read as numbers of promises. Write the numbers with commas between them, from 1 to {last}.',
    'sheet.lead_unknown': '“{value}” is no party here. Write one of the parties: {names}.',
    'sheet.taking_part_unknown':
      '“{value}” is not among those who can take part. Write one of the names, with semicolons between them: {names}.',
    'sheet.day': '“{value}” cannot be read as a day. Write it as 2026-06-30.',
    'sheet.number': '“{value}” is not a number. Write digits only, for example 4 or 2.5.',
    'sheet.cadence':
      '“{value}” is no pace. Write i veckan, i månaden, i kvartalet, per säsong or om året, or empty the cell.',
    'sheet.comparator': '“{value}” is not known. Write minst, precis, högst, i snitt or inom.',
    'sheet.scope':
      '“{value}” is not known. Write under hela perioden, per år, per halvår, per kvartal, per månad, per vecka or per säsong.',
    'sheet.yes_or_no': '“{value}” is neither yes nor no. Write ja or nej, or empty the cell.',
  },
  title: 'Spreadsheet',
  lead: 'Fetch the activities for Excel, or read them in from there. It is the same format both ways.',
  fetch: 'Fetch',
  fetchText:
    'The file holds all activities as they are planned. The status comes along, but is not read in again.',
  files: {
    'aktiviteter.xlsx': 'The activities as Excel (.xlsx)',
    'aktiviteter.csv': 'The activities as CSV',
    'mall.xlsx': 'Empty template with examples and words (.xlsx)',
    'mall.csv': 'Empty template as CSV',
  },
  takeIn: 'Read in',
  takeInText:
    'You first see what would happen. If a single row is wrong, nothing is read in. The same file twice changes nothing.',
  file: 'File',
  fileHint: 'Excel (.xlsx) or CSV, at most 5 MB and 2,000 rows.',
  pasteInstead: 'Paste rows instead',
  pasted: 'Rows from the spreadsheet',
  pastedHint: 'Select the headings and the rows in Excel, copy and paste them here.',
  check: 'Check',
  columnsTitle: 'Columns',
  columnsText: 'The columns may stand in any order. Other columns are passed over.',
  column: 'Column',
  meaning: 'What is to be written there (in Swedish)',
  needed: 'needed for new activities',
  checkTitle: 'Check before reading in',
  faultTitle: 'The spreadsheet has faults',
  faultLead: (count) =>
    `${count === 1 ? 'One fault was' : `${count} faults were`} found and nothing has been read in. Correct the file and read it in again.`,
  faults: 'Faults to correct',
  row: 'Row',
  cell: 'Column',
  wrong: 'What is wrong and what to do',
  wholeRow: 'the whole row',
  more: (count) => `And ${count} more.`,
  sheetName: (name) => `The sheet is called “${name}”.`,
  summary: (added, changed, unchanged) => `${added} new, ${changed} change, ${unchanged} are so already.`,
  nothingToDo: 'Everything in the file is there already. There is nothing to read in.',
  skipped: (names) => `These columns are passed over: ${names}.`,
  doubtsTitle: 'Does the text point somebody out?',
  doubtsText:
    'This looks like something about a person, a vehicle or a case. The text will be seen by residents.',
  doubt: (row, found) => `Row ${row}: ${found}`,
  added: (count) => (count === 1 ? 'One new activity' : `${count} new activities`),
  changed: (count) => (count === 1 ? 'One activity changes' : `${count} activities change`),
  confirmsTarget: 'The target is a suggestion. When the row is read in, it is confirmed.',
  before: 'Before',
  after: 'After',
  field: 'Field',
  empty: 'empty',
  yes: 'yes',
  no: 'no',
  noPace: 'no fixed pace',
  showRest: (count) => `Show ${count} more`,
  take: (count) => (count === 1 ? 'Read in one activity' : `Read in ${count} activities`),
  again: 'Choose another file',
  activity: 'Activity',
};

export const sheetTexts: Bilingual<typeof sv> = { sv, en };
