import type { VNode } from 'preact';
import { activityPaths } from '../activities/activity.paths';
import { StaffLayout } from '../http/staff-layout';
import { formatDay } from '../kernel/day';
import type { Language } from '../kernel/language';
import { Button } from '../site/button';
import { DayField } from '../site/fields';
import { Heading } from '../site/heading';
import { inLanguage } from '../site/links';
import { usePage } from '../site/page-context';
import { Table } from '../site/table';
import { isOpen } from '../words/activity-status';
import { wordsOf } from './digest-words';
import { reminderPaths } from './reminder.paths';
import { ruleInWords } from './rule-words';
import { settledReasons } from './settled-reasons';
import { isInForce, type ToldReminder, type WhyNotView } from './why-not';
import { whyNotTexts } from './why-not.texts';

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
      {view.mayRemind && (
        <p>
          <a href={inLanguage(activityPaths.reminder(view.activityId), language)}>{texts.remind}</a>
        </p>
      )}
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

/** What shuts everything out first, then the rule, then the people. */
function answersFor(view: WhyNotView, language: Language): string[] {
  const texts = whyNotTexts[language];
  const { status, setState, stop, crossed } = view;
  if (!isOpen(status)) return [texts.ended[status === 'completed' ? 'completed' : 'cancelled']];
  if (!isInForce(setState)) return [texts.notInForce[setState]];
  const ofDeadline = view.isDemandDriven
    ? texts.demand
    : crossed
      ? texts.crossed(ruleInWords(crossed.rule, language), formatDay(crossed.thresholdOn, language))
      : texts.nothing;
  return [
    ...(view.isMailDay ? [] : [texts.free]),
    ...(stop
      ? [texts.stopped(formatDay(stop.fromOn, language), stop.toOn && formatDay(stop.toOn, language))]
      : []),
    ofDeadline,
    ...(view.isNobodyAsked ? [texts.nobodyAsked] : []),
    ...view.people.flatMap((person) => sentencesFor(person, view, language)),
  ];
}

function sentencesFor(
  person: WhyNotView['people'][number],
  { mailsPerMinute }: WhyNotView,
  language: Language,
): string[] {
  const told = {
    name: person.name,
    deputies: new Intl.ListFormat(language).format(person.deputies),
    hour: person.hour,
    from: person.pausedFrom ? formatDay(person.pausedFrom, language) : '',
    to: person.pausedTo ? formatDay(person.pausedTo, language) : '',
    most: mailsPerMinute,
  };
  return person.obstacles.map((obstacle) => whyNotTexts[language].obstacles[obstacle](told));
}

function Told({ told }: { readonly told: readonly ToldReminder[] }): VNode {
  const { language } = usePage();
  const texts = whyNotTexts[language];
  if (told.length === 0) return <p>{texts.noneTold}</p>;
  const became = ({ state, reason, mailDay, mailReason }: ToldReminder) =>
    [
      texts.states[state] ?? state,
      mailDay && texts.mail(formatDay(mailDay, language)),
      reason && (settledReasons[language][reason] ?? reason),
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
        { heading: texts.since, cell: ({ thresholdOn }) => formatDay(thresholdOn, language) },
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
