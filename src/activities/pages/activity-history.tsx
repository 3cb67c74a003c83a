import type { VNode } from 'preact';
import type { LogLine } from '../../audit/log';
import { Written } from '../../http/staff-content';
import { dayOf } from '../../kernel/day';
import { Heading } from '../../site/heading';
import { formatInstant } from '../../site/instant';
import { usePage } from '../../site/page-context';
import { Timeline } from '../../site/timeline';
import { activityPageTexts } from './activity-page.texts';
import { historyLine } from './history-words';

/** Who did what and when, newest first: the lines of the log that the policies show to this person. */
export function ActivityHistory({ lines }: { readonly lines: readonly LogLine[] }): VNode {
  const { language } = usePage();
  const happenings = lines.map(({ at, by, ...line }, index) => {
    const { title, parts } = historyLine(line, language);
    return {
      id: String(lines.length - index),
      day: dayOf(at),
      dayText: `${formatInstant(at.toISOString(), language)}, ${by}`,
      title,
      text: <Parts parts={parts} />,
    };
  });
  return (
    <>
      <Heading level={2} id="historik">
        {activityPageTexts[language].history.title}
      </Heading>
      <Timeline happenings={happenings} />
    </>
  );
}

function Parts({ parts }: { readonly parts: readonly string[] }): VNode {
  return (
    <>
      {parts.map((part) => (
        <p key={part}>
          <Written>{part}</Written>
        </p>
      ))}
    </>
  );
}
