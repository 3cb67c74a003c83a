import type { VNode } from 'preact';
import { StaffLayout } from '../../http/staff-layout';
import { Button } from '../../site/button';
import { SelectField } from '../../site/fields';
import { Heading } from '../../site/heading';
import { inLanguage } from '../../site/links';
import { DoneNotice } from '../../site/notice';
import { usePage } from '../../site/page-context';
import { Paging } from '../../site/paging';
import { severalTexts } from '../several/several.texts';
import { severalActs } from '../several/several.dto';
import { FilterForm } from './filter-form';
import { addressOf, type ListFilter } from './list-filter';
import { ListTable } from './list-table';
import { listPaths } from './list.paths';
import { listTexts } from './list.texts';
import type { ListView } from './list-view';
import { RowForms } from './row-forms';
import { SavedListLinks, SaveListForm } from './saved-lists-section';

const ticked = 'ikryssade';

/** Every activity that the person sees, found by what is known of it, with what is to be done in the row itself. */
export function ActivityListPage({ view }: { readonly view: ListView }): VNode {
  const { language } = usePage();
  const texts = listTexts[language];
  const from = addressFor(view.filter);
  return (
    <StaffLayout title={texts.title} below={[]} wide>
      <DoneNotice texts={texts.done} />
      <Heading level={1}>{texts.title}</Heading>
      <SavedListLinks lists={view.saved} />
      <FilterForm view={view} />
      <SaveListForm lists={view.saved} query={addressOf({ ...view.filter, page: 1 })} />
      <p role="status">
        <strong>{texts.hits(view.total)}</strong>
        {view.pages > 1 && `. ${texts.page(view.filter.page, view.pages)}`}
      </p>
      {view.open && !isListed(view) && <RowForms view={view.open} from={from} />}
      {view.lines.length === 0 ? (
        <p>
          {texts.none} {texts.noneHint}
        </p>
      ) : (
        <>
          {view.acts && <TickAll view={view} from={from} />}
          <ListTable view={view} from={from} tickedInto={ticked} />
          {view.acts && <WithTicked from={from} />}
        </>
      )}
      <Paging
        label={texts.pages}
        page={view.filter.page}
        pages={view.pages}
        addressOf={(page) => addressFor({ ...view.filter, page })}
        isSwift
      />
    </StaffLayout>
  );
}

/** What somebody else changed meanwhile may no longer fit the filter; what was typed about it is shown all the same. */
const isListed = ({ open, lines }: ListView): boolean => lines.some(({ id }) => id === open?.id);

const addressFor = (filter: ListFilter): string => {
  const query = addressOf(filter);
  return `${listPaths.list}${query ? `?${query}` : ''}`;
};

function TickAll({ view, from }: { readonly view: ListView; readonly from: string }): VNode {
  const { language } = usePage();
  const texts = listTexts[language].several;
  const tickAll = `${from}${from.includes('?') ? '&' : '?'}valj=alla`;
  return (
    <p>
      <a href={inLanguage(view.areTicked ? from : tickAll, language)}>
        {view.areTicked ? texts.tickNone : texts.tickAll}
      </a>
    </p>
  );
}

/** Leads to a page that shows what will change; the boxes stand in the table above. */
function WithTicked({ from }: { readonly from: string }): VNode {
  const { language } = usePage();
  const texts = listTexts[language].several;
  return (
    <form method="get" action={listPaths.several} id={ticked}>
      <Heading level={2}>{texts.title}</Heading>
      <input type="hidden" name="fran" value={from} />
      <SelectField
        name="gor"
        label={texts.act}
        hint={texts.goHint}
        emptyText={null}
        options={severalActs.map((act) => ({ value: act, text: severalTexts[language].acts[act] }))}
      />
      <Button kind="secondary">{texts.go}</Button>
    </form>
  );
}
