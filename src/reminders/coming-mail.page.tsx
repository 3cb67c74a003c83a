import type { VNode } from 'preact';
import { StaffLayout } from '../http/staff-layout';
import { formatDay } from '../kernel/day';
import { Button } from '../site/button';
import { Details } from '../site/details';
import { Heading } from '../site/heading';
import type { Link } from '../site/links';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import { SummaryList } from '../site/summary-list';
import type { Authority, OneRule } from './authority-rules';
import { MailDays, MailLines, Sums } from './mail-days';
import { reminderPaths } from './reminder.paths';
import { type Comparison, differencesIn, type ForecastDay } from './reminder-forecast';
import { ruleInWords } from './rule-words';
import type { NewRule } from './rules.dto';
import { rulesTexts } from './rules.texts';

export function ComingMailPage({
  authority,
  days,
}: {
  readonly authority: Authority;
  readonly days: readonly ForecastDay[];
}): VNode {
  const texts = rulesTexts[usePage().language];
  return (
    <StaffLayout title={texts.calendarTitle} below={[{ href: reminderPaths.rules, text: texts.title }]}>
      <Heading level={1}>{texts.calendarTitle}</Heading>
      <p class="lead">
        {authority.name}: <Sums days={days} />
      </p>
      <p>{texts.calendarLead}</p>
      <MailDays days={days} own={authority.name} level={2} />
    </StaffLayout>
  );
}

interface TryOutProps {
  readonly one: OneRule;
  readonly input: NewRule;
  readonly comparison: Comparison;
}

/** What a change would do, and the button that makes it. */
export function TryOutPage({ one, input, comparison }: TryOutProps): VNode {
  const { language } = usePage();
  const texts = rulesTexts[language];
  const { authority, usual } = one;
  const rule = { ...usual, after: usual.after < 0 ? -input.span : input.span };
  return (
    <StaffLayout title={texts.tryOutTitle} below={[{ href: reminderPaths.rules, text: texts.title }]}>
      <Heading level={1}>{texts.tryOutTitle}</Heading>
      <p class="lead">{input.isOn ? `${texts.itBecomes} ${ruleInWords(rule, language)}` : texts.itIsOff}</p>
      <SummaryList
        rows={[
          { label: texts.now, value: <Sums days={comparison.now} /> },
          { label: texts.then, value: <Sums days={comparison.then} /> },
        ]}
      />
      <Heading level={2}>{texts.differences}</Heading>
      <Differences comparison={comparison} own={authority.name} />
      <PostForm action={reminderPaths.rule(authority.id, usual.rule)} name="rule">
        <input type="hidden" name="span" value={input.span} />
        <input type="hidden" name="isOn" value={input.isOn ? 'yes' : ''} />
        <Button>{texts.switchOn}</Button>
      </PostForm>
      <p>
        <a href={reminderPaths.rules}>{texts.back}</a>
      </p>
      <Details summary={texts.allThen}>
        <MailDays days={comparison.then} own={authority.name} level={3} />
      </Details>
    </StaffLayout>
  );
}

function Differences({ comparison, own }: { readonly comparison: Comparison; readonly own: string }): VNode {
  const { language } = usePage();
  const texts = rulesTexts[language];
  const days = differencesIn(comparison);
  if (days.length === 0) return <p>{texts.noDifference}</p>;
  return (
    <>
      {days.map(({ day, added, gone }) => (
        <section key={day}>
          <Heading level={3}>{formatDay(day, language)}</Heading>
          {gone.length > 0 && <p>{texts.gone}:</p>}
          {gone.length > 0 && <MailLines day={day} lines={gone} own={own} />}
          {added.length > 0 && <p>{texts.added}:</p>}
          {added.length > 0 && <MailLines day={day} lines={added} own={own} />}
        </section>
      ))}
    </>
  );
}

interface IfApprovedProps {
  readonly way: readonly Link[];
  readonly all: readonly { readonly authority: Authority; readonly comparison: Comparison }[];
}

/** What the approval of a promise set would add to the mail of those who look. */
export function IfApprovedPage({ way, all }: IfApprovedProps): VNode {
  const texts = rulesTexts[usePage().language];
  return (
    <StaffLayout title={texts.approvedTitle} below={way}>
      <Heading level={1}>{texts.approvedTitle}</Heading>
      <p class="lead">{texts.approvedLead}</p>
      {all.map(({ authority, comparison }) => {
        const days = differencesIn(comparison).map(({ day, added }) => ({ day, lines: added }));
        return (
          <section key={authority.id}>
            <Heading level={2}>{authority.name}</Heading>
            {days.length === 0 ? (
              <p>{texts.approvedNothing}</p>
            ) : (
              <MailDays days={days} own={authority.name} level={3} />
            )}
          </section>
        );
      })}
    </StaffLayout>
  );
}
