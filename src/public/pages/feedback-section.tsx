import type { VNode } from 'preact';
import { formatDay } from '../../kernel/day';
import { followUpWords } from '../../site/follow-up-texts';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';
import type { FeedbackToday } from '../reading/follow-ups-today';
import { followUpTexts } from './follow-up.texts';
import { swedishPart } from './swedish-part';

/** What residents were promised to be told, and whether they have been. */
export function FeedbackSection({ feedback }: { readonly feedback: readonly FeedbackToday[] }): VNode | null {
  const { language } = usePage();
  const texts = followUpTexts[language].feedback;
  if (feedback.length === 0) return null;
  return (
    <section>
      <Heading level={2} id="aterkoppling">
        {texts.title}
      </Heading>
      <p>{texts.text}</p>
      <ul>
        {feedback.map((one) => (
          <li key={one.row.position}>
            <OneFeedback feedback={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneFeedback({ feedback: { row, isLate } }: { readonly feedback: FeedbackToday }): VNode {
  const { language } = usePage();
  const texts = followUpTexts[language].feedback;
  const due = formatDay(row.dueOn, language);
  return (
    <>
      <strong lang={swedishPart(language)}>{row.what}</strong>.{' '}
      {followUpWords[language].feedbackKinds[row.kind]}.{' '}
      <span lang={swedishPart(language)}>
        {row.ownerFunction}, {row.authorityName}
      </span>
      .{' '}
      {row.doneOn !== null
        ? texts.done(formatDay(row.doneOn, language))
        : isLate
          ? texts.late(due)
          : texts.due(due)}{' '}
      {row.publicNote && <span lang={swedishPart(language)}>{row.publicNote}</span>}
    </>
  );
}
