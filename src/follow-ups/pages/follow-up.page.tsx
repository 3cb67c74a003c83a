import type { VNode } from 'preact';
import { useContentLanguage, Written, WrittenText } from '../../http/staff-content';
import { StaffLayout } from '../../http/staff-layout';
import { formatDay } from '../../kernel/day';
import { promisePaths } from '../../promises/promise.paths';
import { Day } from '../../site/day';
import { followUpWords } from '../../site/follow-up-texts';
import { Heading } from '../../site/heading';
import { FollowUpStateTag } from '../../site/judgement-tag';
import { DoneNotice } from '../../site/notice';
import { usePage } from '../../site/page-context';
import { SummaryList } from '../../site/summary-list';
import { followUpPaths } from '../follow-up.paths';
import { ClosingForm } from './closing-form';
import { Corrections } from './corrections';
import { followUpPageTexts } from './follow-up-page.texts';
import type { FollowUpView } from './follow-up-view';
import { JudgedPromise } from './judged-promise';
import { MinutesForm } from './minutes-form';
import { VerdictsForm } from './verdicts-form';

interface FollowUpPageProps {
  readonly view: FollowUpView;
  readonly formKey: string;
}

/** One follow-up for its parties: what is missing, each promise with both parties' judgements, and the way to close it. */
export function FollowUpPage({ view, formKey }: FollowUpPageProps): VNode {
  const { language } = usePage();
  const texts = followUpPageTexts[language];
  const written = useContentLanguage();
  const period = texts.list.period(formatDay(view.fromOn, language), formatDay(view.toOn, language));
  const title = `${followUpWords[language].types[view.type]} ${period}`;
  const isOpen = view.state === 'open';
  return (
    <StaffLayout
      title={title}
      below={[
        { href: promisePaths.set(view.set.id), text: view.set.title },
        { href: followUpPaths.ofSet(view.set.id), text: texts.list.link },
      ]}
      wide
    >
      <DoneNotice texts={texts.page.done} />
      <p class="overline" lang={written}>
        {view.set.title}
      </p>
      <Heading level={1}>{title}</Heading>
      <p class="meta">
        <FollowUpStateTag state={view.state} />
      </p>
      <div class="columns">
        <div>
          {view.verdicts.map((verdicts) => (
            <VerdictsForm key={verdicts.authorityId} followUpId={view.id} view={verdicts} />
          ))}
          {isOpen && <ClosingForm view={view} />}
          {!isOpen && view.mayKeep && (
            <p>
              <a href={promisePaths.preview(view.set.id)}>{texts.page.preview}</a>
            </p>
          )}
          {!isOpen && <Corrections view={view} formKey={formKey} />}
        </div>
        <div>
          <Facts view={view} />
          {isOpen && view.mayKeep && <MinutesForm view={view} />}
        </div>
      </div>
      <Heading level={2} id="loften">
        {texts.judge.title}
      </Heading>
      {isOpen && <p>{texts.judge.help}</p>}
      {view.promises.map((promise) => (
        <JudgedPromise key={promise.id} followUpId={view.id} promise={promise} />
      ))}
    </StaffLayout>
  );
}

function Facts({ view }: { readonly view: FollowUpView }): VNode {
  const texts = followUpPageTexts[usePage().language].page;
  const { heldOn, participants, decisions, nextSteps, registryNumber } = view.minutes;
  return (
    <>
      <Heading level={2}>{texts.facts}</Heading>
      <SummaryList
        rows={[
          {
            label: texts.due,
            value: (
              <>
                <Day day={view.dueOn} />
                {view.isLate && ` (${texts.late})`}
              </>
            ),
          },
          ...(heldOn ? [{ label: texts.held, value: <Day day={heldOn} /> }] : []),
          ...(view.closedOn ? [{ label: texts.closedOn, value: <Day day={view.closedOn} /> }] : []),
          ...(registryNumber
            ? [{ label: texts.registryNumber, value: <Written>{registryNumber}</Written> }]
            : []),
          ...written(texts.participants, participants),
          ...written(texts.decisions, decisions),
          ...written(texts.nextSteps, nextSteps),
        ]}
      />
    </>
  );
}

const written = (label: string, text: string) =>
  text === '' ? [] : [{ label, value: <WrittenText>{text}</WrittenText> }];
