import type { VNode } from 'preact';
import { dayOf, formatDay } from '../../kernel/day';
import { promisePaths } from '../../promises/promise.paths';
import { Button } from '../../site/button';
import { Checkbox } from '../../site/choice-fields';
import { Details } from '../../site/details';
import { Heading } from '../../site/heading';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import { CommitmentList } from '../commitment-list';
import { askedAs } from './approval.dto';
import { reviewPageTexts } from './review-page.texts';
import { reviewPaths } from './review.paths';
import type { ApprovalGroup } from './review-view';

/** What the chief is asked to approve, to tick and go on with: a plain GET form, so that what was chosen is in the address. */
export function ApprovalList({ groups }: { readonly groups: readonly ApprovalGroup[] }): VNode {
  const texts = reviewPageTexts[usePage().language].approvals;
  const all = groups.reduce((sum, { items, ownProposals }) => sum + items.length + ownProposals, 0);
  return (
    <>
      <Heading level={2} id="att-godkanna">
        {texts.title(all)}
      </Heading>
      <p>{texts.text}</p>
      <form method="get" action={reviewPaths.approval}>
        {groups.map((group, index) => (
          <Group key={`${group.setId}-${group.authorityId}`} group={group} isOpen={index === 0} />
        ))}
        {groups.some(({ items }) => items.length > 0) && <Button>{texts.goOn}</Button>}
      </form>
    </>
  );
}

interface GroupProps {
  readonly group: ApprovalGroup;
  readonly isOpen: boolean;
}

function Group({ group, isOpen }: GroupProps): VNode {
  const { language } = usePage();
  const texts = reviewPageTexts[language];
  const { keeperName, setTitle, setId, authorityId, items, ownProposals, since } = group;
  return (
    <Details
      summary={texts.approvals.group(keeperName, setTitle, items.length + ownProposals)}
      isOpen={isOpen}
    >
      <p>{texts.approvals.since(formatDay(dayOf(since), language))}</p>
      {ownProposals > 0 && <p>{texts.approvals.own(ownProposals)}</p>}
      {items.length > 0 && (
        <p>
          <a href={inLanguage(`${promisePaths.set(setId)}#beslut`, language)}>
            {texts.approvals.asWhole(setTitle)}
          </a>
        </p>
      )}
      <CommitmentList
        items={items}
        act={({ revisionId, heading }) => (
          <Checkbox
            name="val"
            id={`val-${revisionId}`}
            label={texts.list.choose(heading)}
            value={askedAs({ authorityId, revisionId })}
          />
        )}
      />
    </Details>
  );
}
