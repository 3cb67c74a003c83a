import { isDeepStrictEqual } from 'node:util';
import { targetWords } from '../activities/activity-words';
import { type Day, formatDay } from '../kernel/day';
import type { Language } from '../kernel/language';
import type { ActivityFields, AdditionFields, PromiseFields } from '../publication/commitment-fields';
import { targetTexts } from '../words/target.texts';
import type { ReviewedActivity } from '../reviews/reviewed-fields';
import { formatNumber } from '../site/numbers';
import { statusTexts } from '../site/status-texts';
import { commitmentTexts } from './commitment.texts';

/** One field of a commitment in words; `before` is null when nothing was approved before. */
export interface FieldChange {
  readonly label: string;
  readonly before: string | null;
  readonly after: string;
}

/** What a commitment points to by key, as people call it. */
export interface Names {
  actor(id: string): string;
  promiseNumber(id: string): number | null;
  /** Why the activity's deadline became this day; nothing when it was never moved to it. */
  reasonForDeadline(activityId: string, dueOn: Day): string;
}

interface Compared {
  readonly subjectId: string;
  /** Null when nothing was approved before. */
  readonly before: object | null;
  readonly after: object;
}

/** A commitment, and of an activity under review what has been reported too. */
type Fields = Partial<PromiseFields & ActivityFields & AdditionFields & ReviewedActivity>;
type Field = keyof (typeof commitmentTexts)['sv']['fields'];

/** Each field that differs from what was last approved; of something new, each field that says anything. */
export function changesBetween(
  { subjectId, before, after }: Compared,
  names: Names,
  language: Language,
): readonly FieldChange[] {
  const { fields, reasonForDeadline } = commitmentTexts[language];
  const [was, is] = [before as Fields | null, after as Fields];
  const words = wordsOf(names, language);
  const changed = (Object.keys(fields) as Field[]).filter((field) =>
    was ? differs(field, was, is) : words(field, is) !== '' && !saysNothing(field, is),
  );
  const changes = changed.map((field) => ({
    label: fields[field],
    before: was && (words(field, was) || '–'),
    after: words(field, is) || '–',
  }));
  const reason =
    was && changed.includes('dueOn') && is.dueOn ? names.reasonForDeadline(subjectId, is.dueOn) : '';
  return reason ? [...changes, { label: reasonForDeadline, before: '–', after: reason }] : changes;
}

/** The pace is one thing to people: how many times, and how often. */
const differs = (field: Field, was: Fields, is: Fields): boolean =>
  !isDeepStrictEqual(was[field], is[field]) || (field === 'cadence' && was.cadenceTimes !== is.cadenceTimes);

/** What every new commitment would say the same of. */
const saysNothing = (field: Field, fields: Fields): boolean =>
  field === 'number' ||
  (field === 'cadence' && fields.cadence === 'none') ||
  (field === 'demandDriven' && !fields.demandDriven) ||
  (field === 'isTrial' && !fields.isTrial) ||
  (field === 'done' && fields.done === 0);

function wordsOf(names: Names, language: Language): (field: Field, fields: Fields) => string {
  const texts = commitmentTexts[language];
  return (field, fields) => {
    switch (field) {
      case 'text':
      case 'title':
      case 'description':
      case 'leadFunction':
      case 'shouldRead':
      case 'reason':
      case 'statusReason':
      case 'decidedBy':
      case 'publicText':
        return fields[field] ?? '';
      case 'status':
        return fields.status ? statusTexts[language][fields.status].word : '';
      case 'done':
        return fields.done === undefined ? '' : formatNumber(fields.done, language);
      case 'number':
        return String(fields.number ?? '');
      case 'party':
        return fields.party ? texts.parties[fields.party] : '';
      case 'kind':
        return fields.kind ? texts.kinds[fields.kind] : '';
      case 'actorId':
      case 'forMunicipalityId':
      case 'leadId':
        return fields[field] ? names.actor(fields[field]) : '';
      case 'startOn':
      case 'dueOn':
      case 'fromEnd':
      case 'toEnd':
      case 'completedOn':
        return fields[field] ? formatDay(fields[field], language) : '';
      case 'target':
        return fields.target ? targetWords(fields.target, language) : '';
      case 'cadence':
        return cadenceWords(fields, language);
      case 'demandDriven':
        return fields.demandDriven === undefined ? '' : fields.demandDriven ? texts.yes : texts.no;
      case 'takingPartIds':
        return actorNames(fields.takingPartIds ?? [], names);
      case 'isTrial':
        return fields.isTrial ? texts.yes : texts.no;
      case 'promiseIds':
        return numbers(fields.promiseIds ?? [], names);
    }
  };
}

function cadenceWords({ cadence, cadenceTimes }: Fields, language: Language): string {
  if (!cadence) return '';
  const { cadences, times } = targetTexts[language];
  return cadenceTimes ? times(cadenceTimes, cadence) : cadences[cadence];
}

const actorNames = (ids: readonly string[], names: Names): string =>
  ids
    .map((id) => names.actor(id))
    .sort((a, b) => a.localeCompare(b, 'sv'))
    .join(', ');

const numbers = (promiseIds: readonly string[], names: Names): string =>
  promiseIds
    .map((id) => names.promiseNumber(id))
    .filter((number) => number !== null)
    .sort((a, b) => a - b)
    .join(', ');
