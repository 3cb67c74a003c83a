import { followUpWords } from '../../site/follow-up-texts';
import { statusTexts } from '../../site/status-texts';
import { activityStatuses } from '../../words/activity-status';
import { promiseSetTexts } from '../pages/promise-set.texts';
import { timings } from '../reading/set-today';
import { feedbackKinds, followUpTypes } from '../../words/follow-up-words';
import { judgements } from '../../words/judgement';
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

const { sv: svFollowUp, en: enFollowUp } = followUpWords;

export const judgementWords = `What a party says became of its promise, never computed: ${listed(
  judgements,
  (key) => svFollowUp.judgements[key],
  (key) => enFollowUp.judgements[key],
)}.`;

export const followUpTypeWords = `${listed(
  followUpTypes,
  (key) => svFollowUp.types[key],
  (key) => enFollowUp.types[key],
)}.`;

export const feedbackWords = `How residents are told: ${listed(
  feedbackKinds,
  (key) => svFollowUp.feedbackKinds[key],
  (key) => enFollowUp.feedbackKinds[key],
)}.`;
