import type { VNode } from 'preact';
import { useContentLanguage } from '../../http/staff-content';
import { Cards } from '../../site/card';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';
import { ReviewItem } from './review-item';
import { reviewPageTexts } from './review-page.texts';
import { reviewPaths } from './review.paths';
import type { ReviewedSet, ReviewLine } from './review-view';

interface ReviewedSetsProps {
  readonly sets: readonly ReviewedSet[];
  /** What one may do with a line. */
  readonly act?: (line: ReviewLine) => VNode;
}

/** Promise set by promise set, what waits in each. */
export function ReviewedSets({ sets, act }: ReviewedSetsProps): VNode {
  const texts = reviewPageTexts[usePage().language].list;
  const written = useContentLanguage();
  return (
    <>
      {sets.map(({ id, title, keeperName, lines }) => (
        <section key={id}>
          <Heading level={3} overline={keeperName} lang={written} href={reviewPaths.ofSet(id)}>
            {title}
          </Heading>
          <p>{texts.waiting(lines.filter(({ waits }) => waits).length)}</p>
          <Cards>
            {lines.map((line) => (
              <ReviewItem key={`${line.policeAreaId}-${line.subjectId}`} line={line} level={4}>
                {act?.(line)}
              </ReviewItem>
            ))}
          </Cards>
        </section>
      ))}
    </>
  );
}
