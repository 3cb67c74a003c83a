import type { VNode } from 'preact';
import type { PublishedPromiseSet } from '../../published/published-rows';
import { usePage } from '../../site/page-context';
import { swedishPart } from './swedish-part';

interface ContactProps {
  readonly set: Pick<PublishedPromiseSet, 'contactFunction' | 'contactEmail' | 'contactPhone'>;
  /** What is said when the municipality has given none. */
  readonly otherwise: string;
}

/** A function's mail and telephone, never a person's. */
export function Contact({ set, otherwise }: ContactProps): VNode {
  const { language } = usePage();
  const { contactFunction, contactEmail, contactPhone } = set;
  if (!contactFunction && !contactEmail && !contactPhone) return <p>{otherwise}</p>;
  const [mailbox, domain] = contactEmail?.split('@') ?? [];
  return (
    <ul class="plain-list">
      {contactFunction && <li lang={swedishPart(language)}>{contactFunction}</li>}
      {contactEmail && (
        <li>
          <a href={`mailto:${contactEmail}`}>
            {mailbox}
            <wbr />@{domain}
          </a>
        </li>
      )}
      {contactPhone && (
        <li>
          <a href={`tel:${contactPhone.replace(/[^\d+]/g, '')}`}>{contactPhone}</a>
        </li>
      )}
    </ul>
  );
}
