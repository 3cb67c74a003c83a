import { Fragment, type VNode } from 'preact';
import { type Day, formatDay, isoWeek } from '../kernel/day';
import { Details } from '../site/details';
import { Heading } from '../site/heading';
import { usePage } from '../site/page-context';
import { nameOf, wordsOf } from './digest-words';
import type { ForecastDay, ForecastLine } from './reminder-forecast';
import { rulesTexts } from './rules.texts';

/** A mail is one person's on one day. */
const mailsIn = (days: readonly ForecastDay[]): number =>
  days.reduce((sum, { lines }) => sum + new Set(lines.map((line) => line.recipientId)).size, 0);

const linesIn = (days: readonly ForecastDay[]): number =>
  days.reduce((sum, { lines }) => sum + lines.length, 0);

export function Sums({ days }: { readonly days: readonly ForecastDay[] }): VNode {
  const texts = rulesTexts[usePage().language];
  return <>{texts.sums(mailsIn(days), linesIn(days))}</>;
}

interface Own {
  /** The name of the authority whose mail it is: a place that goes without saying. */
  readonly own: string;
}

interface MailDaysProps extends Own {
  readonly days: readonly ForecastDay[];
  /** Of the days' headings: one below what they stand under. */
  readonly level: 2 | 3;
}

/** Week by week, what each person will be mailed, in the words of the mail. */
export function MailDays({ days, own, level }: MailDaysProps): VNode {
  const { language } = usePage();
  const texts = rulesTexts[language];
  const weeks = inGroups(days, ({ day }) => weekOf(day));
  if (days.length === 0) return <p>{texts.nothing}</p>;
  return (
    <>
      {weeks.map((its, index) => (
        <Details
          key={its[0].day}
          summary={`${texts.week(isoWeek(its[0].day).week)}: ${texts.sums(mailsIn(its), linesIn(its))}`}
          isOpen={index === 0}
        >
          {its.map(({ day, lines }) => (
            <Fragment key={day}>
              <Heading level={level}>{formatDay(day, language)}</Heading>
              <MailLines day={day} lines={lines} own={own} />
            </Fragment>
          ))}
        </Details>
      ))}
    </>
  );
}

const weekOf = (day: Day): string => {
  const { year, week } = isoWeek(day);
  return `${year} ${week}`;
};

export function MailLines({ day, lines, own }: Own & ForecastDay): VNode {
  const { language } = usePage();
  const { copy } = rulesTexts[language];
  const people = inGroups(lines, ({ recipientId }) => recipientId);
  const placeOf = ({ place }: ForecastLine) => (place === own ? '' : `, ${place}`);
  const aboutOf = (line: ForecastLine) => (line.role === 'copy' ? ` (${copy})` : '');
  return (
    <ul>
      {people.map((its) => (
        <li key={its[0].recipientId}>
          <strong>{its[0].recipient}</strong>
          <ul>
            {its.map((line) => (
              <li key={line.subjectId + line.rule}>
                {nameOf(line, language)}
                {placeOf(line)}
                {aboutOf(line)}. {wordsOf(line, { language, today: day })}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

type Group<Thing> = [Thing, ...Thing[]];

/** In the order in which the first of each comes. */
function inGroups<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Group<Thing>[] {
  const groups = new Map<string, Group<Thing>>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return [...groups.values()];
}
