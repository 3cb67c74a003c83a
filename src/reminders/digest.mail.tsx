import type { VNode } from 'preact';
import type { Day } from '../kernel/day';
import type { Language } from '../kernel/language';
import type { Mail } from '../mail/mail';
import { MailLink, renderMail } from '../mail/mail-layout';
import type { DigestRow } from './digest-rows';
import { type DigestSection, firstRows, sectionsOf } from './digest-sections';
import { doneOf, nameOf, wordsOf } from './digest-words';
import { digestTexts } from './digest.texts';

/** A row as it is told, with the address it leads to. */
export interface LinkedRow extends DigestRow {
  readonly href: string;
  /** The address needs no sign-in. */
  readonly isAnswer: boolean;
}

export interface Digest {
  readonly to: string;
  readonly toName: string;
  readonly language: Language;
  readonly isPartner: boolean;
  readonly today: Day;
  readonly rows: readonly LinkedRow[];
  /** The due days in it, as calendars read them; null when there are none. */
  readonly calendar: string | null;
  /** What has been completed lately: only beside something that is owed. */
  readonly joys: readonly DigestRow[];
  readonly links: {
    readonly workspace: string;
    readonly why: string;
    readonly preferences: string;
    /** Null when nothing in the mail can be switched off. */
    readonly unsubscribe: string | null;
  };
}

export interface Envelope {
  readonly messageId: string;
  readonly from: string;
  readonly host: string;
  readonly key: string;
}

const mostRows = 20;

/** A partner's mail holds title, day and link only (domain.md GEN-09). */
export function digestMail(digest: Digest, { messageId, from, host, key }: Envelope): Mail {
  const subject = subjectOf(digest);
  const parts = partsOf(digest);
  const headers: Record<string, string> = {
    'X-Reminder-Key': key,
    'List-Id': `<paminnelser.${host}>`,
  };
  if (digest.links.unsubscribe) {
    headers['List-Unsubscribe'] = `<${digest.links.unsubscribe}>`;
    headers['List-Unsubscribe-Post'] = 'List-Unsubscribe=One-Click';
  }
  return {
    messageId,
    to: digest.to,
    toName: digest.toName,
    from,
    subject,
    calendar: digest.calendar,
    text: textOf(parts),
    html: renderMail({
      language: digest.language,
      title: subject,
      preheader: parts.sections[0]?.rows[0]?.name ?? '',
      children: <Body parts={parts} />,
    }),
    headers,
  };
}

interface Parts {
  readonly opening: readonly string[];
  readonly sections: readonly {
    readonly heading: string | null;
    readonly rows: readonly {
      /** What it is about, without its place. */
      readonly name: string;
      readonly title: string;
      readonly words: string;
      readonly link: { readonly href: string; readonly text: string } | null;
    }[];
  }[];
  readonly more: string | null;
  readonly closing: readonly { readonly href: string; readonly text: string }[];
}

function partsOf(digest: Digest): Parts {
  const texts = digestTexts[digest.language];
  const { links, isPartner } = digest;
  const { sections, more } = firstRows(allSections(digest), mostRows);
  const linked = new Map(digest.rows.map((row) => [row.reminderId, row]));
  const rowOf = (row: DigestRow, { key }: DigestSection) => {
    const link = linked.get(row.reminderId);
    const name = nameOf(row, digest.language);
    return {
      name,
      title: isPartner ? name : `${name}, ${row.place}`,
      words: key === 'joy' ? doneOf(row, digest.language) : wordsOf(row, digest),
      link: link ? { href: link.href, text: link.isAnswer ? texts.answer : texts.open } : null,
    };
  };
  return {
    opening: isPartner ? [texts.leadPartner] : [texts.greeting(digest.toName), leadOf(digest)],
    sections: sections.map((section) => ({
      heading: isPartner ? null : texts.sections[section.key],
      rows: section.rows.map((row) => rowOf(row, section)),
    })),
    more: more > 0 ? texts.more(more) : null,
    closing: [
      { href: links.why, text: texts.why },
      ...(isPartner ? [] : [{ href: links.preferences, text: texts.choose }]),
      ...(links.unsubscribe ? [{ href: links.unsubscribe, text: texts.stop }] : []),
    ],
  };
}

function leadOf({ rows, language }: Digest): string {
  const { lead, leadAnswers } = digestTexts[language];
  return rows.some(({ isAnswer }) => isAnswer) ? `${lead} ${leadAnswers}` : lead;
}

const allSections = (digest: Digest): DigestSection[] => [
  ...sectionsOf(digest.rows),
  ...(digest.joys.length > 0 ? [{ key: 'joy' as const, rows: digest.joys }] : []),
];

/** Numbers, and the place when there is only one: nothing that a lock screen should not show. */
function subjectOf(digest: Digest): string {
  const texts = digestTexts[digest.language];
  const sections = sectionsOf(digest.rows);
  if (digest.isPartner) return texts.partnerSubject(sections.reduce((sum, { rows }) => sum + rows.length, 0));
  const counts = sections.map(({ key, rows }) => texts.counts[key](rows.length)).join(', ');
  const places = [...new Set(digest.rows.map(({ place }) => place))];
  return places.length === 1 ? `${counts} – ${places[0]}` : counts;
}

function textOf({ opening, sections, more, closing }: Parts): string {
  const blocks = sections.flatMap(({ heading, rows }) => [
    ...(heading ? [`${heading.toUpperCase()}\n${'-'.repeat(heading.length)}`] : []),
    ...rows.map(({ title, words, link }) =>
      [title, words, ...(link ? [`${link.text}: ${link.href}`] : [])].join('\n'),
    ),
  ]);
  return [
    ...opening,
    ...blocks,
    ...(more ? [more] : []),
    closing.map(({ href, text }) => `${text}${text.endsWith('?') ? '' : ':'} ${href}`).join('\n'),
  ].join('\n\n');
}

function Body({ parts }: { readonly parts: Parts }): VNode {
  return (
    <>
      {parts.opening.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {parts.sections.map(({ heading, rows }, index) => (
        <div key={index}>
          {heading && <h2>{heading}</h2>}
          <ul>
            {rows.map(({ title, name, words, link }) => (
              <li key={title + words}>
                <strong>{title}</strong>
                <br />
                {words}
                {link && (
                  <>
                    <br />
                    <MailLink href={link.href}>
                      {link.text}: {name}
                    </MailLink>
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {parts.more && <p>{parts.more}</p>}
      <p>
        {parts.closing.map(({ href, text }, index) => (
          <span key={href}>
            {index > 0 && <br />}
            <MailLink href={href}>{text}</MailLink>
          </span>
        ))}
      </p>
    </>
  );
}
