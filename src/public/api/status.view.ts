import { statusTexts } from '../../site/status-texts';
import { activityStatuses } from '../../words/activity-status';
import { Field, FlagField, TextField, WordField } from './fields';

/** What an activity can be said to be: what people say, then what is computed from its dates. */
export const publicStatuses = [...activityStatuses, 'late', 'due_soon', 'stale'] as const;
export type PublicStatus = (typeof publicStatuses)[number];

export class StatusWordsView {
  @TextField('The word on the pages.', 'Försenad')
  word!: string;

  @TextField('What it means, as residents are told.', 'Slutdagen har passerat och arbetet är inte klart.')
  definition!: string;
}

export class StatusView {
  @WordField('The key in the data.', publicStatuses, 'late')
  key!: PublicStatus;

  @FlagField('Computed today from the dates; otherwise a person has said so.', true)
  isComputed!: boolean;

  @Field('In Swedish.', { type: () => StatusWordsView })
  sv!: StatusWordsView;

  @Field('In English.', { type: () => StatusWordsView })
  en!: StatusWordsView;
}

export const showStatus = (key: PublicStatus): StatusView => ({
  key,
  isComputed: !(activityStatuses as readonly string[]).includes(key),
  sv: wordsOf(key, 'sv'),
  en: wordsOf(key, 'en'),
});

const wordsOf = (key: PublicStatus, language: 'sv' | 'en'): StatusWordsView => ({
  word: statusTexts[language][key].word,
  definition: statusTexts[language][key].meaning,
});
