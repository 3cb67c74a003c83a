import type { VNode } from 'preact';
import { Heading } from '../../site/heading';
import { formatNumber } from '../../site/numbers';
import { usePage } from '../../site/page-context';
import type { PublishedDialogue } from '../../published/published-rows';
import type { PublishedDocument } from '../reading/published-document';
import { documentTexts } from './document.texts';
import { swedishPart } from './swedish-part';

/** Whom the parties asked, how many answered, and what worried people. */
export function AskedAndWorried({ dialogues, worries }: PublishedDocument): VNode {
  const { language } = usePage();
  const texts = documentTexts[language];
  return (
    <>
      {dialogues.length > 0 && (
        <>
          <Heading level={3}>{texts.asked}</Heading>
          <ul>
            {dialogues.map((dialogue) => (
              <li key={dialogue.position}>
                <Asked {...dialogue} />
              </li>
            ))}
          </ul>
        </>
      )}
      {worries.length > 0 && (
        <>
          <Heading level={3}>{texts.worries}</Heading>
          <ol lang={swedishPart(language)}>
            {worries.map(({ position, text }) => (
              <li key={position}>{text}</li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function Asked({ kind, held, description, asked, answered }: PublishedDialogue): VNode {
  const { language } = usePage();
  const texts = documentTexts[language];
  const number = (count: number | null) => (count === null ? null : formatNumber(count, language));
  const counts = texts.counts(number(answered), number(asked));
  return (
    <>
      {texts.dialogues[kind]}, <span lang={swedishPart(language)}>{held}</span>
      {counts && `: ${counts}`}.
      {description !== '' && <span lang={swedishPart(language)}> {description}</span>}
    </>
  );
}
