import type { VNode } from 'preact';
import { Cards } from '../../site/card';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';
import { tallyOf } from '../reading/tally';
import { ActivityCard } from './activity-card';
import { doneWords } from './count-words';
import type { PromiseWithActivities } from './promise-groups';
import { promiseSetTexts } from './promise-set.texts';
import { swedishPart } from './swedish-part';

const anchorOf = (number: number): string => `lofte-${number}`;

interface PromiseSectionProps extends PromiseWithActivities {
  readonly today: string;
}

/** One promise as it was signed, and what is done to keep it. */
export function PromiseSection({ promise, activities, here, elsewhere, today }: PromiseSectionProps): VNode {
  const { language } = usePage();
  const texts = promiseSetTexts[language];
  return (
    <section>
      <Heading
        level={3}
        id={anchorOf(promise.number)}
        overline={texts.promiseNumber(promise.number)}
        lang={swedishPart(language)}
      >
        {promise.text}
      </Heading>
      {promise.kind === 'direction' && <p class="quiet">{texts.direction}</p>}
      <p class="quiet">{activities.length === 0 ? texts.noActivities : doneWords(tallyIn(activities, today), language)}</p>
      {here.length > 0 && (
        <Cards>
          {here.map((activity) => (
            <ActivityCard key={activity.row.id} activity={activity} today={today} />
          ))}
        </Cards>
      )}
      {elsewhere.length > 0 && (
        <ul>
          {elsewhere.map(({ activity, under }) => (
            <li key={activity.row.id}>
              <span lang={swedishPart(language)}>{activity.row.title}</span>{' '}
              <a href={`#${anchorOf(under.number)}`}>{texts.toldUnder(under.number)}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const tallyIn = (activities: PromiseWithActivities['activities'], today: string) =>
  tallyOf(
    activities.map(({ row }) => row),
    today,
  );
