import type { ComponentChildren, VNode } from 'preact';
import { formatDay } from '../../kernel/day';
import type { Language } from '../../kernel/language';
import { Heading } from '../../site/heading';
import { PageLayout } from '../../site/layout';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import { type Happening, Timeline } from '../../site/timeline';
import { publicPaths } from '../public-paths';
import type { ActivityToday, SetToday } from '../reading/set-today';
import { activityTexts } from './activity.texts';
import { Contact } from './contact';
import { moveReasonTexts } from '../../words/move-reason.texts';
import { happeningOf } from './done-so-far';
import { Follow, FollowHead, type FollowProps } from './follow-links';
import { PageData, trail } from './page-data';
import { partTexts } from './part.texts';
import { statementOf, wayToSet } from './way-to-set';

interface PartFrameProps {
  readonly title: string;
  readonly description: string;
  readonly view: SetToday;
  readonly here: string;
  readonly json: string;
  readonly data: readonly object[];
  readonly baseUrl: string;
  readonly activities: readonly ActivityToday[];
  /** How to follow it, where it can be. */
  readonly following?: FollowProps;
  /** The activities as a file. */
  readonly csv?: string;
  readonly children: ComponentChildren;
}

/** What a promise's page and an activity's page have around them: the way there, what has happened, how to follow, whom to ask. */
export function PartFrame(props: PartFrameProps): VNode {
  const { language } = usePage();
  const texts = partTexts[language];
  const { set } = props.view;
  const way = [...wayToSet(props.view, language), { href: publicPaths.promiseSet(set.id), text: set.title }];
  const happenings = happeningsOf(props.activities, language);
  return (
    <PageLayout
      title={props.title}
      description={props.description}
      breadcrumbs={way}
      accessibility={statementOf(props.view)}
      theme={props.view.theme && publicPaths.theme(props.view.theme)}
      head={
        <>
          <link rel="alternate" type="application/json" href={props.json} />
          {props.following && <FollowHead {...props.following} />}
          <PageData
            data={[trail([...way, { href: props.here, text: props.title }], props.baseUrl), ...props.data]}
          />
        </>
      }
    >
      {props.children}
      <Heading level={2}>{texts.happened}</Heading>
      {happenings.length === 0 ? <p>{texts.nothingYet}</p> : <Timeline happenings={happenings} />}
      {props.following && <Follow {...props.following} />}
      <Heading level={2}>{texts.download}</Heading>
      <ul>
        <li>
          <a href={props.json}>{texts.json}</a>
        </li>
        {props.csv && (
          <li>
            <a href={props.csv}>{texts.csv}</a>
          </li>
        )}
      </ul>
      <Heading level={2}>{texts.wrong}</Heading>
      <p>{texts.wrongText}</p>
      <Contact set={set} otherwise={texts.noContact} />
      <p>
        <a href={inLanguage(publicPaths.promiseSet(set.id), language)}>{set.title}</a>
      </p>
    </PageLayout>
  );
}

/** Newest first: what was done, what was moved and what was finished. */
function happeningsOf(activities: readonly ActivityToday[], language: Language): Happening[] {
  const texts = partTexts[language];
  const named = activities.length > 1;
  const all = activities.flatMap((activity): Happening[] => {
    const { row, occurrences, moves } = activity;
    const about = named ? ` (${row.title})` : '';
    const done = occurrences.map((occurrence): Happening => {
      const happening = happeningOf(occurrence, activity, language);
      return { ...happening, id: `${row.id}-${occurrence.position}`, title: `${happening.title}${about}` };
    });
    const moved = moves.map((move): Happening => {
      const reason = moveReasonTexts[language][move.reason];
      return {
        id: `${row.id}-m${move.position}`,
        day: move.movedOn,
        title: `${texts.moved(formatDay(move.toOn, language))}${about}`,
        text: move.publicText || `${activityTexts[language].reason} ${reason}.`,
      };
    });
    const finished = row.completedOn
      ? [{ id: `${row.id}-c`, day: row.completedOn, title: `${texts.completed}${about}` }]
      : [];
    return [...finished, ...done, ...moved];
  });
  return all.sort((one, other) => (other.day > one.day ? 1 : other.day < one.day ? -1 : 0));
}
