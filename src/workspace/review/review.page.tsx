import type { VNode } from 'preact';
import { useContentLanguage } from '../../http/staff-content';
import { StaffLayout } from '../../http/staff-layout';
import { dayOf, formatDay } from '../../kernel/day';
import { Button } from '../../site/button';
import { Checkbox } from '../../site/choice-fields';
import { Day } from '../../site/day';
import { SelectField } from '../../site/fields';
import { Heading } from '../../site/heading';
import { inLanguage } from '../../site/links';
import { Notice } from '../../site/notice';
import { usePage } from '../../site/page-context';
import { Table } from '../../site/table';
import { BatchForm } from './batch-form';
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
      <Municipalities view={view} />
      <p>
        <a href={inLanguage(reviewPaths.tertial, language)}>{texts.filter.tertial}</a>
      </p>
      <FilterForm view={view} />
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
    </StaffLayout>
  );
}

function Municipalities({ view }: { readonly view: AreaReviewView }): VNode {
  const { language } = usePage();
  const texts = reviewPageTexts[language].overview;
  const written = useContentLanguage();
  return (
    <Table
      caption={texts.title}
      columns={[
        {
          heading: texts.municipality,
          cell: ({ id, name }) => (
            <a href={inLanguage(`${reviewPaths.review}?kommun=${id}#att-granska`, language)} lang={written}>
              {name}
            </a>
          ),
        },
        { heading: texts.waiting, cell: ({ waiting }) => waiting },
        { heading: texts.late, cell: ({ late }) => late },
        { heading: texts.completed, cell: ({ completed, activities }) => texts.of(completed, activities) },
        {
          heading: texts.followUp,
          cell: ({ nextFollowUpOn }) => (nextFollowUpOn ? <Day day={nextFollowUpOn} /> : texts.noFollowUp),
        },
        {
          heading: texts.confirmed,
          cell: ({ confirmedAt }) =>
            confirmedAt ? formatDay(dayOf(new Date(confirmedAt)), language) : texts.never,
        },
      ]}
      rows={view.municipalities}
      keyOf={({ id }) => id}
    />
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
