import { shapeOf } from './item-shape';
import { endsSentence, startsLower, startsUpper } from './text-lines';
import type { TextLine } from './text-lines';

/** A promise cannot end with one of these, so the next line goes on with it. */
const dangling =
  /(?:^|\s)(?:i|på|av|för|till|med|vid|om|under|och|eller|samt|som|att|så|från|hos|inom|mellan|bland|mot|utan|över|genom|kring|en|ett|den|det|de|är|ska|kan|vår|våra|minst|högst|per|varje|sina?|sitt|bl\.\s?a\.|t\.\s?ex\.|,|–|-)$|[,(–-]$/iu;

/** Wider lines than this were not broken to fit. */
const widestWrap = 120;

/**
 * Characters at which the document's lines were broken to fit; 0 when they were not. They were when nearly every line
 * that surely goes on with a sentence could not have begun on the line above.
 */
export function wrapWidthOf(lines: readonly TextLine[]): number {
  const widest = lines.reduce((width, line) => Math.max(width, line.width), 0);
  if (widest > widestWrap) return 0;
  let breaks = 0;
  let forced = 0;
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    if (!above || !surelyGoesOn(line)) return;
    breaks++;
    if (isFull(above, line, widest)) forced++;
  });
  return breaks > 0 && forced >= breaks * 0.8 ? widest : 0;
}

const surelyGoesOn = (line: TextLine): boolean =>
  !line.afterBlank && line.marker === null && startsLower(line.text) && shapeOf(line.text) === 'other';

const firstWordLength = (text: string): number => text.split(' ', 1)[0]?.length ?? 0;

/** Was the line above so full that the next word did not fit? */
export const isFull = (above: TextLine, line: TextLine, wrapWidth: number): boolean =>
  wrapWidth > 0 && above.width + 1 + firstWordLength(line.text) > wrapWidth;

export const isDangling = (text: string): boolean => dangling.test(text.slice(-24));

/**
 * Does this line, without bullet or empty line before it, go on with the sentence above?
 * Null: its own words do not tell.
 */
export function continuesSentence(above: TextLine, line: TextLine, wrapWidth: number): boolean | null {
  if (startsLower(line.text) || isDangling(above.text)) return true;
  if (isFull(above, line, wrapWidth)) return true;
  if (endsSentence(above.text)) return false;
  return startsUpper(line.text) ? null : true;
}

/** Joins a wrapped line. A word divided at the line's end is made whole, and said to be so. */
export function joinWrapped(above: string, line: string): { text: string; hyphenRemoved: boolean } {
  const endsInHyphen =
    /[\p{L}\d]-$/u.test(above) && /^\p{L}/u.test(line) && !/^(?:och|eller|samt|till|respektive) /.test(line);
  const hyphenRemoved = endsInHyphen && /\p{Ll}{2}-$/u.test(above) && startsLower(line);
  if (hyphenRemoved) return { text: above.slice(0, -1) + line, hyphenRemoved };
  return { text: above + (endsInHyphen || above.endsWith('/') ? '' : ' ') + line, hyphenRemoved };
}
