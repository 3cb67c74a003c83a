import type { VNode } from 'preact';
import { Written } from '../../http/staff-content';
import { StaffLayout } from '../../http/staff-layout';
import { promisePaths } from '../../promises/promise.paths';
import { Button } from '../../site/button';
import { SelectField, TextField } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { DoneNotice } from '../../site/notice';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { Table } from '../../site/table';
import { documentPageTexts } from './document-page.texts';
import type { DistrictsView } from './list-views';

/** The parts of a municipality that promises can be for. */
export function DistrictsPage({ view }: { readonly view: DistrictsView }): VNode {
  const page = usePage();
  const all = documentPageTexts[page.language];
  const texts = all.districts;
  const form = fillForm(page, 'district', { municipalityId: view.municipalities[0]?.id });
  return (
    <StaffLayout title={texts.title} below={[]}>
      <DoneNotice texts={all.done} />
      <Heading level={1}>{texts.title}</Heading>
      <p class="lead">{texts.lead}</p>
      {view.districts.length === 0 ? <p>{texts.none}</p> : <List view={view} />}
      <PostForm action={promisePaths.districts} name={form.name}>
        <SelectField
          {...form.field('municipalityId')}
          label={texts.municipality}
          emptyText={null}
          options={view.municipalities.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <TextField {...form.field('name')} label={texts.name} visibility="public" width={30} />
        <Button>{texts.add}</Button>
      </PostForm>
    </StaffLayout>
  );
}

function List({ view }: { readonly view: DistrictsView }): VNode {
  const texts = documentPageTexts[usePage().language].districts;
  return (
    <Table
      caption={texts.title}
      isCaptionHidden
      rows={view.districts}
      keyOf={({ id }) => id}
      columns={[
        { heading: texts.name, cell: ({ name }) => <Written>{name}</Written> },
        { heading: texts.municipality, cell: ({ municipality }) => municipality },
        { heading: texts.state, cell: ({ endedOn }) => (endedOn ? texts.ended : texts.current) },
        {
          heading: texts.act,
          cell: ({ id, name, endedOn }) =>
            endedOn ? (
              '–'
            ) : (
              <PostForm action={promisePaths.districtEnd(id)} name={`end-${id}`}>
                <Button kind="secondary">
                  {texts.end} <span class="govuk-visually-hidden">{name}</span>
                </Button>
              </PostForm>
            ),
        },
      ]}
    />
  );
}
