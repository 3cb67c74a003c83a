import type { VNode } from 'preact';
import { activityPaths } from '../activities/activity.paths';
import { useContentLanguage, Written } from '../http/staff-content';
import type { Language } from '../kernel/language';
import { promisePaths } from '../promises/promise.paths';
import { ButtonLink, ButtonRow } from '../site/button';
import { Heading } from '../site/heading';
import { inLanguage } from '../site/links';
import { usePage } from '../site/page-context';
import type { ActivityLine } from './activity-lines';
import { ActivityTable } from './activity-table';
import { commitmentTexts } from './commitment.texts';
import { PromiseStoryLines } from './document/promise-story';
import type { PromiseSetView, PromiseView } from './promise-set-view';
import { promiseSetTexts } from './promise-set.texts';

/** What is promised, by who promises, each group with what is done for it. */
export function PromisesAndActivities({ view }: { readonly view: PromiseSetView }): VNode {
  const { language } = usePage();
  const texts = promiseSetTexts[language];
  const mayPlan = view.keeper !== null;
  return (
    <>
      <Heading level={2} id="loften">
        {texts.promises}
      </Heading>
      {view.keeper && (
        <ButtonRow>
          {view.keeper.mayWriteWords && (
            <ButtonLink href={promisePaths.newPromise(view.id)} kind="secondary">
              {texts.addPromise}
            </ButtonLink>
          )}
          {view.groups.length > 0 && (
            <ButtonLink href={activityPaths.newPlan(view.id)} kind="secondary">
              {texts.addActivity}
            </ButtonLink>
          )}
        </ButtonRow>
      )}
      {view.groups.length === 0 && <p>{texts.noPromises}</p>}
      {view.groups.map((group) => (
        <Group key={group.key} group={group} mayPlan={mayPlan} link={linkFor(view.keeper)} />
      ))}
    </>
  );
}

interface GroupProps {
  readonly group: PromiseSetView['groups'][number];
  readonly mayPlan: boolean;
  readonly link: OnePromiseProps['link'];
}

const linkFor = (keeper: PromiseSetView['keeper']): OnePromiseProps['link'] =>
  keeper && (keeper.mayWriteWords ? 'changePromise' : 'correctPromise');

function Group({ group, mayPlan, link }: GroupProps): VNode {
  const { language } = usePage();
  const texts = promiseSetTexts[language];
  const written = useContentLanguage();
  const name = groupName(group, language);
  return (
    <>
      <Heading level={3} lang={group.actorName ? written : undefined}>
        {name}
      </Heading>
      <ol>
        {group.promises.map((promise) => (
          <li key={promise.id} value={promise.number}>
            <OnePromise promise={promise} link={link} />
          </li>
        ))}
      </ol>
      {group.activities.length > 0 && (
        <ActivityTable
          caption={texts.activitiesOf(name)}
          isCaptionHidden
          lines={group.activities}
          promisesOf={(line) => numbersOf(line, group.activities)}
          mayPlan={mayPlan}
        />
      )}
    </>
  );
}

function groupName({ party, actorName }: GroupProps['group'], language: Language): string {
  const words = commitmentTexts[language].parties[party];
  if (!actorName) return words;
  return party === 'joint' || party === 'police' ? `${words} (${actorName})` : actorName;
}

const numbersOf = (line: ActivityLine, activities: GroupProps['group']['activities']): string =>
  activities.find(({ id }) => id === line.id)?.promiseNumbers.join(', ') ?? '';

interface OnePromiseProps {
  readonly promise: PromiseView;
  /** What the keeper may do with its words now; null for everybody else. */
  readonly link: 'changePromise' | 'correctPromise' | null;
}

function OnePromise({ promise, link }: OnePromiseProps): VNode {
  const { language } = usePage();
  const texts = promiseSetTexts[language];
  return (
    <>
      <Written>{promise.text}</Written>
      {promise.kind === 'direction' && <span class="quiet"> ({texts.direction})</span>}
      {!promise.hasActivity && <span class="quiet"> {texts.noActivity}</span>}{' '}
      {link && (
        <a href={inLanguage(promisePaths.promise(promise.id), language)}>
          {texts[link]} <span class="govuk-visually-hidden">{texts.promise(promise.number)}</span>
        </a>
      )}
      <PromiseStoryLines story={promise} />
    </>
  );
}
