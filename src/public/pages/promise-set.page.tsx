import type { VNode } from 'preact';
import { dayOf, formatDay } from '../../kernel/day';
import type { Language } from '../../kernel/language';
import { Cards } from '../../site/card';
import { Heading } from '../../site/heading';
import { PageLayout } from '../../site/layout';
import type { Link } from '../../site/links';
import { Notice } from '../../site/notice';
import { PageTop } from '../../site/page-top';
import { usePage } from '../../site/page-context';
import { StackedFigure } from '../../site/stacked-figure';
import { StatusLegend } from '../../site/status-legend';
import { anchors, publicPaths } from '../public-paths';
import type { SetToday } from '../reading/set-today';
import { AboutSet } from './about-set';
import { ActivityAmongMany } from './activity-card';
import { freshnessWords, numbersSentence, periodWords } from './count-words';
import { FeedbackSection } from './feedback-section';
import { FollowUpsSection } from './follow-ups-section';
import { followUpTexts } from './follow-up.texts';
import { BackgroundSection } from './background-section';
import { groupsOf, looseActivities, type PromiseGroup } from './promise-groups';
import { IndicatorsSection } from './indicators-section';
import { indicatorsTexts } from './indicators.texts';
import { LateNow } from './late-now';
import { PromiseSection } from './promise-section';
import { promiseSetTexts } from './promise-set.texts';
import { partsOf } from './set-parts';
import { swedishPart } from './swedish-part';
import { statementOf, wayToSet } from './way-to-set';

/** Everything that is published of one promise set, the answer first and the proofs below. */
export function PromiseSetPage(view: SetToday): VNode {
  const { language } = usePage();
  const texts = promiseSetTexts[language];
  const groups = groupsOf(view);
  const loose = looseActivities(view);
  return (
    <PageLayout
      title={view.set.title}
      description={numbersSentence(view.tally, language)}
      breadcrumbs={wayToSet(view, language)}
      accessibility={statementOf(view)}
      theme={view.theme && publicPaths.theme(view.theme)}
      head={<link rel="alternate" type="application/json" href={publicPaths.promiseSetJson(view.set.id)} />}
    >
      <Summary {...view} />
      <OnThisPage
        links={[
          ...groups.map((group) => ({
            href: `#${anchorOf(group)}`,
            text: headingOf(group, view, language),
          })),
          ...(view.followUps.length > 0
            ? [{ href: '#uppfoljning', text: followUpTexts[language].title }]
            : []),
          ...(view.indicators.length > 0
            ? [{ href: `#${anchors.indicators}`, text: indicatorsTexts[language].title }]
            : []),
        ]}
      />
      {groups.map((group) => (
        <section key={group.by.id}>
          <Heading level={2} id={anchorOf(group)}>
            {headingOf(group, view, language)}
          </Heading>
          {group.promises.map((promise) => (
            <PromiseSection
              key={promise.promise.id}
              {...promise}
              today={view.today}
              document={view.document}
            />
          ))}
        </section>
      ))}
      {loose.length > 0 && (
        <section>
          <Heading level={2}>{texts.otherActivities}</Heading>
          <Cards>
            {loose.map((activity) => (
              <ActivityAmongMany key={activity.row.id} activity={activity} today={view.today} />
            ))}
          </Cards>
        </section>
      )}
      <FollowUpsSection {...view} />
      <FeedbackSection feedback={view.feedback} />
      <IndicatorsSection indicators={view.indicators} />
      <BackgroundSection {...view} />
      <AboutSet {...view} />
      <StatusLegend statuses={legend} />
    </PageLayout>
  );
}

/** The first screen of a phone: whose promises, how many are done, how many are late, when anybody last looked. */
function Summary(view: SetToday): VNode {
  const { language } = usePage();
  const texts = promiseSetTexts[language];
  return (
    <>
      <PageTop>
        <Heading level={1} overline={whose(view, language)} lang={swedishPart(language)}>
          {view.set.title}
        </Heading>
        <StackedFigure
          idPrefix="laget"
          caption={numbersSentence(view.tally, language)}
          counts={partsOf(view.tally)}
        />
        <LateNow {...view} />
        <p class="meta">
          <span>{freshnessWords(view, language)}</span>{' '}
          <span>
            {periodWords(view.set, language)}. {texts.timing[view.timing]}
          </span>
        </p>
      </PageTop>
      {view.isStale && view.lastConfirmedAt && (
        <Notice kind="warning" title={texts.staleTitle}>
          <p>{texts.staleText(formatDay(dayOf(view.lastConfirmedAt), language))}</p>
        </Notice>
      )}
      {language !== 'sv' && <p>{texts.onlySwedish}</p>}
    </>
  );
}

/** The first two by name where there are many: all of them stand further down. */
function whose({ parties }: SetToday, language: Language): string {
  const names = parties.map(({ name }) => name);
  const others = names.length - mostNamed;
  const shown =
    others > 1 ? [...names.slice(0, mostNamed), promiseSetTexts[language].otherParties(others)] : names;
  return new Intl.ListFormat(locales[language]).format(shown);
}

/** A year's activities make a long page: one step to each party's promises. */
function OnThisPage({ links }: { readonly links: readonly Link[] }): VNode | null {
  if (links.length < 2) return null;
  return (
    <nav class="on-this-page" aria-label={promiseSetTexts[usePage().language].onThisPage}>
      <ul>
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const mostNamed = 2;

const anchorOf = ({ by }: PromiseGroup): string => `fran-lofte-${by.number}`;

const locales: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };

const legend = [
  'not_started',
  'in_progress',
  'completed',
  'paused',
  'cancelled',
  'late',
  'due_soon',
  'stale',
] as const;

function headingOf({ by }: PromiseGroup, { parties }: SetToday, language: Language): string {
  const texts = promiseSetTexts[language];
  if (by.party === 'other' && by.actorName) return texts.named(by.actorName);
  if (by.party === 'municipality' && by.forMunicipality) return texts.named(by.forMunicipality);
  if (by.forMunicipality) return texts.inOne(texts.promise[by.party], by.forMunicipality);
  const municipalities = parties.filter(({ party }) => party === 'municipality');
  if (by.party === 'municipality' && municipalities.length > 1) return texts.severalMunicipalities;
  return texts.promise[by.party];
}
