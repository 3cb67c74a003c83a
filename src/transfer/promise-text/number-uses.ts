import { comparisonBefore } from './target-comparators';
import { isNounLike } from './counted-unit';
import { numberIn } from './number-words';
import { plainAt } from './promise-words';
import type { Word } from './promise-words';

/** After one of these a number names something and counts nothing: ”årskurs 4”, ”väg 26”, ”kl. 22”. */
const named =
  /^(?:årskurs(?:erna|er)?|åk|klass(?:erna)?|kl|klockan|vecka|v|nr|nummer|kap|kapitel|§§?|lag(?:en)?|punkt(?:erna)?|sidan?|bilaga|steg|etapp|fas|nivå|linje|väg|riksväg|länsväg|europaväg|agenda|tel|telefon|telefonnummer|ring|larma|artikel|stycke|grupp|alternativ|zon|kategori|typ|mål|område|distrikt|version|år)$/;
const month =
  /^(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|apr|aug|sept?|okt|nov|dec)$/;
const law = /^(?:kap|kapitlet|§§?|stycket|paragrafen)$/;
/** The emergency number and the public authorities' short numbers. */
const shortTelephone = /^(?:112|113|114|11313|11414)$/;
const year = /^(?:19|20)\d\d$/;

/** Money, measures and shares are not counted in occasions. */
export const measure =
  /^(?:kr|kronor|kkr|mkr|tkr|miljon(?:er)?|miljard(?:er)?|tusen|km|km\/h|km\/tim|kilometer|meter|m|mil|kvm|grader)$/;
export const share =
  /^(?:procent|procents|%|procentenheter|promille|hälften|tredjedel(?:ar)?|fjärdedel(?:ar)?|femtedel(?:ar)?)$/;
/** ”ett tiotal”, ”ett par” */
export const vagueNumber =
  /^(?:tiotal|femtontal|tjugotal|trettiotal|femtiotal|hundratal|tusental|dussin|halvdussin|par)$/;

/** Dates, years, clock times, references to law, telephone numbers, school years, roads. */
export function namesSomething(words: readonly Word[], at: number, last: number): boolean {
  const word = plainAt(words, at);
  const before = plainAt(words, at - 1);
  const next = plainAt(words, last + 1);
  if (month.test(next) || law.test(next) || shortTelephone.test(word)) return true;
  if (/^\d/.test(word) && (named.test(before) || /^\d[\d-]+$/.test(before))) return true;
  return year.test(word) && !(comparisonBefore(words, at) && isNounLike(words[last + 1]));
}

/** ”2–3 gånger”, ”10%”, ”1,5 timmar” – but not ”7–9” after ”årskurs”, ”18–25 år” or ”kl. 21–03”. */
export function isRange(words: readonly Word[], at: number): boolean {
  const word = plainAt(words, at);
  if (/^\d{1,3}%$/.test(word)) return true;
  if (!/^\d{1,3}[–—-]\d{1,3}$/.test(word) && !/^\d{1,2},\d$/.test(word)) return false;
  const isAge = /^(?:år|åringar)/.test(plainAt(words, at + 1));
  return !named.test(plainAt(words, at - 1)) && !isAge && isNounLike(words[at + 1]);
}

/** ”två till tre”, ”en eller flera” */
export function isRangeInWords(words: readonly Word[], last: number): boolean {
  if (words[last]?.endsClause || !/^(?:till|eller|à|-|–)$/.test(plainAt(words, last + 1))) return false;
  const upper = plainAt(words, last + 2);
  return numberIn(upper) !== null || /^(?:flera|fler|par)$/.test(upper);
}

/** ”alla sju stadsdelar” says which, not how many times. */
export const meansAllOf = (words: readonly Word[], at: number): boolean =>
  /^(?:de|våra|dessa|alla|samtliga|båda|kommunens|polisens|sina)$/.test(plainAt(words, at - 1));

/** ”i fyra stadsdelar” says where. */
export const followsPlaceWord = (words: readonly Word[], at: number): boolean =>
  /^(?:i|på|vid|mellan|för|av|hos|bland|från|under|om|efter|över|mot)$/.test(plainAt(words, at - 1));
