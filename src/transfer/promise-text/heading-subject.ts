import type { PromiseParty } from './promise-text-reading';

/** Who a heading says promises. `we`: the text only says ”vi”. */
export interface Subject {
  readonly party: PromiseParty | 'we';
  readonly actorName: string | null;
}

type Kind = 'municipality' | 'police' | 'all' | 'we' | 'name' | 'other';
interface Part {
  readonly kind: Kind;
  readonly words: readonly string[];
}

/**
 * The words for a party, as in the press releases and police web pages read for this product (domain.md 3.3, 11).
 * A city calls itself `stad`; in Göteborg a city district's administration promised (domain.md 3.3).
 */
const municipalityWords =
  /^(?:kommun(?:en|er|erna)?|stad(?:en)?|stadsdel(?:en|sförvaltningen)|kommunledningen)$/;
const policeWords = /^(?:(?:lokal)?polis(?:en|myndigheten|områdena?|området?)?|lpo)$/;
const everybody = /^(?:aktörerna|parterna)$/;
const direction = /^(?:norra|södra|östra|västra|mellersta|inre|yttre|centrala)$/;
const placeLink = /^(?:i|på|inom|för|vid|från)$/;
const nameLink = /^(?:i|på|av|för|ab|kf|&)$/;
const name = /^\p{Lu}[\p{L}\p{N}:./&-]*$/u;

/** Begin with a capital letter in a headline, but are no actor of a citizen promise. */
const notAnActor =
  /^(?:\p{L}+partiet|alla|allt|de|den|det|dem|detta|dessa|du|en|ett|han|hon|hen|här|hur|ingen|jag|man|min|mitt|ni|nu|när|och|om|så|som|under|vad|var|vem|vår|vårt|våra|regeringen|riksdagen|staten|ministern|statsministern|justitieministern|kommunalrådet|kommunalråd|politikerna|partiet|partierna|majoriteten|oppositionen|alliansen|ordföranden|borgmästaren|polischefen|chefen|experten|forskaren|socialdemokraterna|moderaterna|centerpartiet|vänsterpartiet|miljöpartiet|liberalerna|kristdemokraterna|sverigedemokraterna|medborgarlöften?|löften?|nyhet|pressmeddelande|tillsammans|gemensamt|därför|följande|också|även|inget|ingenting|ytterligare)$/u;

const linksOfTwo = /^(?:tillsammans|samverkan|samarbete)$/;
const links = /^(?:och|samt|&|,|\+|\/)$/;

/** The subject when these words are one and nothing else: `Polisen i Ekhamra`, `Ekhamra och Norrvikens kommuner`. */
export function readSubject(words: readonly string[]): Subject | null {
  const groups = split(words);
  if (groups === null) return null;
  const parts = groups.map(readPart);
  if (parts.includes(null)) return null;
  return subjectOf(namesMadeMunicipalities(parts as Part[]), words);
}

/** The same in the genitive: `Kommunens`, `Kommunen och polisens`, `Fastighetsägarnas`, `Våra`. */
export function readOwner(words: readonly string[]): Subject | null {
  if (words.length === 1 && /^vår(?:t|a)?$/i.test(words[0] ?? '')) return { party: 'we', actorName: null };
  const last = words.at(-1);
  if (!last || !/s$/i.test(last)) return null;
  return readSubject(words.map((word, index) => ownerless(word, index === words.length - 1)));
}

const ofParty =
  /^((?:lokal)?polis(?:en|myndigheten|området)|kommun(?:en|er|erna)?|stad(?:en)?|stadsdel(?:en|sförvaltningen)|aktörerna|parterna)s$/i;

function ownerless(word: string, isLast: boolean): string {
  const party = ofParty.exec(word)?.[1];
  if (party) return party;
  return isLast && !/(?:fors|näs|ås)$/i.test(word) ? word.replace(/s$/i, '') : word;
}

function split(words: readonly string[]): string[][] | null {
  if (words.length === 0 || words.length > 16) return null;
  const groups: string[][] = [[]];
  for (let index = 0; index < words.length; index++) {
    const word = lower(words[index]);
    const next = lower(words[index + 1]);
    if (word === 'i' && linksOfTwo.test(next)) continue;
    if (linksOfTwo.test(word) && next === 'med') index++;
    else if (!links.test(word)) {
      groups.at(-1)?.push(words[index] ?? '');
      continue;
    }
    if (groups.at(-1)?.length) groups.push([]);
  }
  if (groups.at(-1)?.length === 0) groups.pop();
  return groups.length > 0 && groups.every((group) => group.length > 0) ? groups : null;
}

function readPart(words: readonly string[]): Part | null {
  if (/^(?:de|alla|samtliga)$/.test(lower(words[0])) && lower(words.at(-1)) === 'kommunerna') {
    return { kind: 'municipality', words };
  }
  const first = lower(words[0]);
  const last = lower(words.at(-1));
  const rest = words.slice(1);
  if (first === 'vi') {
    if (rest.length === 0) return { kind: 'we', words };
    return placeLink.test(lower(rest[0])) ? readPart(rest.slice(1)) : null;
  }
  if (everybody.test(first) && rest.length === 0) return { kind: 'all', words };
  if (policeWords.test(first)) return isPlace(rest) ? { kind: 'police', words } : null;
  if (municipalityWords.test(first)) return isPlace(rest) ? { kind: 'municipality', words } : null;
  if (/^(?:kommun(?:er)?|stad)$/.test(last) && areNames(words.slice(0, -1)))
    return { kind: 'municipality', words };
  if (words.length > 5 || notAnActor.test(first) || !name.test(words[0] ?? '')) return null;
  if (!words.every((word) => name.test(word) || nameLink.test(lower(word)))) return null;
  return { kind: words.length <= 2 ? 'name' : 'other', words };
}

/** `Ekhamra, Björkfors och Norrvikens kommuner`, `kommunerna Ekhamra och Björkfors`: the bare names are municipalities. */
function namesMadeMunicipalities(parts: readonly Part[]): Part[] {
  const isPlural = parts.some(
    ({ words }) => /^kommuner(?:na)?$/.test(lower(words.at(-1)) || '') || lower(words[0]) === 'kommunerna',
  );
  return parts.map((part) => {
    if (part.kind !== 'name') return part;
    return { ...part, kind: isPlural ? 'municipality' : 'other' };
  });
}

function subjectOf(parts: readonly Part[], words: readonly string[]): Subject {
  const kinds = new Set(parts.map((part) => part.kind));
  if (kinds.size > 1) kinds.delete('we');
  const only = kinds.size === 1 ? [...kinds][0] : null;
  if (only === 'we' || only === 'municipality' || only === 'police') return { party: only, actorName: null };
  if (only === 'other') return { party: 'other', actorName: words.join(' ').replaceAll(' ,', ',') };
  return { party: 'joint', actorName: null };
}

const isPlace = (words: readonly string[]): boolean =>
  words.length === 0 || areNames(placeLink.test(lower(words[0])) ? words.slice(1) : words);

const areNames = (words: readonly string[]): boolean =>
  words.length > 0 &&
  words.length <= 6 &&
  words.every((word) => name.test(word) || direction.test(lower(word)) || policeWords.test(lower(word))) &&
  words.some((word) => name.test(word));

const lower = (word: string | undefined): string => (word ?? '').toLowerCase();
