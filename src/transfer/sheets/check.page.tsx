import type { VNode } from 'preact';
import { StaffLayout } from '../../http/staff-layout';
import { promisePaths } from '../../promises/promise.paths';
import { Button, ButtonLink } from '../../site/button';
import { Day } from '../../site/day';
import { Details } from '../../site/details';
import { Heading } from '../../site/heading';
import { Notice } from '../../site/notice';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { Table } from '../../site/table';
import { sheetPaths } from './sheet.paths';
import { sheetTexts } from './sheet.texts';
import type { AddedRow, ChangedRow, CheckView, FaultLine } from './sheet-view';

/** So many rows are told one by one. */
const mostFaults = 200;
const mostShown = 10;

/** What a file would do, before it does it. */
export function CheckPage({ view }: { readonly view: CheckView }): VNode {
  const texts = sheetTexts[usePage().language];
  const { setId, faults } = view;
  const title = faults.length > 0 ? texts.faultTitle : texts.checkTitle;
  const way = [
    { href: promisePaths.set(setId), text: view.title },
    { href: sheetPaths.sheet(setId), text: texts.title },
  ];
  return (
    <StaffLayout title={title} below={way}>
      <Heading level={1} overline={view.title}>
        {title}
      </Heading>
      {faults.length > 0 ? <Faults view={view} /> : <Outcome view={view} />}
    </StaffLayout>
  );
}

function Faults({ view }: { readonly view: CheckView }): VNode {
  const texts = sheetTexts[usePage().language];
  const { faults, sheetName, setId } = view;
  return (
    <>
      <p class="lead">
        {texts.faultLead(faults.length)} {sheetName && texts.sheetName(sheetName)}
      </p>
      <Table<FaultLine>
        caption={texts.faults}
        columns={[
          { heading: texts.row, cell: ({ row }) => row },
          { heading: texts.cell, cell: ({ cell }) => cell ?? texts.wholeRow },
          { heading: texts.wrong, cell: ({ message }) => message },
        ]}
        rows={faults.slice(0, mostFaults)}
        keyOf={({ row, cell, message }) => `${row} ${cell} ${message}`}
      />
      {faults.length > mostFaults && <p>{texts.more(faults.length - mostFaults)}</p>}
      <ButtonLink href={sheetPaths.sheet(setId)}>{texts.again}</ButtonLink>
    </>
  );
}

function Outcome({ view }: { readonly view: CheckView }): VNode {
  const texts = sheetTexts[usePage().language];
  const { added, changed, unchanged, doubts, skipped, setId, sheetName } = view;
  const count = added.length + changed.length;
  return (
    <>
      <p class="lead">
        {texts.summary(added.length, changed.length, unchanged)} {sheetName && texts.sheetName(sheetName)}
      </p>
      {skipped.length > 0 && <p>{texts.skipped(skipped.join(', '))}</p>}
      {doubts.length > 0 && (
        <Notice kind="warning" title={texts.doubtsTitle}>
          <p>{texts.doubtsText}</p>
          <ul>
            {doubts.map(({ row, found }) => (
              <li key={row}>{texts.doubt(row, found)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {count === 0 && (
        <Notice kind="info">
          <p>{texts.nothingToDo}</p>
        </Notice>
      )}
      {changed.length > 0 && <Changed rows={changed} />}
      {added.length > 0 && <Added rows={added} />}
      {count > 0 && (
        <PostForm action={sheetPaths.sheet(setId)} name="taken" enctype="multipart/form-data">
          <input type="hidden" name="sheet" value={view.sheet} />
          <Button>{texts.take(count)}</Button>
        </PostForm>
      )}
      <p>
        <a href={sheetPaths.sheet(setId)}>{texts.again}</a>
      </p>
    </>
  );
}

function Added({ rows }: { readonly rows: readonly AddedRow[] }): VNode {
  const texts = sheetTexts[usePage().language];
  const table = (some: readonly AddedRow[]) => (
    <Table<AddedRow>
      caption={texts.added(rows.length)}
      isCaptionHidden
      columns={[
        { heading: texts.activity, cell: ({ title }) => title },
        { heading: 'Löften', cell: ({ promises }) => promises },
        { heading: 'Leder', cell: ({ lead }) => lead },
        { heading: 'Slutdag', cell: ({ dueOn }) => <Day day={dueOn} /> },
        { heading: texts.row, cell: ({ row }) => row, isNumber: true },
      ]}
      rows={some}
      keyOf={({ row }) => row}
    />
  );
  return (
    <>
      <Heading level={2} id="nya">
        {texts.added(rows.length)}
      </Heading>
      {table(rows.slice(0, mostShown))}
      {rows.length > mostShown && (
        <Details summary={texts.showRest(rows.length - mostShown)}>{table(rows.slice(mostShown))}</Details>
      )}
    </>
  );
}

function Changed({ rows }: { readonly rows: readonly ChangedRow[] }): VNode {
  const texts = sheetTexts[usePage().language];
  const lines = rows.flatMap(({ row, title, confirmsTarget, fields }) =>
    fields.map((field, index) => ({ ...field, row, title, confirmsTarget: confirmsTarget && index === 0 })),
  );
  return (
    <>
      <Heading level={2} id="andras">
        {texts.changed(rows.length)}
      </Heading>
      <Table<(typeof lines)[number]>
        caption={texts.changed(rows.length)}
        isCaptionHidden
        columns={[
          {
            heading: texts.activity,
            cell: ({ title, confirmsTarget }) => (
              <>
                {title}
                {confirmsTarget && <p class="quiet">{texts.confirmsTarget}</p>}
              </>
            ),
          },
          { heading: texts.field, cell: ({ label }) => label },
          { heading: texts.before, cell: ({ before }) => before },
          { heading: texts.after, cell: ({ after }) => after },
          { heading: texts.row, cell: ({ row }) => row, isNumber: true },
        ]}
        rows={lines}
        keyOf={({ row, label }) => `${row} ${label}`}
      />
    </>
  );
}
