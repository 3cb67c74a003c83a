import type { PlanFields } from '../../activities/plan-fields';
import type { Language } from '../../kernel/language';
import { targetTexts } from '../../words/target.texts';
import type { SheetFrame } from './sheet-frame';
import { sheetTexts } from './sheet.texts';

/** A field of a plan in words, instead of ids and keys. */
export function fieldWords(
  frame: SheetFrame,
  language: Language,
): (field: keyof PlanFields, value: string) => string {
  const { cadences, comparators, scopes } = targetTexts[language];
  const texts = sheetTexts[language];
  const actors = [...frame.parties, ...frame.ableToTakePart];
  const nameOf = (id: string) => actors.find((actor) => actor.id === id)?.name ?? '';
  const numberOf = (id: string) => frame.promises.find((promise) => promise.id === id)?.number ?? '';
  const yesOrNo = (value: string) => (value === 'yes' ? texts.yes : texts.no);
  const inWords = (words: Readonly<Record<string, string>>) => (value: string) => words[value] ?? '';
  const readers: Partial<Record<keyof PlanFields, (value: string) => string>> = {
    leadId: nameOf,
    promiseIds: (ids) => ids.split('\n').map(numberOf).join(', '),
    takingPartIds: (ids) => ids.split('\n').map(nameOf).join('; '),
    cadence: inWords(cadences),
    targetComparator: inWords(comparators),
    targetScope: inWords(scopes),
    demandDriven: yesOrNo,
    isTrial: yesOrNo,
  };
  return (field, value) => readers[field]?.(value) ?? value;
}
