import type { VNode } from 'preact';
import { activityPaths } from '../activities/activity.paths';
import { StaffLayout } from '../http/staff-layout';
import type { Language } from '../kernel/language';
import { Button } from '../site/button';
import { Heading } from '../site/heading';
import { Instant } from '../site/instant';
import { DoneNotice } from '../site/notice';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import { statusTexts } from '../site/status-texts';
import { SummaryList } from '../site/summary-list';
import { activityStatuses } from '../words/activity-status';
import { moveReasons } from '../words/promise-words';
import type { PartnerAnswer } from './partner-answers';
import { partnerAnswersTexts } from './partner-answers.texts';
import { reminderPaths } from './reminder.paths';
import { moveReasonTexts } from '../words/move-reason.texts';

export function PartnerAnswersPage({ answers }: { readonly answers: readonly PartnerAnswer[] }): VNode {
  const texts = partnerAnswersTexts[usePage().language];
  return (
    <StaffLayout title={texts.title} below={[]}>
      <DoneNotice texts={texts.done} />
      <Heading level={1}>{texts.title}</Heading>
      <p class="lead">{texts.lead}</p>
      {answers.length === 0 && <p>{texts.none}</p>}
      {answers.map((answer) => (
        <OneAnswer key={answer.id} answer={answer} />
      ))}
    </StaffLayout>
  );
}

function OneAnswer({ answer }: { readonly answer: PartnerAnswer }): VNode {
  const { language } = usePage();
  const texts = partnerAnswersTexts[language];
  return (
    <section>
      <Heading level={2}>{answer.title}</Heading>
      <p>
        {texts.said(answer.partner)}: {texts.acts[answer.act]}.{' '}
        <Instant at={answer.answeredAt.toISOString()} />
      </p>
      <p>
        <a href={activityPaths.activity(answer.activityId)}>{texts.open}</a>
      </p>
      <SummaryList rows={said(answer, language)} />
      {(['used', 'aside'] as const).map((choice) => (
        <PostForm key={choice} action={reminderPaths.partnerAnswer(answer.id)} name="partner-answer">
          <input type="hidden" name="choice" value={choice} />
          <Button kind={choice === 'used' ? undefined : 'secondary'}>
            {choice === 'used' ? texts.use : texts.aside}
          </Button>
        </PostForm>
      ))}
    </section>
  );
}

function said({ fields }: PartnerAnswer, language: Language): { label: string; value: string }[] {
  const labels = partnerAnswersTexts[language].fields;
  return (Object.keys(labels) as (keyof typeof labels)[]).flatMap((field) => {
    const value = fields[field];
    return value === undefined || value === null || value === ''
      ? []
      : [{ label: labels[field], value: inWords(String(value), language) }];
  });
}

function inWords(value: string, language: Language): string {
  const status = activityStatuses.find((known) => known === value);
  if (status) return statusTexts[language][status].word;
  const reason = moveReasons.find((known) => known === value);
  return reason ? moveReasonTexts[language][reason] : value;
}
