import type { VNode } from 'preact';
import type { Bilingual } from '../../kernel/language';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';

const sv = {
  follow: 'Följ',
  feed: 'Nyheter i din läsare (Atom)',
  calendar: 'Slutdagar i din kalender (iCal)',
  print: 'Sidan går att skriva ut som den är.',
  feedTitle: 'Vad som ändras',
};
const en: typeof sv = {
  follow: 'Follow',
  feed: 'Changes in your reader (Atom, in Swedish)',
  calendar: 'Deadlines in your calendar (iCal, in Swedish)',
  print: 'The page can be printed as it is.',
  feedTitle: 'What changes',
};
const followTexts: Bilingual<typeof sv> = { sv, en };

export interface FollowProps {
  readonly feed: string;
  readonly calendar: string;
}

export function Follow({ feed, calendar }: FollowProps): VNode {
  const texts = followTexts[usePage().language];
  return (
    <>
      <Heading level={2}>{texts.follow}</Heading>
      <ul class="plain-list">
        <li>
          <a href={feed}>{texts.feed}</a>
        </li>
        <li>
          <a href={calendar}>{texts.calendar}</a>
        </li>
      </ul>
      <p class="not-on-paper">{texts.print}</p>
    </>
  );
}

/** For the head: a reader or calendar finds them from the page's address. */
export function FollowHead({ feed, calendar }: FollowProps): VNode {
  const { feedTitle } = followTexts[usePage().language];
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title={feedTitle} href={feed} />
      <link rel="alternate" type="text/calendar" href={calendar} />
    </>
  );
}
