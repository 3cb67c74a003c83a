import type { VNode } from 'preact';
import { Written } from '../../http/staff-content';
import { formatDay, yearOf } from '../../kernel/day';
import { promisePaths } from '../../promises/promise.paths';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import type { AdditionView, PromiseStory, RelativeView } from './document-view';
import { documentWords } from './document-words.texts';

/** Beside the words of a promise: corrections, a withdrawal, and the same promise in other years. */
export function PromiseStoryLines({ story }: { readonly story: PromiseStory }): VNode {
  const texts = documentWords[usePage().language];
  return (
    <>
      {story.additions.map((addition) => (
        <Added key={addition.id} {...addition} />
      ))}
      {story.endedBecause && (
        <p class="quiet">
          {texts.endedBecause} <Written>{story.endedBecause}</Written>
        </p>
      )}
      <Years lead={texts.also} relatives={story.earlier} />
      <Years lead={texts.continues} relatives={story.later} />
    </>
  );
}

function Added({ kind, shouldRead, reason, madeOn, isApproved }: AdditionView): VNode {
  const { language } = usePage();
  const texts = documentWords[language];
  const day = formatDay(madeOn, language);
  return (
    <p>
      <strong>{kind === 'withdrawal' ? texts.withdrawal(day) : texts.correction(day)}</strong>{' '}
      {shouldRead && (
        <>
          {texts.shouldRead} <Written>{shouldRead}</Written>{' '}
        </>
      )}
      <Written>{reason}</Written> {!isApproved && <span class="quiet">{texts.waiting}</span>}
    </p>
  );
}

function Years({
  lead,
  relatives,
}: {
  readonly lead: string;
  readonly relatives: readonly RelativeView[];
}): VNode | null {
  const { language } = usePage();
  if (relatives.length === 0) return null;
  return (
    <p class="quiet">
      {lead}{' '}
      {relatives.map((relative, index) => (
        <span key={relative.setId}>
          {index > 0 && ', '}
          <a href={inLanguage(promisePaths.set(relative.setId), language)}>{yearsOf(relative)}</a>
        </span>
      ))}
    </p>
  );
}

function yearsOf({ periodStart, periodEnd }: RelativeView): string {
  const [first, last] = [yearOf(periodStart), periodEnd === null ? '' : yearOf(periodEnd)];
  return first === last ? String(first) : `${first}–${last}`;
}
