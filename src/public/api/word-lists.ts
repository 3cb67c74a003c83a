import { statusTexts } from '../../site/status-texts';
import { activityStatuses } from '../../words/activity-status';
import { promiseSetTexts } from '../pages/promise-set.texts';
import { timings } from '../reading/set-today';
import { parties, promiseSetKinds } from '../../words/promise-words';

/** Keys with their Swedish and English words, for the description of a field: the same words as the pages use. */
const listed = <Key extends string>(
  keys: readonly Key[],
  sv: (key: Key) => string,
  en: (key: Key) => string,
): string => keys.map((key) => `\`${key}\` ${sv(key)} / ${en(key)}`).join('; ');

const { sv, en } = promiseSetTexts;

export const statusWords = `How it goes, as people have said: ${listed(
  activityStatuses,
  (key) => statusTexts.sv[key].word,
  (key) => statusTexts.en[key].word,
)}. Late is not a status, it is computed.`;

export const kindWords = `${listed(
  promiseSetKinds,
  (key) => sv.kinds[key],
  (key) => en.kinds[key],
)}.`;

export const partyWords = `Who promised: ${listed(
  parties,
  (key) => sv.promise[key],
  (key) => en.promise[key],
)}.`;

export const timingWords = `Computed today: ${listed(
  timings,
  (key) => sv.timing[key].replace(/\.$/, ''),
  (key) => en.timing[key].replace(/\.$/, ''),
)}.`;
