import type { VNode } from 'preact';
import { activityPaths } from '../../activities/activity.paths';
import { progressWords } from '../../activities/activity-words';
import { useContentLanguage, Written } from '../../http/staff-content';
import { dayOf } from '../../kernel/day';
import { Day } from '../../site/day';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import { type Column, Table } from '../../site/table';
import { Due, Lead, Statuses } from '../activity-cells';
import { addressOf, type ListFilter, type Sorting } from './list-filter';
import { listPaths, rowAnchor } from './list.paths';
import { listTexts } from './list.texts';
import type { ListLine, ListView } from './list-view';
import { OpenRow } from './open-row';
import { RowForms } from './row-forms';

interface ListTableProps {
  readonly view: ListView;
  /** This page's own address, with its filter. */
  readonly from: string;
  /** The form that the ticked boxes belong to. */
  readonly tickedInto: string;
}

/** A line for each activity, sorted by links, with its forms a step away and in the same place. */
export function ListTable({ view, from, tickedInto }: ListTableProps): VNode {
  const { language } = usePage();
  const texts = listTexts[language];
  const { columns: headings } = texts;
  const sort = (sorting: Sorting) => sortBy(sorting, view.filter);
  const columns: [Column<ListLine>, ...Column<ListLine>[]] = [
    {
      heading: headings.activity,
      cell: (line) => <Title line={line} view={view} tickedInto={tickedInto} />,
      sort: sort('title'),
    },
    { heading: headings.status, cell: (line) => <Statuses line={line} />, sort: sort('status') },
    { heading: headings.due, cell: (line) => <Due line={line} />, sort: sort('due') },
    { heading: headings.progress, cell: ({ progress }) => progressWords(progress, language) },
    { heading: headings.lead, cell: (line) => <Lead line={line} />, sort: sort('lead') },
    {
      heading: headings.confirmed,
      cell: ({ confirmedAt }) => <Day day={dayOf(confirmedAt)} />,
      sort: sort('confirmed'),
    },
    ...(view.acts
      ? [{ heading: headings.act, cell: (line: ListLine) => <OpenRow line={line} from={from} /> }]
      : []),
  ];
  return (
    <Table
      caption={texts.hits(view.total)}
      isCaptionHidden
      columns={columns}
      rows={view.lines}
      keyOf={({ id }) => id}
      anchorOf={({ id }) => rowAnchor(id)}
      below={({ id }) => (view.open?.id === id ? <RowForms view={view.open} from={from} /> : null)}
    />
  );
}

function sortBy(sorting: Sorting, filter: ListFilter): NonNullable<Column<ListLine>['sort']> {
  const isNow = filter.sorting === sorting;
  const isDescending = isNow && !filter.isDescending;
  const query = addressOf({ ...filter, sorting, isDescending, page: 1 });
  return {
    href: `${listPaths.list}${query ? `?${query}` : ''}`,
    now: isNow ? (filter.isDescending ? 'descending' : 'ascending') : null,
  };
}

interface LineProps {
  readonly line: ListLine;
}

function Title({
  line,
  view,
  tickedInto,
}: LineProps & { readonly view: ListView; readonly tickedInto: string }): VNode {
  const { language } = usePage();
  const lang = useContentLanguage();
  return (
    <div class="ticked">
      {view.acts && (
        <div class="govuk-checkboxes govuk-checkboxes--small">
          <div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              type="checkbox"
              id={`vald-${line.id}`}
              name="vald"
              value={line.id}
              form={tickedInto}
              checked={view.areTicked}
            />
            <label class="govuk-label govuk-checkboxes__label" for={`vald-${line.id}`}>
              <span class="govuk-visually-hidden">{listTexts[language].several.tick(line.title)}</span>
            </label>
          </div>
        </div>
      )}
      <div>
        <a href={inLanguage(activityPaths.activity(line.id), language)} lang={lang}>
          {line.title}
        </a>
        {!view.filter.setId && (
          <>
            <br />
            <span class="quiet">
              <Written>{line.setTitle}</Written>
            </span>
          </>
        )}
      </div>
    </div>
  );
}
