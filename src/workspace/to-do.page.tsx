import type { VNode } from 'preact';
import { AnswerForm } from '../activities/pages/answer-form';
import { StaffLayout } from '../http/staff-layout';
import { useContentLanguage } from '../http/staff-content';
import { activityPaths } from '../activities/activity.paths';
import { formatDay } from '../kernel/day';
import { promisePaths } from '../promises/promise.paths';
import { ButtonLink, ButtonRow } from '../site/button';
import { Card, Cards } from '../site/card';
import { Heading } from '../site/heading';
import { inLanguage } from '../site/links';
import { DoneNotice } from '../site/notice';
import { usePage } from '../site/page-context';
import { StatusTag } from '../site/status-tag';
import { ActivityTable } from './activity-table';
import { ChangesSection } from './changes/changes-section';
import { changesTexts } from './changes/changes.texts';
import { SentBack } from './sent-back';
import { UnsentFormsSection } from './drafts/unsent-forms-section';
import { StopsToDecide } from './stops-to-decide';
import { listPaths } from './list/list.paths';
import { listTexts } from './list/list.texts';
import { RowForms } from './list/row-forms';
import type { SetLine, ToDoView } from './to-do';
import { WaitingPlaces } from './waiting-places';
import { type When, whens } from './when';
import { workspaceTexts } from './workspace.texts';

/** The first page after signing in: what waits for me, and the way to everything else. */
export function ToDoPage({ view }: { readonly view: ToDoView }): VNode {
  const { language } = usePage();
  const texts = workspaceTexts[language];
  return (
    <StaffLayout title={texts.title} below={null} wide>
      <DoneNotice texts={{ ...listTexts[language].done, ...changesTexts[language].done, ...texts.done }} />
      <Heading level={1}>{texts.title}</Heading>
      <UnsentFormsSection />
      {view.hasContent ? <Content view={view} /> : <Places view={view} />}
    </StaffLayout>
  );
}

function Content({ view }: { readonly view: ToDoView }): VNode {
  const waiting = view.sets.filter((set) => set.waiting > 0);
  return (
    <>
      {view.asked.length > 0 && <Asked view={view} />}
      {waiting.length > 0 && <Approvals sets={waiting} />}
      {view.stops.length > 0 && <StopsToDecide lines={view.stops} />}
      <WaitingPlaces places={view.waiting} />
      <SentBack refused={view.sentBack} />
      {view.reports && <Activities view={view} />}
      <ChangesSection changes={view.changes} />
      <Documents view={view} />
    </>
  );
}

/** What is not yet finished first. */
function Documents({ view }: { readonly view: ToDoView }): VNode {
  const texts = workspaceTexts[usePage().language];
  const drafts = view.sets.filter(({ state }) => state === 'draft');
  const others = view.sets.filter(({ state }) => state !== 'draft');
  return (
    <>
      {drafts.length > 0 && (
        <>
          <Heading level={2}>{texts.drafts}</Heading>
          <Sets sets={drafts} />
        </>
      )}
      <Heading level={2}>{texts.sets}</Heading>
      {view.coordinates && <Beginnings />}
      {others.length > 0 && <Sets sets={others} />}
      {view.sets.length === 0 && <NoSets view={view} />}
    </>
  );
}

function Beginnings(): VNode {
  const texts = workspaceTexts[usePage().language];
  return (
    <ButtonRow>
      <ButtonLink kind="secondary" href={promisePaths.begin}>
        {texts.begin}
      </ButtonLink>
      <a href={inLanguage('/arbete/las-in', usePage().language)}>{texts.readIn}</a>
    </ButtonRow>
  );
}

function Asked({ view }: { readonly view: ToDoView }): VNode {
  const texts = workspaceTexts[usePage().language];
  const lang = useContentLanguage();
  return (
    <>
      <Heading level={2}>{texts.asked}</Heading>
      <Cards>
        {view.asked.map(({ id, title }) => (
          <Card key={id} heading={title} level={3} lang={lang} href={activityPaths.activity(id)}>
            <AnswerForm activityId={id} />
          </Card>
        ))}
      </Cards>
    </>
  );
}

function Approvals({ sets }: { readonly sets: readonly SetLine[] }): VNode {
  const texts = workspaceTexts[usePage().language];
  const lang = useContentLanguage();
  return (
    <>
      <Heading level={2}>{texts.approvals}</Heading>
      <Cards>
        {sets.map(({ id, title, waiting }) => (
          <Card key={id} heading={title} level={3} lang={lang} href={promisePaths.set(id)}>
            <p>
              {texts.approval(waiting)}.{' '}
              <a href={`${promisePaths.set(id)}#beslut`}>
                {texts.open} <span class="govuk-visually-hidden">{title}</span>
              </a>
            </p>
          </Card>
        ))}
      </Cards>
    </>
  );
}

function Activities({ view }: { readonly view: ToDoView }): VNode {
  const { language } = usePage();
  const texts = workspaceTexts[language];
  const shown = whens.filter((when) => view.groups[when].count > 0);
  const { calm, finished } = view.others;
  return (
    <>
      <Heading level={2}>{texts.activities}</Heading>
      {view.open && !isListed(view) && <RowForms view={view.open} from={listPaths.toDo} />}
      {shown.length === 0 && <p>{calm + finished > 0 ? texts.nothingPressing : texts.noActivities}</p>}
      {shown.map((when) => (
        <Group key={when} when={when} view={view} />
      ))}
      <p class="meta">
        {calm > 0 && <a href={inLanguage(listPaths.mine, language)}>{texts.calm(calm)}</a>}
        {finished > 0 && (
          <a href={inLanguage(`${listPaths.mine}&status=all`, language)}>{texts.finished(finished)}</a>
        )}
      </p>
    </>
  );
}

const isListed = ({ groups, open }: ToDoView): boolean =>
  whens.some((when) => groups[when].lines.some(({ id }) => id === open?.id));

function Group({ when, view }: { readonly when: When; readonly view: ToDoView }): VNode {
  const { language } = usePage();
  const texts = workspaceTexts[language];
  const { count, lines } = view.groups[when];
  return (
    <>
      <ActivityTable
        caption={texts.group(texts.groups[when], count)}
        lines={lines}
        rows={{ from: listPaths.toDo, open: view.open, areConfirmed: when === 'silent' }}
      />
      {count > lines.length && (
        <p>
          {texts.shown(lines.length, count)}{' '}
          <a href={inLanguage(`${listPaths.mine}&lage=${when}`, language)}>
            {texts.showAll} <span class="govuk-visually-hidden">{texts.groups[when]}</span>
          </a>
        </p>
      )}
    </>
  );
}

function Sets({ sets }: { readonly sets: readonly SetLine[] }): VNode {
  const { language } = usePage();
  const texts = workspaceTexts[language];
  const lang = useContentLanguage();
  return (
    <Cards>
      {sets.map(({ id, title, state, periodStart, periodEnd, suggestions }) => (
        <Card
          key={id}
          heading={title}
          level={3}
          lang={lang}
          href={promisePaths.set(id)}
          tag={<StatusTag status={state} />}
        >
          <p class="meta">
            <span>
              {texts.period(formatDay(periodStart, language), periodEnd && formatDay(periodEnd, language))}
            </span>
            {suggestions > 0 && <span>{texts.suggestions(suggestions)}</span>}
          </p>
        </Card>
      ))}
    </Cards>
  );
}

function NoSets({ view }: { readonly view: ToDoView }): VNode {
  const texts = workspaceTexts[usePage().language];
  return (
    <p>
      {texts.noSets} {view.coordinates && texts.importFirst}
    </p>
  );
}

function Places({ view }: { readonly view: ToDoView }): VNode {
  const { language } = usePage();
  const texts = workspaceTexts[language];
  if (view.places.length === 0) return <p>{texts.noRoles}</p>;
  return (
    <>
      <p>{texts.noContent}</p>
      <ul>
        {view.places.map(({ href, text }) => (
          <li key={href}>
            <a href={inLanguage(href, language)}>{text}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
