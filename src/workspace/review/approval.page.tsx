import type { VNode } from 'preact';
import { useContentLanguage } from '../../http/staff-content';
import { StaffLayout } from '../../http/staff-layout';
import { ButtonLink } from '../../site/button';
import { fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { Notice } from '../../site/notice';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { YesOrNoInputs } from '../../site/yes-or-no';
import { CommitmentList } from '../commitment-list';
import { askedAs } from './approval.dto';
import { reviewPageTexts } from './review-page.texts';
import { reviewPaths } from './review.paths';
import type { ChosenApprovals } from './review-view';

/** All that was ticked once more, before yes or no is said to it. */
export function ApprovalPage({ view }: { readonly view: ChosenApprovals }): VNode {
  const texts = reviewPageTexts[usePage().language];
  const lang = useContentLanguage();
  const count = view.groups.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <StaffLayout
      title={texts.approvals.confirm}
      below={[{ href: reviewPaths.review, text: texts.title }]}
      wide
    >
      <Heading level={1}>{texts.approvals.confirm}</Heading>
      {view.isPartlyGone && (
        <Notice kind="warning">
          <p>{texts.approvals.gone}</p>
        </Notice>
      )}
      <p>{count > 0 ? texts.approvals.listed(count) : texts.approvals.nothing}</p>
      {view.groups.map(({ setId, authorityId, setTitle, keeperName, items }) => (
        <section key={`${setId}-${authorityId}`}>
          <Heading level={2} overline={keeperName} lang={lang}>
            {setTitle}
          </Heading>
          <CommitmentList items={items} />
        </section>
      ))}
      {count > 0 ? (
        <YesOrNo view={view} />
      ) : (
        <ButtonLink href={reviewPaths.review} kind="secondary">
          {texts.result.back}
        </ButtonLink>
      )}
    </StaffLayout>
  );
}

function YesOrNo({ view }: { readonly view: ChosenApprovals }): VNode {
  const page = usePage();
  const texts = reviewPageTexts[page.language].approvals;
  const form = fillForm(page, 'decision');
  const chosen = view.groups.flatMap(({ authorityId, items }) =>
    items.map(({ revisionId }) => askedAs({ authorityId, revisionId })),
  );
  return (
    <PostForm action={reviewPaths.approval} name={form.name}>
      {chosen.map((value) => (
        <input key={value} type="hidden" name="val" value={value} />
      ))}
      <YesOrNoInputs field={form.field('reason')} texts={texts} />
    </PostForm>
  );
}
