import type { VNode } from 'preact';
import type { Day } from '../kernel/day';
import type { Language } from '../kernel/language';
import type { Mail } from '../mail/mail';
import { MailButton, MailLink, renderMail } from '../mail/mail-layout';
import { inColumns } from '../mail/plain-text';
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
    /** Null where nobody reads such mail. */
    readonly unsubscribeByMail: string | null;
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
    const ways = [digest.links.unsubscribe, digest.links.unsubscribeByMail].filter((way) => way !== null);
    headers['List-Unsubscribe'] = ways.map((way) => `<${way}>`).join(', ');
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
      preheader: preheaderOf(parts),
      children: <Body parts={parts} />,
    }),
    headers,
  };
}

interface Parts {
  readonly opening: readonly string[];
  readonly sections: readonly {
    readonly heading: string | null;
    readonly rows: readonly PartRow[];
  }[];
  readonly more: string | null;
  readonly reason: string;
  readonly closing: readonly { readonly href: string; readonly text: string }[];
}

interface PartRow {
  /** What it is about, without its place. */
  readonly name: string;
  readonly title: string;
  readonly words: string;
  readonly link: { readonly href: string; readonly text: string; readonly isAnswer: boolean } | null;
}

function partsOf(digest: Digest): Parts {
  const texts = digestTexts[digest.language];
  const { links, isPartner } = digest;
  const { sections, more } = firstRows(allSections(digest), isPartner ? digest.rows.length : mostRows);
  const linked = new Map(digest.rows.map((row) => [row.reminderId, row]));
  const rowOf = (row: DigestRow, { key }: DigestSection): PartRow => {
    const link = linked.get(row.reminderId);
    const name = nameOf(row, digest.language);
    return {
      name,
      title: isPartner || name.includes(row.place) ? name : `${name}, ${row.place}`,
      words: key === 'joy' ? doneOf(row, digest.language) : wordsOf(row, digest),
      link: link
        ? { href: link.href, text: link.isAnswer ? texts.answer : texts.open, isAnswer: link.isAnswer }
        : null,
    };
  };
  const stop = isPartner ? texts.stopPartner : texts.stop;
  return {
    opening: openingOf(digest),
    sections: sections.map((section) => ({
      heading: isPartner ? null : texts.sections[section.key],
      rows: section.rows.map((row) => rowOf(row, section)),
    })),
    more: more > 0 ? texts.more(more) : null,
    reason: reasonOf(digest),
    closing: [
      { href: links.why, text: texts.why },
      ...(isPartner ? [] : [{ href: links.preferences, text: texts.choose }]),
      ...(links.unsubscribe ? [{ href: links.unsubscribe, text: stop }] : []),
    ],
  };
}

function openingOf({ toName, isPartner, rows, language }: Digest): string[] {
  const { greeting, greetingPartner, lead, leadAnswers } = digestTexts[language];
  const answers = rows.filter(({ isAnswer }) => isAnswer).length;
  const about = answers > 0 ? `${lead} ${leadAnswers(answers)}` : lead;
  return [isPartner ? greetingPartner : greeting(toName), about];
}

function reasonOf({ isPartner, rows, language }: Digest): string {
  const { reasons } = digestTexts[language];
  if (isPartner) return reasons.partner;
  return rows.some(({ role }) => role !== 'copy') ? reasons.own : reasons.copy;
}

/** What an inbox shows beside the subject: the first thing there is to do. */
function preheaderOf({ sections }: Parts): string {
  const first = sections[0]?.rows[0];
  return first ? `${first.name}. ${first.words}` : '';
}

const allSections = (digest: Digest): DigestSection[] => [
  ...sectionsOf(digest.rows),
  ...(digest.joys.length > 0 ? [{ key: 'joy' as const, rows: digest.joys }] : []),
];

/** Numbers, and the place when there is only one: nothing that a lock screen should not show. Copies only when there is nothing else. */
function subjectOf(digest: Digest): string {
  const texts = digestTexts[digest.language];
  const sections = sectionsOf(digest.rows);
  if (digest.isPartner) return texts.partnerSubject(sections.reduce((sum, { rows }) => sum + rows.length, 0));
  const own = sections.filter(({ key }) => key !== 'copy');
  const told = own.length > 0 ? own : sections;
  const counts = told.map(({ key, rows }) => texts.counts[key](rows.length)).join(', ');
  const places = [...new Set(digest.rows.map(({ place }) => place))];
  return places.length === 1 ? `${counts} – ${places[0]}` : counts;
}

/** An address has a line of its own, so that no program breaks it. */
function textOf({ opening, sections, more, reason, closing }: Parts): string {
  const blocks = sections.flatMap(({ heading, rows }) => [
    ...(heading ? [`${heading.toUpperCase()}\n${'-'.repeat(heading.length)}`] : []),
    ...rows.map(({ title, words, link }) =>
      [inColumns(title), inColumns(words), ...(link ? [link.text, link.href] : [])].join('\n'),
    ),
  ]);
  return [
    ...opening.map(inColumns),
    ...blocks,
    ...(more ? [more] : []),
    '---',
    inColumns(reason),
    ...closing.map(({ href, text }) => `${text}\n${href}`),
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
            {rows.map((row) => (
              <Line key={row.title + row.words} row={row} />
            ))}
          </ul>
        </div>
      ))}
      {parts.more && <p>{parts.more}</p>}
      <hr class="rule" style={rule} />
      <p>{parts.reason}</p>
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

/** The link is short to look at and whole to listen to. */
function Line({ row: { title, name, words, link } }: { readonly row: PartRow }): VNode {
  const label = link && `${link.text}: ${name}`;
  return (
    <li>
      <strong>{title}</strong>
      <br />
      {words}
      {link && label && (
        <>
          <br />
          {link.isAnswer ? (
            <MailButton href={link.href} label={label}>
              {link.text}
            </MailButton>
          ) : (
            <MailLink href={link.href} label={label}>
              {link.text}
            </MailLink>
          )}
        </>
      )}
    </li>
  );
}

const rule = { margin: '28px 0 16px', border: '0', borderTop: '1px solid #ccd8d8' };
