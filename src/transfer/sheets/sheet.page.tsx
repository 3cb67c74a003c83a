import type { VNode } from 'preact';
import { StaffLayout } from '../../http/staff-layout';
import { promisePaths } from '../../promises/promise.paths';
import { Button } from '../../site/button';
import { Details } from '../../site/details';
import { FileField, TextArea } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { Table } from '../../site/table';
import { columns, headings } from './headings';
import { neededColumns } from './judge-sheet';
import { sheetFileNames, sheetPaths } from './sheet.paths';
import { sheetTexts } from './sheet.texts';
import type { SheetView } from './sheet-view';
import { explanations } from './template';

/** The activities of a document as a spreadsheet, there and back. */
export function SheetPage({ view }: { readonly view: SheetView }): VNode {
  const texts = sheetTexts[usePage().language];
  const { setId, title, mayTakeIn } = view;
  return (
    <StaffLayout title={texts.title} below={[{ href: promisePaths.set(setId), text: title }]}>
      <Heading level={1} overline={title}>
        {texts.title}
      </Heading>
      <p class="lead">{texts.lead}</p>
      <Heading level={2} id="hamta">
        {texts.fetch}
      </Heading>
      <p>{texts.fetchText}</p>
      <ul>
        {sheetFileNames.map((name) => (
          <li key={name}>
            <a href={sheetPaths.file(setId, name)}>{texts.files[name]}</a>
          </li>
        ))}
      </ul>
      {mayTakeIn && <TakeIn setId={setId} />}
    </StaffLayout>
  );
}

function TakeIn({ setId }: { readonly setId: string }): VNode {
  const page = usePage();
  const texts = sheetTexts[page.language];
  const form = fillForm(page, 'sheet');
  const pasted = form.field('pasted');
  return (
    <>
      <Heading level={2} id="las-in">
        {texts.takeIn}
      </Heading>
      <p>{texts.takeInText}</p>
      <PostForm action={sheetPaths.check(setId)} name="sheet" enctype="multipart/form-data">
        <FileField
          {...form.field('file')}
          label={texts.file}
          hint={texts.fileHint}
          accept=".xlsx,.csv,.txt"
        />
        <Details summary={texts.pasteInstead} isOpen={pasted.value !== ''}>
          <TextArea
            {...pasted}
            label={texts.pasted}
            hint={texts.pastedHint}
            visibility="public"
            isOptional
            rows={8}
          />
        </Details>
        <Button>{texts.check}</Button>
      </PostForm>
      <Columns />
    </>
  );
}

function Columns(): VNode {
  const texts = sheetTexts[usePage().language];
  return (
    <>
      <Heading level={2} id="kolumner">
        {texts.columnsTitle}
      </Heading>
      <p>{texts.columnsText}</p>
      <Table
        caption={texts.columnsTitle}
        isCaptionHidden
        columns={[
          { heading: texts.column, cell: (column) => <span lang="sv">{headings[column]}</span> },
          {
            heading: texts.meaning,
            cell: (column) => (
              <>
                <span lang="sv">{explanations[column]}</span>
                {neededColumns.includes(column) && <strong> ({texts.needed})</strong>}
              </>
            ),
          },
        ]}
        rows={columns}
        keyOf={(column) => column}
      />
    </>
  );
}
