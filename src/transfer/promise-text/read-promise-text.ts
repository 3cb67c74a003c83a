import { cleanText } from './clean-text';
import { toPassages } from './flowing-text';
import { unfoldInlineLists } from './inline-lists';
import { signLines } from './line-signs';
import type { SignedLine } from './line-signs';
import { readMunicipalities } from './municipalities';
import { readPeriod } from './period';
import { readPoliceArea } from './police-area';
import { collectPromises } from './promise-lists';
import type { CollectedPromises, ListedPromise } from './promise-lists';
import type { NotUnderstood, PromiseTextReading, ReadPromise } from './promise-text-reading';
import { readPublicationDay } from './publication-day';
import { readQuantities } from './quantities';
import { NoPromisesFound } from './reading-errors';
import { readSenders } from './senders';
import { toLines } from './text-lines';
import { findTitle, titleText } from './title';

export { NoPromisesFound, UnreadableText } from './reading-errors';
export type { PromiseParty, PromiseTextReading, ReadPromise, SuggestedTarget } from './promise-text-reading';

/**
 * Reads the promises out of a press release, a web page or a signed document in Swedish, as pasted or uploaded.
 * Nothing is guessed in silence: what stood near and was not used is in `notUnderstood`, and a person decides.
 *
 * @param text decoded characters, at most 200 kB; line breaks of any kind
 * @throws NoPromisesFound when the text announces no promises
 * @throws UnreadableText when it is empty, too long, binary or wrongly decoded
 */
export function readPromiseText(text: string): PromiseTextReading {
  const writtenLines = toLines(cleanText(text));
  const lines = signLines(unfoldInlineLists(writtenLines));
  const passages = toPassages(lines);
  const collected = collectPromises(lines, readSenders(passages.map((passage) => passage.text).join('\n')));
  if (collected.promises.length === 0) throw new NoPromisesFound(foundInstead(lines, collected));

  const title = findTitle(passages, collected.begins);
  const publishedOn = readPublicationDay(writtenLines);
  const period = readPeriod(passages, {
    title: title?.lines[0] ?? null,
    promiseHeadings: collected.usedHeadings,
    publishedOn,
  });
  const municipalities = readMunicipalities(passages, title?.text ?? null);
  const policeArea = readPoliceArea(passages);
  const numbered = numberPromises(collected.promises);
  return {
    title: title && titleText(title),
    periodStart: period.start,
    periodEnd: period.end,
    periodBasis: period.basis,
    periodSource: period.source,
    publishedOn,
    municipalities: municipalities.names,
    policeArea: policeArea.area,
    promises: numbered.promises,
    notUnderstood: [
      ...period.notUnderstood,
      ...municipalities.notUnderstood,
      ...policeArea.notUnderstood,
      ...collected.notUnderstood,
      ...numbered.notUnderstood,
    ].sort((a, b) => a.line - b.line),
  };
}

function numberPromises(listed: readonly ListedPromise[]): {
  promises: ReadPromise[];
  notUnderstood: NotUnderstood[];
} {
  const notUnderstood: NotUnderstood[] = [];
  const promises = listed.map((promise, index): ReadPromise => {
    const { target, further, unclear } = readQuantities(promise.text);
    for (const text of further) notUnderstood.push({ line: promise.line, text, reason: 'further_quantity' });
    for (const text of unclear) notUnderstood.push({ line: promise.line, text, reason: 'quantity_unclear' });
    return {
      ...promise,
      number: index + 1,
      kind: target ? 'activity' : 'direction',
      suggestedTarget: target,
    };
  });
  return { promises, notUnderstood };
}

const mostFound = 5;

/** What the error tells: lines that came near, else the text's first headings. */
function foundInstead(lines: readonly SignedLine[], collected: CollectedPromises): string[] {
  const near = collected.notUnderstood.map(({ line, text }) => ({ number: line, text }));
  const headings = lines.filter(
    (line) =>
      !line.marker &&
      !line.isQuotation &&
      !line.isCaption &&
      line.text.length <= 90 &&
      !/[.,]$/.test(line.text),
  );
  return (near.length > 0 ? near : headings)
    .slice(0, mostFound)
    .map(({ number, text }) => `”${text.slice(0, 90)}” (rad ${number})`);
}
