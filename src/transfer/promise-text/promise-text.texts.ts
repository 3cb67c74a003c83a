import type { Bilingual } from '../../kernel/language';
import type { NotUnderstoodReason, UnreadableReason } from './promise-text-reading';

const quoted = (texts: readonly string[]): string => texts.map((text) => `”${text}”`).join(', ');

/** Says what was looked for and what stood there instead. */
export const noPromisesText = (
  lookedFor: readonly string[],
  found: readonly string[],
): Bilingual<string> => ({
  sv:
    `Inga löften hittades. Texten har ingen lista under en rubrik som ${quoted(lookedFor)}. ` +
    (found.length ? `I stället finns: ${found.join(', ')}.` : 'Den har inga andra rubriker heller.'),
  en:
    `No promises were found. The text has no list under a heading such as ${quoted(lookedFor)}. ` +
    (found.length ? `Found instead: ${found.join(', ')}.` : 'It has no other headings either.'),
});

export const unreadableText: Record<UnreadableReason, Bilingual<string>> = {
  empty: { sv: 'Texten är tom.', en: 'The text is empty.' },
  too_long: {
    sv: 'Texten är för lång (högst 200 kB och 20 000 rader). Klistra in bara den del som innehåller löftena.',
    en: 'The text is too long (at most 200 kB and 20,000 lines). Paste only the part that holds the promises.',
  },
  binary: {
    sv: 'Det här är inte en text. Öppna dokumentet och kopiera texten ur det.',
    en: 'This is not a text. Open the document and copy the text from it.',
  },
  wrong_encoding: {
    sv: 'Texten har fel teckenkodning: å, ä och ö går inte att läsa. Spara den som UTF-8.',
    en: 'The text has the wrong encoding: å, ä and ö cannot be read. Save it as UTF-8.',
  },
};

/** What a person is told beside each line that was not understood. */
export const notUnderstoodTexts: Record<NotUnderstoodReason, Bilingual<string>> = {
  heading_without_promises: {
    sv: 'Rubriken lovar något, men inga löften följer efter den.',
    en: 'The heading announces promises, but none follow it.',
  },
  heading_uncertain: {
    sv: 'En lista som liknar löften, men rubriken säger inte vem som lovar.',
    en: 'A list that resembles promises, but its heading does not say who promises.',
  },
  promise_in_running_text: {
    sv: 'En mening i löpande text som lovar något. Den har inte tagits med.',
    en: 'A sentence in running text that promises something. It was left out.',
  },
  sender_unclear: {
    sv: 'Det går inte att se vilka ”vi” är. Löftet har inte tagits med.',
    en: 'It is unclear who “we” are. The promise was left out.',
  },
  joint_assumed: {
    sv: 'Rubriken säger inte vem som lovar. Löftet är läst som gemensamt, eftersom kommunen och polisen är avsändare.',
    en: 'The heading does not say who promises. Read as a joint promise, as the municipality and the police are the senders.',
  },
  text_before_list: {
    sv: 'Text mellan rubriken och löftena. Den har inte tagits med.',
    en: 'Text between the heading and the promises. It was left out.',
  },
  text_after_list: {
    sv: 'Text direkt efter löftena. Den har inte tagits med.',
    en: 'Text right after the promises. It was left out.',
  },
  list_without_heading: {
    sv: 'Punkten liknar ett löfte men står inte under någon rubrik som säger vem som lovar.',
    en: 'The item resembles a promise but stands under no heading that says who promises.',
  },
  text_too_long: {
    sv: 'Texten är för lång för att vara ett löfte. Den har inte tagits med.',
    en: 'The text is too long to be a promise. It was left out.',
  },
  sub_list_joined: {
    sv: 'Punkterna under löftet är sammanförda med det till ett löfte.',
    en: 'The items below the promise were joined with it into one promise.',
  },
  hyphen_removed: {
    sv: 'Ordet var avstavat vid radslutet. Kontrollera hur det ska skrivas.',
    en: 'The word was divided at the end of the line. Check how it is written.',
  },
  several_promises_in_one: {
    sv: 'Kan vara flera löften i samma mening.',
    en: 'May be several promises in one sentence.',
  },
  repeated_promise: {
    sv: 'Samma löfte står två gånger. Det har tagits med en gång.',
    en: 'The same promise stands twice. It was taken once.',
  },
  quantity_unclear: {
    sv: 'Ett antal som inte går att läsa säkert. Ange målet själv.',
    en: 'A number that cannot be read with certainty. Set the target yourself.',
  },
  further_quantity: {
    sv: 'Löftet har mer än ett antal. Bara det första är föreslaget som mål.',
    en: 'The promise holds more than one number. Only the first is suggested as a target.',
  },
  period_missing: {
    sv: 'Texten säger inte vilken tid löftena gäller.',
    en: 'The text does not say when the promises apply.',
  },
  period_start_missing: {
    sv: 'Texten säger när löftena slutar gälla men inte när de börjar.',
    en: 'The text says when the promises end but not when they begin.',
  },
  period_end_missing: {
    sv: 'Texten säger när löftena börjar gälla men inte när de slutar.',
    en: 'The text says when the promises begin but not when they end.',
  },
  several_periods: {
    sv: 'Texten anger mer än en period. Den här har inte använts.',
    en: 'The text states more than one period. This one was not used.',
  },
  municipality_missing: {
    sv: 'Ingen kommun är nämnd vid namn.',
    en: 'No municipality is named.',
  },
  municipality_not_used: {
    sv: 'Kommunen är nämnd, men inte som en av dem som lovar.',
    en: 'The municipality is mentioned, but not as one of those who promise.',
  },
  several_police_areas: {
    sv: 'Texten nämner mer än ett lokalpolisområde. Det här har inte använts.',
    en: 'The text names more than one local police area. This one was not used.',
  },
};
