import type { VNode } from 'preact';
import { Written } from '../../http/staff-content';
import { StaffLayout } from '../../http/staff-layout';
import { promisePaths } from '../../promises/promise.paths';
import { Button } from '../../site/button';
import { Day } from '../../site/day';
import { DayField, TextField } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { DoneNotice } from '../../site/notice';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { Table } from '../../site/table';
import { documentPageTexts } from './document-page.texts';
import type { SignatoriesView } from './list-views';

interface SignatoriesPageProps {
  readonly view: SignatoriesView;
  readonly formKey: string;
}

/** Who signed: organisation, function and day, as many as there were. */
export function SignatoriesPage({ view, formKey }: SignatoriesPageProps): VNode {
  const page = usePage();
  const all = documentPageTexts[page.language];
  const texts = all.signatories;
  const { promiseSet, signatories, today } = view;
  const form = fillForm(page, 'signatory', { organisation: view.organisations[0] ?? '' });
  return (
    <StaffLayout
      title={texts.title}
      below={[{ href: promisePaths.set(promiseSet.id), text: promiseSet.title }]}
    >
      <DoneNotice texts={all.done} />
      <Heading level={1} overline={promiseSet.title}>
        {texts.title}
      </Heading>
      <p class="lead">{texts.lead}</p>
      {signatories.length === 0 ? <p>{texts.none}</p> : <Signed view={view} />}
      <PostForm action={promisePaths.signatories(promiseSet.id)} name={form.name}>
        <input type="hidden" name="formKey" value={formKey} />
        <TextField {...form.field('organisation')} label={texts.organisation} visibility="public" />
        <TextField
          {...form.field('function')}
          label={texts.function}
          hint={texts.functionHint}
          visibility="public"
        />
        <DayField {...form.field('signedOn')} label={texts.signedOn} max={today} isOptional />
        <Button>{texts.add}</Button>
      </PostForm>
    </StaffLayout>
  );
}

function Signed({ view }: { readonly view: SignatoriesView }): VNode {
  const texts = documentPageTexts[usePage().language].signatories;
  const { promiseSet, signatories } = view;
  return (
    <Table
      caption={texts.title}
      isCaptionHidden
      rows={signatories}
      keyOf={({ id }) => id}
      columns={[
        { heading: texts.organisation, cell: ({ organisation }) => <Written>{organisation}</Written> },
        { heading: texts.function, cell: ({ function: title }) => <Written>{title}</Written> },
        {
          heading: texts.signedOn,
          cell: ({ signedOn }) => (signedOn ? <Day day={signedOn} /> : texts.noDay),
        },
        {
          heading: texts.act,
          cell: ({ id, function: title }) => (
            <PostForm action={promisePaths.signatoryStrike(promiseSet.id, id)} name={`strike-${id}`}>
              <Button kind="secondary">
                {texts.strike} <span class="govuk-visually-hidden">{title}</span>
              </Button>
            </PostForm>
          ),
        },
      ]}
    />
  );
}
