import { readOwner, readSubject } from './heading-subject';
import type { Subject } from './heading-subject';
import type { PromiseParty } from './promise-text-reading';
import { isoDay, monthName } from './swedish-dates';

/**
 * How a heading announces promises.
 * `promises`: it says who promises, so any list below it is theirs.
 * `names_document`: ”Kommunens medborgarlöften 2024” may as well be the title of the whole; only a list right below counts.
 * `leads_in`: a sentence that its list completes (”Under 2024 lovar polisen att:”).
 * `labels`: only a party's name; counts among other promises.
 */
type HeadingForm = 'promises' | 'names_document' | 'leads_in' | 'labels';

export interface PromiseHeading {
  /** `we`: ”Vi lovar”. `unnamed`: ”Löften”. Who that is depends on the rest of the text. */
  readonly party: PromiseParty | 'we' | 'unnamed';
  readonly actorName: string | null;
  readonly form: HeadingForm;
  readonly text: string;
}

const longestHeading = 200;
const longestPlainHeading = 110;

/** `lovar` and its kin, and whether a `sig` or `oss` belongs to it. */
const verbs: Readonly<Record<string, 'reflexive' | 'plain'>> = {
  lovar: 'plain',
  utlovar: 'plain',
  åtar: 'reflexive',
  förbinder: 'reflexive',
};
const reflexive = /^(?:sig|oss)$/;
const noun = /^(?:(?:medborgar|trygghets)?(?:löften?|löftena|löftet)|åtagande(?:n|na|t)?)$/;
const documentNoun = /^(?:medborgar|trygghets)löft/;

const openers =
  /^(?:detta|det|här|följande|därför|så|nu|tillsammans|gemensamt|också|även|under|för|perioden|året|åren|år|vad|är|lyder|gäller|och|–|-|i|samverkan)$/;
const adjectives =
  /^(?:gemensam(?:ma|t)?|nya|nytt|egna|eget|konkreta|årets|särskilda|lokala|trygghetsskapande|följande|samlade|års)$/;
const together = /^(?:tillsammans|gemensam(?:t|ma)?)$/;
/** What may follow without making the heading a sentence: whom it is for, which time, ”att”, ”följande”. */
const tailWords =
  /^(?:att|följande|detta|det|här|också|även|särskilt|gemensamt|tillsammans|dig|er|alla|våra|invånarna|invånare|medborgarna|medborgare|kommuninvånarna|kommunens|boende|besökare|under|för|perioden|åren|året|år|hela|hösten|våren|sommaren|vintern|som|bor|och|verkar|vistas|besöker|kommunen|kommun|till|i|inom|den|nu|är|lyder|gäller|innebär|omfattar|aktiviteter|insatser|–|-|—|\/|,)$/;
/** Years, days and months: ”2024–25”, ”1 januari 2024–31 december 2025”. */
const time = new RegExp(`^(?:20\\d{2}(?:[-–—/](?:20)?\\d{1,2})?|\\d{1,2}|${isoDay}|${monthName})$`, 'iu');
const name = /^\p{Lu}[\p{L}-]+$/u;
const labelStem = /polis|kommun|stad|gemensamt|tillsammans|aktörer|parter/i;
const stem = /lova|löft|åta|förbind/i;

/**
 * The heading a line is, or null when it is text. Headings as in domain.md 1 and 3.3 (”Kommunen lovar”, ”kommunerna
 * lovar”, ”polisen lovar”, ”Tillsammans lovar vi”) and their kin on police and municipal web pages.
 */
export function readHeading(text: string): PromiseHeading | null {
  if (text.length > longestHeading || /[.!?]\s+\p{Lu}/u.test(text)) return null;
  const announces = /:$/.test(text) || / att$/i.test(text);
  if (!stem.test(text) && !labelStem.test(text)) return null;
  const words = wordsOf(text);
  if (words.length === 0) return null;
  if (!stem.test(text)) return readLabel(words, text);
  const found = readVerb(words, announces) ?? readNoun(words, /[.!?]$/.test(text));
  if (found === null || (text.length > longestPlainHeading && found.form !== 'leads_in')) return null;
  return { ...found, text };
}

type Found = Omit<PromiseHeading, 'text'>;

function readVerb(words: readonly string[], announces: boolean): Found | null {
  const at = words.findIndex((word) => Object.hasOwn(verbs, lower(word)));
  if (at < 0) return null;
  const isReflexive = verbs[lower(words[at])] === 'reflexive';
  const before = words.slice(0, at);
  if (isReflexive && !words.slice(at + 1).some((word) => reflexive.test(lower(word)))) return null;
  const after = isReflexive ? without(words.slice(at + 1), reflexive) : words.slice(at + 1);
  const subject = subjectIn(before);
  if (subject === null) return readInverted(before, after, announces);
  if (partnerIn(after)) return found({ party: 'joint', actorName: null }, 'promises');
  const isTogether = saysTogether(before) || saysTogether(after);
  if (isClosed(after)) return found(subject, 'promises', isTogether);
  return announces ? found(subject, 'leads_in', isTogether) : null;
}

/** ”Tillsammans lovar vi”, ”Detta lovar polisen”, ”Detta åtar vi oss”, and sentences that end ”… lovar polisen att:”. */
function readInverted(before: readonly string[], after: readonly string[], announces: boolean): Found | null {
  const isPlain = before.every((word) => openers.test(lower(word)) || time.test(word));
  for (let end = Math.min(after.length, 12); end > 0; end--) {
    const subject = subjectIn(after.slice(0, end));
    if (subject === null || !isClosed(after.slice(end))) continue;
    if (!isPlain && (!announces || subject.party === 'other')) return null;
    return found(subject, isPlain ? 'promises' : 'leads_in', saysTogether(before) || saysTogether(after));
  }
  return null;
}

function readNoun(words: readonly string[], isSentence: boolean): Found | null {
  const at = words.findIndex((word) => noun.test(lower(word)));
  if (at < 0) return null;
  const form = documentNoun.test(lower(words[at])) ? 'names_document' : 'promises';
  const before = words.slice(0, at);
  const after = words.slice(at + 1);
  const isTogether = saysTogether(before);
  const owner = withoutOpening(without(before, adjectives));
  const sender = senderAfter(after);
  if (owner.length === 0) {
    if (sender) return found(sender, form, isTogether);
    if (!isClosed(after)) return null;
    // ”Löftena gäller alla.” tells of promises, ”Löften” announces them.
    if (isSentence && after.length > 0 && !isTogether) return null;
    return isTogether
      ? found({ party: 'joint', actorName: null }, form)
      : { party: 'unnamed', actorName: null, form: 'names_document' };
  }
  const subject = readOwner(owner) ?? (before.some((word) => isDash(word)) ? readSubject(owner) : null);
  if (subject === null || !isClosed(after)) return null;
  return found(subject, subject.party === 'we' && !isTogether ? 'names_document' : form, isTogether);
}

/** ”Löften från polisen”, ”Medborgarlöften – kommunen”. */
function senderAfter(after: readonly string[]): Subject | null {
  const first = lower(after[0]);
  return /^(?:från|av)$/.test(first) || isDash(first) ? readSubject(after.slice(1)) : null;
}

/** ”Polisen lovar tillsammans med kommunen” */
function partnerIn(after: readonly string[]): Subject | null {
  const at = after.findIndex(
    (word, index) => /^tillsammans$/i.test(word) && lower(after[index + 1]) === 'med',
  );
  return at < 0 || !isClosed(after.slice(0, at)) ? null : subjectIn(without(after.slice(at + 2), /^att$/));
}

/** A party's bare name as a heading. Partners must say ”lovar”: any line could be a name. */
function readLabel(words: readonly string[], text: string): PromiseHeading | null {
  if (words.length > 8) return null;
  if (words.length === 1 && /^(?:gemensamt|tillsammans)$/i.test(words[0] ?? ''))
    return { party: 'joint', actorName: null, form: 'labels', text };
  const subject = subjectIn(words);
  if (subject === null || subject.party === 'other' || subject.party === 'we') return null;
  return { ...subject, form: 'labels', text };
}

const subjectIn = (words: readonly string[]): Subject | null =>
  readSubject(words) ?? readSubject(without(words, together));

const found = (subject: Subject, form: HeadingForm, isTogether = false): Found =>
  isTogether ? { party: 'joint', actorName: null, form } : { ...subject, form };

/** True when the words after the heading proper add nothing a promise could be. */
function isClosed(words: readonly string[]): boolean {
  if (words.length > 16) return false;
  return words.every((word, index) => {
    const followsPlaceLink =
      /^(?:i|för|till|och|,)$/.test(lower(words[index - 1])) || name.test(words[index - 1] ?? '');
    const isMunicipality = /^kommuns?$/.test(lower(words[index + 1]));
    return (
      tailWords.test(lower(word)) ||
      time.test(word) ||
      ((followsPlaceLink || isMunicipality) && name.test(word))
    );
  });
}

function wordsOf(text: string): string[] {
  return text
    .replace(/^[^\p{L}\p{N}”"“(]+/u, '')
    .replace(/[:.!?…|\s]+$/u, '')
    .replace(/["”“»«()[\]]/g, ' ')
    .replaceAll(',', ' , ')
    .split(' ')
    .filter((word) => word !== '');
}

function withoutOpening(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !openers.test(lower(word)) && !time.test(word));
  return first < 0 ? [] : words.slice(first);
}

const isDash = (word: string): boolean => /^[-–—]$/.test(word);
const without = (words: readonly string[], pattern: RegExp): string[] =>
  words.filter((word) => !pattern.test(lower(word)));
const saysTogether = (words: readonly string[]): boolean => words.some((word) => together.test(lower(word)));
const lower = (word: string | undefined): string => (word ?? '').toLowerCase();
