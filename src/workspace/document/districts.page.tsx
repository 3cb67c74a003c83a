import type { VNode } from 'preact';
import { logPath } from '../../audit/log.texts';
import { Written } from '../../http/staff-content';
import { StaffLayout } from '../../http/staff-layout';
import { promisePaths } from '../../promises/promise.paths';
import { Button } from '../../site/button';
import { Details } from '../../site/details';
import { SelectField, TextField } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { inLanguage } from '../../site/links';
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
        { heading: texts.act, cell: (district) => <Change district={district} /> },
      ]}
    />
  );
}

function Change({ district }: { readonly district: DistrictsView['districts'][number] }): VNode {
  const page = usePage();
  const texts = documentPageTexts[page.language].districts;
  const form = fillForm(page, `district-${district.id}`, { name: district.name });
  return (
    <Details summary={texts.change(district.name)} isOpen={form.isBegun}>
      <PostForm action={promisePaths.districtName(district.id)} name={form.name}>
        <TextField {...form.field('name')} label={texts.name} visibility="public" width={30} />
        <Button kind="secondary">{texts.rename}</Button>
      </PostForm>
      <PostForm
        action={
          district.endedOn
            ? promisePaths.districtResumption(district.id)
            : promisePaths.districtEnd(district.id)
        }
        name={`end-${district.id}`}
      >
        {!district.endedOn && <p>{texts.endText}</p>}
        <Button kind="secondary">{district.endedOn ? texts.resume : texts.end}</Button>
      </PostForm>
      <p>
        <a href={inLanguage(logPath(district.id), page.language)}>{texts.log}</a>
      </p>
    </Details>
  );
}
