import type { VNode } from 'preact';
import { activityPaths } from '../activities/activity.paths';
import { useContentLanguage, Written } from '../http/staff-content';
import { Card, Cards } from '../site/card';
import { usePage } from '../site/page-context';
import { SummaryList } from '../site/summary-list';
import { type Column, Table } from '../site/table';
import type { FieldChange } from './commitment-changes';
import type { CommitmentView } from './promise-set-view';
import { promiseSetTexts } from './promise-set.texts';

interface CommitmentListProps<Item> {
  readonly items: readonly Item[];
  /** What one may do with each. */
  readonly act?: (item: Item) => VNode;
}

/** Commitments with what they say: something new in full, something changed as it was and as it is. */
export function CommitmentList<Item extends CommitmentView>({
  items,
  act,
}: CommitmentListProps<Item>): VNode {
  return (
    <Cards>
      {items.map((item) => (
        <OneCommitment key={item.id} item={item}>
          {act?.(item)}
        </OneCommitment>
      ))}
    </Cards>
  );
}

interface OneCommitmentProps {
  readonly item: CommitmentView;
  readonly children: VNode | undefined;
}

function OneCommitment({ item, children }: OneCommitmentProps): VNode {
  const texts = promiseSetTexts[usePage().language].decision;
  const written = useContentLanguage();
  const about = item.kind === 'activity' ? { lang: written, href: activityPaths.activity(item.id) } : {};
  return (
    <Card heading={item.heading} level={3} {...about}>
      <p class="quiet">{noteOn(item, texts)}</p>
      <Changes item={item} />
      {children}
    </Card>
  );
}

const noteOn = (
  { isNew, changes }: CommitmentView,
  texts: Readonly<Record<'fresh' | 'changed' | 'repeated', string>>,
): string => (isNew ? texts.fresh : changes.length > 0 ? texts.changed : texts.repeated);

function Changes({ item }: { readonly item: CommitmentView }): VNode | null {
  const texts = promiseSetTexts[usePage().language].decision;
  if (item.changes.length === 0) return null;
  if (item.isNew) {
    return (
      <SummaryList
        rows={item.changes.map(({ label, after }) => ({ label, value: <Written>{after}</Written> }))}
      />
    );
  }
  const columns: [Column<FieldChange>, ...Column<FieldChange>[]] = [
    { heading: texts.field, cell: ({ label }) => label },
    { heading: texts.before, cell: ({ before }) => <Written>{before ?? '–'}</Written> },
    { heading: texts.after, cell: ({ after }) => <Written>{after}</Written> },
  ];
  return (
    <Table
      caption={`${texts.caption}: ${item.heading}`}
      isCaptionHidden
      columns={columns}
      rows={item.changes}
      keyOf={({ label }) => label}
    />
  );
}
