import { shapeOf } from './item-shape';
import type { SignedLine } from './line-signs';
import { readActingParty, readBracketedParty } from './promise-sentences';
import type { NotUnderstoodReason } from './promise-text-reading';

/** Built like a promise, so that it counts under a heading that names nobody: ”Att …”, ”Polisen ska …”, ”… (Kommunen)”. */
export const mayBePromise = (text: string): boolean => shapeOf(text) === 'att' || saysWhoActs(text);

export const saysWhoActs = (text: string): boolean =>
  readActingParty(text) !== null || readBracketedParty(text) !== null;

/** ”Syftet med medborgarlöftet är:” stands above lists that promise nothing (Sölvesborg 2022, police web page). */
export const isAboutPurpose = (text: string): boolean =>
  /syfte|(?<!\p{L})mål(?:et)?(?!\p{L})|bakgrund|utgår från/iu.test(text);

export const namesDocument = (text: string): boolean => /(?:medborgar|trygghets)löft/iu.test(text);

/** Three ”att” in a row on one line of items: perhaps three promises. */
export const mayHoldSeveral = (text: string): boolean =>
  /^att\s.{3,200}(?:,| samt| och) att\s.{3,200}(?:,| samt| och) att\s/iu.test(text);

const longestHeading = 80;
const announcesList = (text: string): boolean =>
  text.endsWith(':') || (text.length <= longestHeading && /lovar|löften|åtagande/i.test(text));

const promises = '(?:lovar|åtar sig|förbinder sig)';
const inProse = new RegExp(
  `(?<!\\p{L})(?:polisen|kommunen|kommunerna|kommun|polismyndigheten|vi) ${promises}(?: (?:att|också)|:)` +
    '|(?<!\\p{L})lovar (?:polisen|kommunen|vi) att',
  'iu',
);

/** Why a line that belongs to no list ought to be looked at by a person; empty when it need not. */
export function nearMisses(
  line: SignedLine,
  next: SignedLine | undefined,
  isAmongPromises: boolean,
): NotUnderstoodReason[] {
  if (line.isQuotation || line.isCaption || line.isStop) return [];
  const reasons: NotUnderstoodReason[] = [];
  if (line.marker) {
    if (isAmongPromises && mayBePromise(line.text)) reasons.push('list_without_heading');
  } else if (
    next?.marker &&
    mayBePromise(next.text) &&
    announcesList(line.text) &&
    !isAboutPurpose(line.text)
  ) {
    reasons.push('heading_uncertain');
  }
  if (inProse.test(line.text)) reasons.push('promise_in_running_text');
  return reasons;
}
