import { targetWords } from '../activities/activity-words';
import { importTexts } from '../transfer/import.texts';
import { notUnderstoodTexts } from '../transfer/promise-text/promise-text.texts';
import type { PromiseTextReading, ReadPromise } from '../transfer/promise-text/promise-text-reading';

const texts = importTexts.sv;

/** What was understood and what was not, for a person at a terminal. */
export function describeReading(reading: PromiseTextReading): string {
  return [
    `Rubrik:           ${reading.title ?? '(ingen)'}`,
    `Period:           ${periodOf(reading)}`,
    `Kommun:           ${reading.municipalities.join(', ') || '(nämns inte)'}`,
    `Lokalpolisområde: ${reading.policeArea ?? '(nämns inte)'}`,
    `Löften:           ${reading.promises.length}`,
    ...groupsOf(reading.promises),
    ...doubtsOf(reading),
  ].join('\n');
}

const periodOf = ({ periodStart, periodEnd, periodSource }: PromiseTextReading): string =>
  periodStart ? `${periodStart} till ${periodEnd ?? 'tills vidare'} (${periodSource})` : periodSource;

function groupsOf(promises: readonly ReadPromise[]): string[] {
  const headings = [...new Set(promises.map(headingOf))];
  return headings.flatMap((heading) => {
    const group = promises.filter((promise) => headingOf(promise) === heading);
    return ['', `${heading} (${group.length})`, ...group.flatMap(linesOf)];
  });
}

const headingOf = ({ party, actorName }: ReadPromise): string =>
  party === 'other' ? texts.lovar(actorName ?? '') : texts.parties[party];

function linesOf({ number, text, suggestedTarget: target }: ReadPromise): string[] {
  const line = `  ${number}. ${text}`;
  if (!target) return [line];
  return [line, `     Förslag till mål: ${targetWords(target, 'sv')} (ur ”${target.source}”)`];
}

function doubtsOf({ notUnderstood }: PromiseTextReading): string[] {
  if (notUnderstood.length === 0) return ['', 'Allt i löftena gick att förstå.'];
  return [
    '',
    `${texts.notUnderstood}:`,
    ...notUnderstood.map(({ line, text, reason }) =>
      `  Rad ${line}: ${notUnderstoodTexts[reason].sv} ${text && `”${text}”`}`.trimEnd(),
    ),
  ];
}
