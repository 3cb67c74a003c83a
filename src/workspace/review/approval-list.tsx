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
import type { ApprovalGroup, ApprovalsView } from './review-view';

/** What the chief is asked to approve, to tick and go on with: a plain GET form, so that what was chosen is in the address. */
export function ApprovalList({ view }: { readonly view: ApprovalsView }): VNode | null {
  const texts = reviewPageTexts[usePage().language].approvals;
  const { groups, shown, waiting, ownProposals } = view;
  if (waiting + ownProposals === 0) return null;
  return (
    <>
      <Heading level={2} id="att-godkanna">
        {texts.title(waiting)}
      </Heading>
      <p>
        {texts.text} {shown < waiting && texts.oldest(shown, waiting)}
      </p>
      {ownProposals > 0 && <p>{texts.own(ownProposals)}</p>}
      <form method="get" action={reviewPaths.approval}>
        {groups.map((group, index) => (
          <Group key={`${group.setId}-${group.authorityId}`} group={group} isOpen={index === 0} />
        ))}
        {shown > 0 && <Button>{texts.goOn}</Button>}
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
  const { keeperName, setTitle, setId, authorityId, items, since } = group;
  return (
    <Details summary={texts.approvals.group(keeperName, setTitle, items.length)} isOpen={isOpen}>
      <p>{texts.approvals.since(formatDay(dayOf(since), language))}</p>
      <p>
        <a href={inLanguage(`${promisePaths.set(setId)}#beslut`, language)}>
          {texts.approvals.asWhole(setTitle)}
        </a>
      </p>
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
