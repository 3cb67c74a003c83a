import type { VNode } from 'preact';
import { StaffLayout } from '../http/staff-layout';
import { formatDay } from '../kernel/day';
import { languages } from '../kernel/language';
import type { MailCount, StuckMail } from '../reminders/mail-queue';
import { previewKinds } from '../reminders/mail-preview';
import type { ForecastDay } from '../reminders/reminder-forecast';
import { Button } from '../site/button';
import { Heading } from '../site/heading';
import { Instant } from '../site/instant';
import { DoneNotice } from '../site/notice';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import { Table } from '../site/table';
import { queueTexts } from './queue.texts';

export const queuePath = '/operator/paminnelser';

export interface QueueView {
  readonly counts: readonly MailCount[];
  readonly stuck: readonly StuckMail[];
}

export function QueuePage({ view }: { readonly view: QueueView }): VNode {
  const texts = queueTexts[usePage().language];
  return (
    <StaffLayout title={texts.title} below={[]} wide>
      <DoneNotice texts={texts.done} />
      <Heading level={1}>{texts.title}</Heading>
      <p class="lead">{texts.lead}</p>
      {view.counts.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <Table
          caption={texts.counts}
          rows={view.counts}
          keyOf={({ state }) => state}
          columns={[
            { heading: texts.state, cell: ({ state }) => texts.states[state] ?? state },
            { heading: texts.number, cell: ({ mails }) => String(mails) },
            { heading: texts.oldest, cell: ({ oldest }) => <Instant at={oldest.toISOString()} /> },
          ]}
        />
      )}
      <StuckMails stuck={view.stuck} />
      <p>
        <a href={`${queuePath}/kalender`}>{texts.calendar}</a>
      </p>
      <Heading level={2}>{texts.preview}</Heading>
      <ul>
        {previewKinds.flatMap((kind) =>
          languages.map((language) => (
            <li key={kind + language}>
              <a href={`${queuePath}/forhandsvisning/${kind}/${language}`}>
                {texts.previews[kind]} {texts.languages[language]}
              </a>
            </li>
          )),
        )}
      </ul>
    </StaffLayout>
  );
}

/** How much, and to how many: what it is about is the authorities' own. */
export function ForecastPage({ forecast }: { readonly forecast: readonly ForecastDay[] }): VNode {
  const { language } = usePage();
  const texts = queueTexts[language];
  return (
    <StaffLayout title={texts.calendar} below={[{ href: queuePath, text: texts.title }]}>
      <Heading level={1}>{texts.calendar}</Heading>
      {forecast.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <Table
          caption={texts.calendar}
          isCaptionHidden
          rows={forecast}
          keyOf={({ day }) => day}
          columns={[
            { heading: texts.day, cell: ({ day }) => formatDay(day, language) },
            {
              heading: texts.people,
              cell: ({ lines }) => String(new Set(lines.map((line) => line.recipient)).size),
            },
            { heading: texts.reminders, cell: ({ lines }) => String(lines.length) },
          ]}
        />
      )}
    </StaffLayout>
  );
}

function StuckMails({ stuck }: { readonly stuck: readonly StuckMail[] }): VNode {
  const { language } = usePage();
  const texts = queueTexts[language];
  if (stuck.length === 0) return <p>{texts.noneStuck}</p>;
  return (
    <Table
      caption={texts.stuck}
      rows={stuck}
      keyOf={({ id }) => id}
      columns={[
        { heading: texts.to, cell: ({ recipient }) => recipient },
        { heading: texts.day, cell: ({ day }) => formatDay(day, language) },
        { heading: texts.state, cell: ({ state }) => texts.states[state] ?? state },
        { heading: texts.attempts, cell: ({ attempt }) => String(attempt) },
        { heading: texts.reason, cell: ({ reason }) => reason ?? '' },
        { heading: texts.acts, cell: ({ id, state }) => <Acts id={id} state={state} /> },
      ]}
    />
  );
}

function Acts({ id, state }: Pick<StuckMail, 'id' | 'state'>): VNode {
  const texts = queueTexts[usePage().language];
  return (
    <>
      <PostForm action={`${queuePath}/${id}/forsok`}>
        <Button kind="secondary">{texts.retry}</Button>
      </PostForm>
      {state !== 'failed' && (
        <PostForm action={`${queuePath}/${id}/kasta`}>
          <Button kind="secondary">{texts.discard}</Button>
        </PostForm>
      )}
    </>
  );
}
