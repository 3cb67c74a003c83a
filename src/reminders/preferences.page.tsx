import type { VNode } from 'preact';
import { StaffLayout } from '../http/staff-layout';
import { languages } from '../kernel/language';
import { Button } from '../site/button';
import { Checkbox } from '../site/choice-fields';
import { DayField, SelectField } from '../site/fields';
import { fillForm } from '../site/filled-form';
import { Heading } from '../site/heading';
import { PageLayout } from '../site/layout';
import { DoneNotice } from '../site/notice';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import { type MailPreference, switchableKinds } from './mail-preferences';
import { mailHours } from './preferences.dto';
import { preferencesTexts } from './preferences.texts';
import { reminderPaths } from './reminder.paths';

const formName = 'mail';

export function PreferencesPage({ mine }: { readonly mine: MailPreference }): VNode {
  const texts = preferencesTexts[usePage().language];
  return (
    <StaffLayout title={texts.title} below={[]}>
      <DoneNotice texts={texts.done} />
      <Heading level={1}>{texts.title}</Heading>
      <p class="lead">{texts.lead}</p>
      <ChoiceForm mine={mine} />
      <CalendarForm hasCalendar={mine.hasCalendar} />
    </StaffLayout>
  );
}

function ChoiceForm({ mine }: { readonly mine: MailPreference }): VNode {
  const page = usePage();
  const texts = preferencesTexts[page.language];
  const returned = page.returnedForm?.name === formName ? page.returnedForm.values : null;
  const form = fillForm(page, formName, {
    hour: String(mine.hour),
    language: page.language,
    pausedFrom: mine.pausedFrom ?? '',
    pausedTo: mine.pausedTo ?? '',
  });
  const wanted = returned
    ? (returned.kinds ?? '').split('\n')
    : switchableKinds.filter((kind) => !mine.kindsOff.includes(kind));
  const isWarned = returned?.leavesNobody === 'yes' || form.field('leavesNobody').error !== undefined;
  const isWeekly = returned ? returned.isWeekly === 'yes' : mine.isWeekly;
  return (
    <PostForm action={reminderPaths.preferences} name={formName}>
      <SelectField
        {...form.field('hour')}
        label={texts.hour}
        emptyText={null}
        options={mailHours.map((hour) => ({ value: String(hour), text: texts.hourOf(hour) }))}
      />
      <Checkbox {...form.field('isWeekly')} label={texts.weekly} value="yes" checked={isWeekly} />
      <Heading level={2}>{texts.kinds}</Heading>
      {switchableKinds.map((kind) => (
        <Checkbox
          key={kind}
          id={`mail-kinds-${kind}`}
          name="kinds"
          label={texts.kindNames[kind]}
          value={kind}
          checked={wanted.some((one) => one === kind)}
        />
      ))}
      <p>{texts.duty}</p>
      <SelectField
        {...form.field('language')}
        label={texts.language}
        emptyText={null}
        options={languages.map((language) => ({ value: language, text: texts.languages[language] }))}
      />
      <Heading level={2}>{texts.pause}</Heading>
      <p>{texts.pauseText}</p>
      <DayField {...form.field('pausedFrom')} label={texts.from} isOptional />
      <DayField {...form.field('pausedTo')} label={texts.to} isOptional />
      {isWarned && (
        <Checkbox
          {...form.field('leavesNobody')}
          label={texts.leavesNobody}
          value="yes"
          checked={returned?.leavesNobody === 'yes'}
        />
      )}
      <Button>{texts.save}</Button>
    </PostForm>
  );
}

function CalendarForm({ hasCalendar }: { readonly hasCalendar: boolean }): VNode {
  const texts = preferencesTexts[usePage().language];
  return (
    <section>
      <Heading level={2}>{texts.calendar}</Heading>
      <p>{texts.calendarText}</p>
      <PostForm action={reminderPaths.newCalendar}>
        <input type="hidden" name="act" value="new" />
        <Button kind="secondary">{hasCalendar ? texts.calendarAgain : texts.calendarNew}</Button>
      </PostForm>
      {hasCalendar && (
        <PostForm action={reminderPaths.newCalendar}>
          <input type="hidden" name="act" value="revoke" />
          <Button kind="secondary">{texts.calendarRevoke}</Button>
        </PostForm>
      )}
    </section>
  );
}

export function CalendarMadePage({ address }: { readonly address: string }): VNode {
  const texts = preferencesTexts[usePage().language];
  return (
    <StaffLayout title={texts.calendarMade} below={[{ href: reminderPaths.preferences, text: texts.title }]}>
      <Heading level={1}>{texts.calendarMade}</Heading>
      <p class="lead">{texts.calendarMadeText}</p>
      <p class="secret">
        <code>{address}</code>
      </p>
      <p>
        <a href={reminderPaths.preferences}>{texts.back}</a>
      </p>
    </StaffLayout>
  );
}

const hidden = <meta name="robots" content="noindex, nofollow" />;

export function StopPage({ secret }: { readonly secret: string }): VNode {
  const texts = preferencesTexts[usePage().language];
  return (
    <PageLayout title={texts.stopTitle} head={hidden}>
      <Heading level={1}>{texts.stopTitle}</Heading>
      <p class="lead">{texts.stopText}</p>
      <PostForm action={reminderPaths.unsubscribe(secret)}>
        <Button>{texts.stopButton}</Button>
      </PostForm>
    </PageLayout>
  );
}

export function StoppedPage(): VNode {
  const texts = preferencesTexts[usePage().language];
  return (
    <PageLayout title={texts.stopped} head={hidden}>
      <Heading level={1}>{texts.stopped}</Heading>
      <p class="lead">{texts.stoppedText}</p>
    </PageLayout>
  );
}
