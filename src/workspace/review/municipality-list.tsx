import type { VNode } from 'preact';
import { useContentLanguage } from '../../http/staff-content';
import { Heading } from '../../site/heading';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import { activityStatuses } from '../../words/activity-status';
import { addressOf, type ReviewFilter } from './review-filter';
import { reviewPageTexts } from './review-page.texts';
import { reviewPaths } from './review.paths';
import type { MunicipalityLine } from './review-view';

interface MunicipalityListProps {
  readonly lines: readonly MunicipalityLine[];
  readonly filter: ReviewFilter;
}

/** A line for each municipality of the area: short enough for fifteen of them on a phone. */
export function MunicipalityList({ lines, filter }: MunicipalityListProps): VNode {
  const { language } = usePage();
  const texts = reviewPageTexts[language].overview;
  const written = useContentLanguage();
  return (
    <>
      <Heading level={2}>{texts.title}</Heading>
      {filter.isOurs && <p>{texts.onlyOurs}</p>}
      <ul class="plain-list">
        {lines.map((line) => (
          <li key={line.id}>
            <a href={inLanguage(addressWithin(line.id, filter), language)} lang={written}>
              {line.name}
            </a>
            : {wordsOf(line, filter, texts)}
          </li>
        ))}
      </ul>
    </>
  );
}

const addressWithin = (municipalityId: string, filter: ReviewFilter): string =>
  addressOf(reviewPaths.review, { ...filter, municipalityId, page: 1 });

/** What there is none of is not mentioned. */
function wordsOf(
  { waiting, approvals, late, commitments, statuses }: MunicipalityLine,
  { isOurs }: ReviewFilter,
  texts: (typeof reviewPageTexts)['sv']['overview'],
): string {
  if (commitments === 0) return isOurs ? texts.nothingOurs : texts.nothingShared;
  const all = activityStatuses.reduce((sum, key) => sum + (key === 'cancelled' ? 0 : statuses[key]), 0);
  return [
    waiting > 0 && texts.toReview(waiting),
    approvals > 0 && texts.toApprove(approvals),
    late > 0 && texts.late(late),
    texts.completed(statuses.completed, all),
  ]
    .filter((words) => words !== false)
    .join(', ');
}
