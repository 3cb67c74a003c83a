import type { VNode } from 'preact';
import { activityPaths } from '../activities/activity.paths';
import { progressWords } from '../activities/activity-words';
import type { RowView } from './list/row-views';
import { useContentLanguage } from '../http/staff-content';
import { inLanguage } from '../site/links';
import { usePage } from '../site/page-context';
import { type Column, Table } from '../site/table';
import { Due, Lead, Statuses } from './activity-cells';
import type { ActivityLine } from './activity-lines';
import { ConfirmRow, OpenRow } from './list/open-row';
import { rowAnchor } from './list/list.paths';
import { RowForms } from './list/row-forms';
import { workspaceTexts } from './workspace.texts';

interface ActivityTableProps {
  readonly caption: string;
  readonly isCaptionHidden?: boolean;
  readonly lines: readonly ActivityLine[];
  /** The numbers of the promises that an activity belongs to, where the list is of one promise set. */
  readonly promisesOf?: (line: ActivityLine) => string;
  /** Whether the reader may confirm what was suggested from a text. */
  readonly mayPlan?: boolean;
  /** Where each line's forms can be opened in its row: the page's own address, and the activity that is open now. */
  readonly rows?: {
    readonly from: string;
    readonly open: RowView | null;
    /** Whether one press confirms that all is as it says. */
    readonly areConfirmed?: boolean;
  };
}

/** Activities with what one needs to choose among them: how they stand, when they are due, how far they have come, and who. */
export function ActivityTable({
  lines,
  promisesOf,
  mayPlan = false,
  rows,
  ...caption
}: ActivityTableProps): VNode {
  const texts = workspaceTexts[usePage().language].line;
  const columns: [Column<ActivityLine>, ...Column<ActivityLine>[]] = [
    { heading: texts.activity, cell: (line) => <Title line={line} /> },
    ...(promisesOf ? [{ heading: texts.promises, cell: promisesOf }] : []),
    { heading: texts.status, cell: (line) => <Statuses line={line} /> },
    { heading: texts.due, cell: (line) => <Due line={line} /> },
    { heading: texts.progress, cell: (line) => <Progress line={line} mayPlan={mayPlan} /> },
    { heading: texts.lead, cell: (line) => <Lead line={line} /> },
    ...(rows
      ? [
          {
            heading: texts.act,
            cell: (line: ActivityLine) => (
              <>
                {rows.areConfirmed && <ConfirmRow line={line} from={rows.from} />}
                <OpenRow line={line} from={rows.from} />
              </>
            ),
          },
        ]
      : []),
  ];
  return (
    <Table
      {...caption}
      columns={columns}
      rows={lines}
      keyOf={({ id }) => id}
      anchorOf={rows && (({ id }) => rowAnchor(id))}
      below={({ id }) => (rows?.open?.id === id ? <RowForms view={rows.open} from={rows.from} /> : null)}
    />
  );
}

interface LineProps {
  readonly line: ActivityLine;
}

function Title({ line }: LineProps): VNode {
  const lang = useContentLanguage();
  return (
    <a href={inLanguage(activityPaths.activity(line.id), usePage().language)} lang={lang}>
      {line.title}
    </a>
  );
}

function Progress({ line, mayPlan }: LineProps & { readonly mayPlan: boolean }): VNode {
  const { language } = usePage();
  const texts = workspaceTexts[language].line;
  return (
    <>
      {progressWords(line.progress, language)}{' '}
      {line.progress.suggestedTarget && mayPlan && (
        <a href={inLanguage(activityPaths.plan(line.id), language)}>
          {texts.confirmTarget} <span class="govuk-visually-hidden">{line.title}</span>
        </a>
      )}
    </>
  );
}
