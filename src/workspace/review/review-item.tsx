import type { ComponentChildren, VNode } from 'preact';
import { activityPaths } from '../../activities/activity.paths';
import { progressWords } from '../../activities/activity-words';
import { useContentLanguage, Written, WrittenText } from '../../http/staff-content';
import { dayOf, formatDay } from '../../kernel/day';
import { Card } from '../../site/card';
import { Details } from '../../site/details';
import { formatInstant } from '../../site/instant';
import { usePage } from '../../site/page-context';
import { StatusTag } from '../../site/status-tag';
import { SummaryList } from '../../site/summary-list';
import { Table } from '../../site/table';
import { Timeline } from '../../site/timeline';
import { reviewPageTexts } from './review-page.texts';
import { ReviewStateTag } from './review-state-tag';
import type { ReviewLine } from './review-view';

interface ReviewItemProps {
  readonly line: ReviewLine;
  readonly level: 3 | 4;
  /** What this person may do with it. */
  readonly children?: ComponentChildren;
}

/** One commitment under review: how it stands, what has changed since, and what has been said about it. */
export function ReviewItem({ line, level, children }: ReviewItemProps): VNode {
  const { language } = usePage();
  const texts = reviewPageTexts[language].list;
  const { activity, text, since } = line;
  const lang = useContentLanguage();
  const about = line.kind === 'activity' ? { lang, href: activityPaths.activity(line.subjectId) } : {};
  return (
    <Card heading={line.heading} level={level} tag={<ReviewStateTag state={line.state} />} {...about}>
      {text && (
        <p>
          <Written>{text}</Written>
        </p>
      )}
      {activity && (
        <p class="meta">
          {[activity.status, ...activity.timeliness].map((status) => (
            <StatusTag key={status} status={status} />
          ))}
          <span>{progressWords(activity.progress, language)}</span>
        </p>
      )}
      {since && <p class="quiet">{texts.since(formatDay(dayOf(since), language))}.</p>}
      <Changes line={line} />
      {line.turns.length > 0 && <Thread line={line} />}
      {children}
    </Card>
  );
}

/** What changed since the last review, each field as it was and is; a promise's words already stand above. */
function Changes({ line }: { readonly line: ReviewLine }): VNode {
  const { language } = usePage();
  const texts = reviewPageTexts[language].list;
  return (
    <>
      {line.changes.length > 0 && (
        <>
          <p>
            <strong>{texts.changed}</strong>
          </p>
          <Table
            caption={texts.captionOf(line.heading)}
            isCaptionHidden
            columns={[
              { heading: texts.field, cell: ({ label }) => label },
              { heading: texts.before, cell: ({ before }) => <Written>{before ?? '–'}</Written> },
              { heading: texts.after, cell: ({ after }) => <Written>{after}</Written> },
            ]}
            rows={line.changes}
            keyOf={({ label }) => label}
          />
        </>
      )}
      {line.kind === 'activity' && (
        <Details summary={texts.whole(line.heading)}>
          <SummaryList
            rows={line.whole.map(({ label, after }) => ({
              label,
              value: <WrittenText>{after}</WrittenText>,
            }))}
          />
        </Details>
      )}
    </>
  );
}

/** Newest first. A question that is out is read without a step in between. */
function Thread({ line }: { readonly line: ReviewLine }): VNode {
  const { language } = usePage();
  const texts = reviewPageTexts[language];
  const happenings = line.turns.map(({ id, state, comment, wantedBy, authorityName, at }) => ({
    ...{ id, day: dayOf(new Date(at)), dayText: `${formatInstant(at, language)}, ${authorityName}` },
    title: texts.turns[state],
    text: (
      <>
        <WrittenText>{comment}</WrittenText>
        {wantedBy && <p>{texts.list.wantedBy(formatDay(wantedBy, language))}</p>}
      </>
    ),
  }));
  const isOut = line.turns.at(-1)?.state !== 'reviewed';
  return (
    <Details summary={texts.list.thread} isOpen={isOut}>
      <Timeline happenings={happenings.reverse()} />
    </Details>
  );
}
