import type { VNode } from 'preact';
import { activityPaths } from '../activities/activity.paths';
import { StaffLayout } from '../http/staff-layout';
import { formatDay } from '../kernel/day';
import { Button } from '../site/button';
import { DayField } from '../site/fields';
import { Heading } from '../site/heading';
import { usePage } from '../site/page-context';
import { Table } from '../site/table';
import { wordsOf } from './digest-words';
import { reminderPaths } from './reminder.paths';
import { ruleInWords } from './rule-words';
import { whyNotTexts } from './why-not.texts';
import type { ToldReminder, WhyNotView } from './why-not';

export function WhyNotPage({ view }: { readonly view: WhyNotView }): VNode {
  const { language } = usePage();
  const texts = whyNotTexts[language];
  return (
    <StaffLayout
      title={texts.title}
      below={[{ href: activityPaths.activity(view.activityId), text: view.title }]}
      wide
    >
      <Heading level={1}>{texts.title}</Heading>
      <p class="lead">{view.title}</p>
      <form method="get" action={reminderPaths.whyNot(view.activityId)}>
        <DayField id="dag" name="dag" label={texts.day} value={view.day} />
        <Button kind="secondary">{texts.show}</Button>
      </form>
      <Heading level={2}>{texts.onDay(formatDay(view.day, language))}</Heading>
      {answersFor(view, language).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Told told={view.told} />
      <Heading level={2}>{texts.next}</Heading>
      {view.next.length === 0 && <p>{texts.noneNext}</p>}
      <ul>
        {view.next.map(({ on, rule }) => (
          <li key={on}>
            {formatDay(on, language)}:{' '}
            {wordsOf({ rule: rule.rule, role: 'owner', anchorOn: view.dueOn }, { language, today: on })}
          </li>
        ))}
      </ul>
    </StaffLayout>
  );
}

function answersFor(view: WhyNotView, language: 'sv' | 'en'): string[] {
  const texts = whyNotTexts[language];
  if (!view.isOpen) return [texts.closed];
  if (view.isDemandDriven) return [texts.demand];
  const { crossed } = view;
  return [
    ...(view.isWorkingDay ? [] : [texts.free]),
    crossed
      ? texts.crossed(ruleInWords(crossed.rule, language), formatDay(crossed.thresholdOn, language))
      : texts.nothing,
  ];
}

function Told({ told }: { readonly told: readonly ToldReminder[] }): VNode {
  const { language } = usePage();
  const texts = whyNotTexts[language];
  if (told.length === 0) return <p>{texts.noneTold}</p>;
  const became = ({ state, reason, mailDay, mailReason }: ToldReminder) =>
    [
      texts.states[state] ?? state,
      mailDay && texts.mail(formatDay(mailDay, language)),
      reason && (texts.reasons[reason] ?? reason),
      state === 'failed' && mailReason,
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <Table
      caption={texts.told}
      rows={told}
      keyOf={({ id }) => id}
      columns={[
        { heading: texts.since, cell: ({ thresholdOn }) => thresholdOn },
        {
          heading: texts.who,
          cell: ({ recipient, role }) => `${recipient ?? ''}${role === 'copy' ? ` (${texts.copy})` : ''}`,
        },
        { heading: texts.rule, cell: ({ rule }) => (rule ? ruleInWords(rule, language) : '') },
        { heading: texts.became, cell: became },
      ]}
    />
  );
}
