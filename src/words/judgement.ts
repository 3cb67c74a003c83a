export const judgements = [
  'fulfilled',
  'partly_fulfilled',
  'not_fulfilled',
  'cannot_be_judged',
  'not_judged',
] as const;
/** What a party says became of a promise. A person's word, never computed. */
export type Judgement = (typeof judgements)[number];

/** Only a kept promise needs no explanation; "not judged" counts as an answer when it says why. */
export const needsExplanation = (judgement: Judgement): boolean => judgement !== 'fulfilled';
