import type { VNode } from 'preact';
import { formatDay, isDay } from '../../kernel/day';
import { usePage } from '../../site/page-context';
import { SavedMeanwhile } from '../../site/saved-meanwhile';
import { targetTexts } from '../../words/target.texts';
import { planPageTexts } from './plan-page.texts';
import type { PlanView } from './plan-views';

/** Both versions of what two people changed in the plan at the same time. */
export function PlanConflict({ view }: { readonly view: PlanView }): VNode | null {
  const { language, returnedForm } = usePage();
  const texts = planPageTexts[language];
  if (!returnedForm?.savedMeanwhile) return null;
  const clashing = Object.keys(returnedForm.savedMeanwhile.values);
  const labels = Object.entries(texts).filter(
    (entry): entry is [string, string] => clashing.includes(entry[0]) && typeof entry[1] === 'string',
  );
  return <SavedMeanwhile form="plan" labels={Object.fromEntries(labels)} inWords={wordsIn(view, language)} />;
}

function wordsIn(view: PlanView, language: 'sv' | 'en'): (field: string, value: string) => string {
  const { cadences, comparators, scopes } = targetTexts[language];
  const texts = planPageTexts[language];
  const words: Readonly<Record<string, (value: string) => string | undefined>> = {
    leadId: (value) => view.parties.find(({ id }) => id === value)?.name,
    promiseIds: (value) =>
      view.promises
        .filter(({ id }) => value.split('\n').includes(id))
        .map(({ number }) => number)
        .join(', '),
    takingPartIds: (value) =>
      view.ableToTakePart
        .filter(({ id }) => value.split('\n').includes(id))
        .map(({ name }) => name)
        .join(', '),
    cadence: (value) => Object.entries(cadences).find(([key]) => key === value)?.[1],
    isTrial: (value) => (value === 'yes' ? texts.yes : texts.no),
    targetComparator: (value) => Object.entries(comparators).find(([key]) => key === value)?.[1],
    targetScope: (value) => Object.entries(scopes).find(([key]) => key === value)?.[1],
    demandDriven: (value) => (value === 'yes' ? texts.yes : texts.no),
  };
  return (field, value) => words[field]?.(value) ?? (isDay(value) ? formatDay(value, language) : value);
}
