import { sentenceAround } from './flowing-text';
import type { Passage } from './flowing-text';
import type { SignedLine } from './line-signs';
import { findPeriodPhrases } from './period-phrases';
import type { PeriodPhrase } from './period-phrases';
import type { NotUnderstood, PeriodBasis } from './promise-text-reading';

interface ReadPeriod {
  readonly start: string | null;
  readonly end: string | null;
  readonly basis: PeriodBasis;
  readonly source: string;
  readonly notUnderstood: readonly NotUnderstood[];
}

interface Candidate extends PeriodPhrase {
  readonly score: number;
  readonly basis: PeriodBasis;
  readonly words: string;
  readonly sentence: string;
  readonly line: number;
}

interface PeriodSurroundings {
  readonly title: SignedLine | null;
  readonly promiseHeadings: ReadonlySet<SignedLine>;
  readonly publishedOn: string | null;
}

/** How sure a place in the text makes the reader that its time is the promises' own; the highest wins. */
const sure = {
  applies: 100,
  title: 90,
  heading: 88,
  besideWord: 85,
  inSentenceOfWord: 75,
  titleWithoutWord: 50,
  period: 60,
  agreement: 20,
};
/** A time in the past is told of, not promised. */
const history = 50;
/** Two statements this sure must not contradict each other silently. */
const surelyStated = 80;

const promiseWord = /löft|åtagande/i;
const applies =
  /gäller|gälla|löper|löpa|giltig|sträcker sig|omfattar (?:tiden|perioden|åren)|avtalsperiod|avtalstid|löftesperiod/i;
const periodWord = /period|tidsperiod|giltighetstid/i;
const agreement = /överenskommelse|samverkansavtal/i;
const told =
  /förra|föregående|tidigare|sedan|uppfölj|följdes|följts|följer upp|utvärder|enkät|mätning|dialog|jämför|statistik|beslutades|resultat|gick det/i;
const namesTime = /(?:för|under|åren|året|perioden|tiden|av) $/u;
const openEnd =
  /tills? vidare|tills (?:det|de|dem|löft\p{L}+|medborgarlöft\p{L}+|ett nytt|nya|nästa)(?!\p{L})|till dess|till(?:s)? nästa (?:medborgar)?löft|fram till nästa|och framåt/iu;

/**
 * The time the promises apply. Forms as in domain.md 3.5: a year, two years, days, half a year, ”until the next
 * promise”. Falls back on the year of publication, and says so.
 */
export function readPeriod(passages: readonly Passage[], surroundings: PeriodSurroundings): ReadPeriod {
  const candidates = passages.flatMap((passage) => candidatesIn(passage, surroundings));
  const chosen = best(candidates);
  if (!chosen) return fallback(passages, surroundings.publishedOn);
  const start = chosen.start ?? startFor(chosen, candidates);
  const isOpen = openEnd.test(chosen.sentence) || (chosen.precision === 1 && saysOpenEnd(passages));
  const notUnderstood = contradictions(chosen, candidates);
  const row = (reason: NotUnderstood['reason']): void => {
    notUnderstood.push({ line: chosen.line, text: chosen.words, reason });
  };
  if (!start) row('period_start_missing');
  if (!chosen.end && !isOpen) row('period_end_missing');
  const source = `”${shortened(chosen.sentence)}” (rad ${chosen.line})`;
  return { start, end: isOpen ? null : chosen.end, basis: chosen.basis, source, notUnderstood };
}

function candidatesIn(passage: Passage, surroundings: PeriodSurroundings): Candidate[] {
  const line = passage.lines[0]?.number ?? 1;
  if (passage.lines[0]?.isQuotation) return [];
  return findPeriodPhrases(passage.text).flatMap((phrase) => {
    const sentence = sentenceAround(passage.text, phrase.from, phrase.to).text;
    const judged = judge(passage, phrase, sentence, surroundings);
    const words = passage.text.slice(phrase.from, phrase.to);
    return judged && judged.score > 0 ? [{ ...phrase, ...judged, words, sentence, line }] : [];
  });
}

function judge(
  { text, lines }: Passage,
  phrase: PeriodPhrase,
  sentence: string,
  { title, promiseHeadings }: PeriodSurroundings,
): { score: number; basis: PeriodBasis } | null {
  const near = text.slice(Math.max(0, phrase.from - 40), phrase.to + 40);
  const past = told.test(near) ? history : 0;
  const hasWord = promiseWord.test(sentence);
  if (lines[0] !== undefined && lines[0] === title)
    return { score: (hasWord ? sure.title : sure.titleWithoutWord) - past, basis: 'title' };
  if (lines[0] && promiseHeadings.has(lines[0])) return { score: sure.heading, basis: 'heading' };
  if (agreement.test(sentence) && !hasWord) return { score: sure.agreement - past, basis: 'stated' };
  if (applies.test(sentence))
    return { score: (hasWord ? sure.applies : sure.applies - 10) - past, basis: 'stated' };
  if (besideWord(text, phrase)) return { score: sure.besideWord - past, basis: 'stated' };
  if (hasWord && namesTime.test(text.slice(Math.max(0, phrase.from - 30), phrase.from))) {
    return { score: sure.inSentenceOfWord - past, basis: 'stated' };
  }
  if (periodWord.test(sentence) || /lovar|åtar sig/i.test(sentence))
    return { score: sure.period - past, basis: 'stated' };
  return null;
}

/** ”medborgarlöften för 2021”, ”2018 års medborgarlöften” */
const besideWord = (text: string, { from, to }: PeriodPhrase): boolean =>
  /(?:löft|åtagande)\p{L}{0,6}(?: (?:för|under|åren?|perioden|tiden|hela|kommunen|är|i|\p{Lu}[\p{L}-]+|kommun)){0,5}[:,]? ?[(–-]? ?$/u.test(
    text.slice(Math.max(0, from - 80), from),
  ) || /^ års (?:\p{L}+ )?(?:medborgar|trygghets)?löft/u.test(text.slice(to, to + 50));

const best = (candidates: readonly Candidate[]): Candidate | null =>
  [...candidates].sort((a, b) => b.score - a.score || b.precision - a.precision || a.line - b.line)[0] ??
  null;

/** The text says only the end: another of its periods that has this end, or covers it, gives the beginning. */
const startFor = ({ end }: Candidate, others: readonly Candidate[]): string | null =>
  others.find((other) => other.start && end && other.start <= end && (other.end ?? end) >= end.slice(0, 4))
    ?.start ?? null;

const saysOpenEnd = (passages: readonly Passage[]): boolean =>
  passages.some(({ text }) =>
    [...text.matchAll(/tills? vidare|till(?:s| dess)|nästa (?:medborgar)?löft/giu)].some(({ index }) => {
      const sentence = sentenceAround(text, index, index + 1).text;
      return openEnd.test(sentence) && (promiseWord.test(sentence) || /gäller/i.test(sentence));
    }),
  );

function contradictions(chosen: Candidate, candidates: readonly Candidate[]): NotUnderstood[] {
  const others = candidates.filter(
    (other) => other.score >= surelyStated && other.start && other.end && !agree(chosen, other),
  );
  const unique = new Map(others.map((other) => [`${other.start}/${other.end}`, other]));
  return [...unique.values()].map(({ line, words }) => ({ line, text: words, reason: 'several_periods' }));
}

/** One period may be told more precisely than the other. */
function agree(a: Candidate, b: Candidate): boolean {
  const covers = (x: Candidate, y: Candidate): boolean =>
    (x.start ?? '') <= (y.start ?? '') && (x.end ?? '9999') >= (y.end ?? '9999');
  return covers(a, b) || covers(b, a);
}

function fallback(passages: readonly Passage[], publishedOn: string | null): ReadPeriod {
  if (publishedOn === null) {
    const notUnderstood: NotUnderstood[] = [{ line: 1, text: '', reason: 'period_missing' }];
    return {
      start: null,
      end: null,
      basis: 'none',
      source: 'Ingen period hittades i texten.',
      notUnderstood,
    };
  }
  const year = publishedOn.slice(0, 4);
  const end = saysOpenEnd(passages) ? null : `${year}-12-31`;
  const source = `Texten anger ingen period. Året är taget från publiceringsdatumet ${publishedOn}.`;
  return { start: `${year}-01-01`, end, basis: 'publication_year', source, notUnderstood: [] };
}

const shortened = (text: string): string => (text.length > 160 ? `${text.slice(0, 159)}…` : text);
