import type { VNode } from 'preact';
import type { CapturedMail } from '../mail/captured-mails';
import { Heading } from '../site/heading';
import { Instant } from '../site/instant';
import { PageLayout } from '../site/layout';
import { usePage } from '../site/page-context';
import { Table } from '../site/table';
import { operatorTexts } from './operator.texts';

export function MailListPage({ mails }: { readonly mails: readonly CapturedMail[] }): VNode {
  const texts = operatorTexts[usePage().language];
  return (
    <PageLayout title={texts.mailTitle} wide>
      <Heading level={1}>{texts.mailTitle}</Heading>
      <p class="lead">{texts.mailLead}</p>
      {mails.length === 0 ? (
        <p>{texts.noMail}</p>
      ) : (
        <Table
          caption={texts.mailCaption}
          rows={mails}
          keyOf={({ id }) => id}
          columns={[
            {
              heading: texts.subject,
              cell: ({ id, subject }) => <a href={`/operator/mail/${id}`}>{subject}</a>,
            },
            { heading: texts.to, cell: ({ recipient }) => recipient },
            { heading: texts.at, cell: ({ capturedAt }) => <Instant at={capturedAt.toISOString()} /> },
          ]}
        />
      )}
    </PageLayout>
  );
}

export interface LetterView {
  readonly id: string;
  readonly subject: string;
  readonly headers: string;
  readonly text: string;
}

export function LetterPage({ letter }: { readonly letter: LetterView }): VNode {
  const texts = operatorTexts[usePage().language];
  return (
    <PageLayout title={letter.subject} breadcrumbs={[{ href: '/operator/mail', text: texts.mailTitle }]}>
      <Heading level={1}>{letter.subject}</Heading>
      <p class="lead">
        <a href={`/operator/mail/${letter.id}/html`}>{texts.html}</a>
      </p>
      <Heading level={2}>{texts.text}</Heading>
      <pre class="letter">{letter.text}</pre>
      <Heading level={2}>{texts.headers}</Heading>
      <pre class="letter">{letter.headers}</pre>
    </PageLayout>
  );
}
