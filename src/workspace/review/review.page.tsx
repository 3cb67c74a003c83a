import type { VNode } from 'preact';
import { StaffLayout } from '../../http/staff-layout';
import { Button } from '../../site/button';
import { Checkbox } from '../../site/choice-fields';
import { SelectField } from '../../site/fields';
import { Heading } from '../../site/heading';
import { inLanguage } from '../../site/links';
import { Notice } from '../../site/notice';
import { usePage } from '../../site/page-context';
import { Paging } from '../../site/paging';
import { ApprovalList } from './approval-list';
import { BatchForm } from './batch-form';
import { MunicipalityList } from './municipality-list';
import { addressOf } from './review-filter';
import { reviewPageTexts } from './review-page.texts';
import { reviewPaths } from './review.paths';
import { ReviewedSets } from './reviewed-sets';
import type { AreaReviewView } from './review-view';

/** All municipalities of the area on one page: how they stand, and what waits for the chief. */
export function ReviewPage({ view }: { readonly view: AreaReviewView }): VNode {
  const { language } = usePage();
  const texts = reviewPageTexts[language];
  return (
    <StaffLayout title={texts.title} below={[]} wide>
      <Heading level={1}>{texts.title}</Heading>
      <p>{texts.intro}</p>
      <MunicipalityList lines={view.municipalities} filter={view.filter} />
      <ul class="plain-list">
        <li>
          <a href={inLanguage(reviewPaths.comparison, language)}>{texts.overview.comparison}</a>
        </li>
        <li>
          <a href={inLanguage(reviewPaths.tertial, language)}>{texts.overview.tertial}</a>
        </li>
      </ul>
      <FilterForm view={view} />
      <ApprovalList view={view.approvals} />
      <Heading level={2} id="att-granska">
        {texts.list.title}
      </Heading>
      <Notice kind="info">
        <p>{texts.visibility}</p>
      </Notice>
      {view.sets.length === 0 ? (
        <p>{texts.list.none}</p>
      ) : view.mayReview ? (
        <BatchForm view={view} />
      ) : (
        <ReviewedSets sets={view.sets} />
      )}
      <Paging
        label={texts.list.pages}
        page={view.filter.page}
        pages={view.pages}
        addressOf={(page) => `${addressOf(reviewPaths.review, { ...view.filter, page })}#att-granska`}
      />
    </StaffLayout>
  );
}

/** A plain GET form: the filter is in the address, and works without scripts. */
function FilterForm({ view }: { readonly view: AreaReviewView }): VNode {
  const { language } = usePage();
  const texts = reviewPageTexts[language].filter;
  const { municipalityId, isOurs, isAll } = view.filter;
  return (
    <form method="get" action={reviewPaths.review}>
      <SelectField
        name="kommun"
        label={texts.municipality}
        value={municipalityId ?? ''}
        emptyText={texts.all}
        options={view.municipalities.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <Checkbox name="ansvar" value="vi" label={texts.ours} hint={texts.oursHint} checked={isOurs} />
      <Checkbox name="visa" value="allt" label={texts.everything} checked={isAll} />
      <Button kind="secondary">{texts.show}</Button>
    </form>
  );
}
