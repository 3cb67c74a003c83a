import type { VNode } from 'preact';
import { Cards } from '../../site/card';
import { Details } from '../../site/details';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import { ReviewItem } from './review-item';
import { reviewPageTexts } from './review-page.texts';
import { reviewPaths } from './review.paths';
import type { ReviewedSet, ReviewLine } from './review-view';

interface ReviewedSetsProps {
  readonly sets: readonly ReviewedSet[];
  /** What one may do with a line. */
  readonly act?: (line: ReviewLine) => VNode;
  /** A set in which something is ticked stands open. */
  readonly isChosen?: (line: ReviewLine) => boolean;
  /** The page with all that waits in a set ticked. */
  readonly addressOfAll?: (setId: string) => string;
}

/** Promise set by promise set, what waits in each: the one that has waited longest stands open. */
export function ReviewedSets({ sets, act, isChosen = () => false, addressOfAll }: ReviewedSetsProps): VNode {
  const { language } = usePage();
  const texts = reviewPageTexts[language].list;
  return (
    <>
      {sets.map(({ id, title, keeperName, waiting, lines }, index) => (
        <Details
          key={id}
          id={`lofte-${id}`}
          summary={texts.set(keeperName, title, waiting)}
          isOpen={index === 0 || lines.some(isChosen)}
        >
          <p>
            <a href={inLanguage(reviewPaths.ofSet(id), language)}>{texts.openSet(title)}</a>
          </p>
          {addressOfAll && lines.some(({ waits }) => waits) && (
            <p>
              <a href={inLanguage(addressOfAll(id), language)}>{texts.chooseAll}</a>
            </p>
          )}
          <Cards>
            {lines.map((line) => (
              <ReviewItem key={`${line.policeAreaId}-${line.subjectId}`} line={line} level={3}>
                {act?.(line)}
              </ReviewItem>
            ))}
          </Cards>
        </Details>
      ))}
    </>
  );
}
