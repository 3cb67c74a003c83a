import type { TargetComparator, TargetScope } from './promise-text-reading';

/** One word of a promise and where it stands. */
export interface Word {
  /** Lower case, without the punctuation around it. */
  readonly plain: string;
  readonly from: number;
  readonly to: number;
  /** A comma or full stop follows: what comes after belongs to another clause. */
  readonly endsClause: boolean;
  readonly endsSentence: boolean;
  /** ”ggr/vecka”: the stroke says ”per”. */
  readonly afterStroke: boolean;
}

export function wordsOf(text: string): Word[] {
  // ”24/7” and ”2018/19” are one word.
  return [...text.matchAll(/[^\s/]+(?:\/(?=\d)[^\s/]+)*\/?/gu)].flatMap((match) => {
    const written = match[0].replace(/\/$/, '');
    const lead = /^["”“'(»]*/u.exec(written)?.[0].length ?? 0;
    const bare = written.slice(lead).replace(/["”“')».,;:!?…]+$/u, '');
    if (bare === '') return [];
    const tail = written.slice(lead + bare.length);
    const from = match.index + lead;
    const endsSentence = /[.;:!?]/.test(tail) && !/^(?:st|bl|t|ca|kl|kap|nr|resp)$/i.test(bare);
    const endsClause = endsSentence || /[,)]/.test(tail);
    return [
      {
        plain: bare.toLowerCase(),
        from,
        to: from + bare.length,
        endsClause,
        endsSentence,
        afterStroke: text[match.index - 1] === '/',
      },
    ];
  });
}

/** Words right before a number and what they make of it, longest first. `unclear`: the number is not meant exactly. */
export const comparators: readonly (readonly [readonly string[], TargetComparator | 'unclear'])[] = [
  [['inte', 'färre', 'än'], 'at_least'],
  [['inte', 'mindre', 'än'], 'at_least'],
  [['inte', 'fler', 'än'], 'at_most'],
  [['inte', 'mer', 'än'], 'at_most'],
  [['i', 'snitt', 'minst'], 'average'],
  [['minst', 'i', 'snitt'], 'average'],
  [['i', 'genomsnitt'], 'average'],
  [['i', 'snitt'], 'average'],
  [['som', 'mest'], 'at_most'],
  [['som', 'minst'], 'at_least'],
  [['upp', 'till'], 'unclear'],
  [['upp', 'emot'], 'unclear'],
  [['mer', 'än'], 'unclear'],
  [['fler', 'än'], 'unclear'],
  [['mindre', 'än'], 'unclear'],
  [['färre', 'än'], 'unclear'],
  [['minst'], 'at_least'],
  [['åtminstone'], 'at_least'],
  [['lägst'], 'at_least'],
  [['högst'], 'at_most'],
  [['max'], 'at_most'],
  [['maximalt'], 'at_most'],
  [['genomsnittligen'], 'average'],
  [['exakt'], 'exactly'],
  [['precis'], 'exactly'],
  [['inom'], 'within'],
  ...['cirka', 'ca', 'omkring', 'ungefär', 'runt', 'drygt', 'knappt', 'nästan', 'närmare'].map(
    (word): [string[], 'unclear'] => [[word], 'unclear'],
  ),
];

/** Stretches of time a target can be counted in (words.md, target scope). A term is half a year. */
const stretches: Readonly<Record<string, TargetScope>> = {
  år: 'year',
  året: 'year',
  kalenderår: 'year',
  halvår: 'half_year',
  halvåret: 'half_year',
  termin: 'half_year',
  terminen: 'half_year',
  kvartal: 'quarter',
  kvartalet: 'quarter',
  månad: 'month',
  månaden: 'month',
  vecka: 'week',
  veckan: 'week',
  säsong: 'season',
  säsongen: 'season',
  sommar: 'season',
  sommaren: 'season',
  vinter: 'season',
  vintern: 'season',
  vår: 'season',
  våren: 'season',
  höst: 'season',
  hösten: 'season',
  period: 'period',
  perioden: 'period',
  löftesperioden: 'period',
  avtalsperioden: 'period',
};

const adverbs: Readonly<Record<string, TargetScope>> = {
  årligen: 'year',
  årligt: 'year',
  halvårsvis: 'half_year',
  terminsvis: 'half_year',
  kvartalsvis: 'quarter',
  månadsvis: 'month',
  månatligen: 'month',
  veckovis: 'week',
};

export interface ScopeWords {
  readonly scope: TargetScope;
  readonly first: number;
  readonly last: number;
  /** ”varje månad”, ”årligen”: says how often by itself, without a number. */
  readonly isCadence: boolean;
}

/** ”per år”, ”i veckan”, ”varje månad”, ”årligen”, ”under året”, ”/vecka” at this place in the promise. */
export function scopeAt(words: readonly Word[], at: number): ScopeWords | null {
  const word = words[at];
  if (!word) return null;
  const adverb = lookUp(adverbs, word.plain);
  if (adverb) return { scope: adverb, first: at, last: at, isCadence: true };
  const perStretch = word.afterStroke ? lookUp(stretches, word.plain) : null;
  if (perStretch) return { scope: perStretch, first: at, last: at, isCadence: false };
  if (!/^(?:per|om|i|varje|under|på)$/.test(word.plain)) return null;
  const skip = word.plain === 'under' && /^(?:hela|varje)$/.test(words[at + 1]?.plain ?? '') ? 1 : 0;
  const stretch = lookUp(stretches, words[at + 1 + skip]?.plain ?? '');
  if (!stretch || !fits(word.plain, words[at + 1 + skip]?.plain ?? '')) return null;
  return { scope: stretch, first: at, last: at + 1 + skip, isCadence: word.plain === 'varje' };
}

/** ”i veckan” and ”om året” count; ”i våren” and ”på månad” are no Swedish and ”om hösten” is no count. */
function fits(link: string, stretch: string): boolean {
  if (link === 'under')
    return /(?:året|perioden|säsongen|sommaren|vintern|våren|hösten|terminen|halvåret|kvartalet|månaden|veckan|år)$/.test(
      stretch,
    );
  if (link === 'i') return /(?:veckan|månaden|kvartalet|halvåret|terminen|året)$/.test(stretch);
  if (link === 'om') return /^(?:året|dagen)$/.test(stretch);
  if (link === 'på') return /^året$/.test(stretch);
  return true;
}

/** ”per dag”, ”varje helg”, ”i varje skola”: how many that makes in all, nobody can say from the words. */
export function multipliesAt(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.plain ?? '';
  if (/^(?:varannan|vartannat|dagligen|respektive|vardera)$/.test(words[at]?.plain ?? '')) return true;
  if (words[at]?.plain === 'var' && /^(?:tredje|fjärde|femte|sjätte)$/.test(next)) return true;
  if (words[at]?.afterStroke) return scopeAt(words, at) === null;
  if (words[at]?.plain === 'om' && /^(?:dagen|dygnet)$/.test(next)) return true;
  return /^(?:per|varje)$/.test(words[at]?.plain ?? '') && next !== '' && scopeAt(words, at) === null;
}

const lookUp = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | null =>
  Object.hasOwn(table, key) ? (table[key] ?? null) : null;

export const timeUnit =
  /^(?:timm(?:e|ar)|tim|dygn|dag(?:ar)?|arbetsdag(?:ar)?|vardag(?:ar)?|veck(?:a|or)|månad(?:er)?|minut(?:er)?)$/;
/** ”fyra timmars utbildning” says how long one is, not how many. */
export const durationUnit =
  /^(?:timmes?|timmars|dags|dagars|dygns|veckas|veckors|månads|månaders|minuters|års)$/;
export const timesUnit = /^(?:gång(?:er)?|ggr|tillfällen?)$/;

/** After one of these a number names something and counts nothing. */
export const namesWithNumber =
  /^(?:årskurs(?:erna|er)?|åk|klass(?:erna)?|kl|klockan|vecka|v|nr|nummer|kap|kapitel|§§?|lag(?:en)?|punkt(?:erna)?|sidan?|bilaga|steg|etapp|fas|nivå|linje|väg|riksväg|länsväg|europaväg|agenda|tel|telefon|telefonnummer|ring|larma|artikel|stycke|grupp|alternativ|zon|kategori|typ|mål|område|distrikt|version|år|i)$/;
export const isMonth =
  /^(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|apr|aug|sept?|okt|nov|dec)$/;
/** Money, measures and shares are not counted in occasions. */
export const measures =
  /^(?:kr|kronor|kkr|mkr|tkr|miljon(?:er)?|miljard(?:er)?|tusen|km|km\/h|km\/tim|kilometer|meter|m|mil|kvm|grader)$/;
export const shares =
  /^(?:procent|procents|%|procentenheter|promille|hälften|tredjedel(?:ar)?|fjärdedel(?:ar)?|femtedel(?:ar)?)$/;
export const vague =
  /^(?:tiotal|femtontal|tjugotal|trettiotal|femtiotal|hundratal|tusental|dussin|halvdussin|par)$/;

const functionWords = new Set(
  (
    'och eller samt i på av för till med vid om under per som att så från hos inom mellan bland mot utan över genom kring varje var är ska ' +
    'kan har då där när efter före innan utöver tillsammans gemensamt årligen månadsvis veckovis inte än men den det de vi man sin sitt sina ' +
    'ut in upp ner här minst högst dit också även'
  ).split(' '),
);

export const isNounLike = (word: Word | undefined): word is Word =>
  word !== undefined && /^\p{L}[\p{L}-]*$/u.test(word.plain) && !functionWords.has(word.plain);

const pluralAdjective = /(?:a|de|kallade)$/;
const singularAdjective =
  /(?:[ao]d|at|sam|samt|ig|igt|isk|iskt|ell|ellt|bar|bart|ande|ende|ny|nytt|extra|stor|stort|större|öppen|öppet)$/;
/** End like an adjective and are what is counted. */
const nounAnyway =
  /(?:område|möte|besök|samråd|resultat|råd|blad|samtal|seminarium|forum|arrangemang|anförande|krog|helg|dag|vuxna|unga|boende|anställda)$/;

export const isAdjective = (word: Word, quantity: number): boolean =>
  (quantity === 1 ? singularAdjective : pluralAdjective).test(word.plain) && !nounAnyway.test(word.plain);
