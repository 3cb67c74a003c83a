import type { VNode } from 'preact';
import { activityPaths } from '../../activities/activity.paths';
import { progressWords } from '../../activities/activity-words';
import { useContentLanguage, Written, WrittenText } from '../../http/staff-content';
import { formatDay } from '../../kernel/day';
import type { Language } from '../../kernel/language';
import { followUpWords } from '../../site/follow-up-texts';
import { Heading } from '../../site/heading';
import { formatInstant } from '../../site/instant';
import { JudgementTag } from '../../site/judgement-tag';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import { SideBySide } from '../../site/side-by-side';
import { StatusTag } from '../../site/status-tag';
import { AssessmentForm } from './assessment-form';
import { followUpPageTexts } from './follow-up-page.texts';
import type { DoneView, JudgedPromiseView, JudgementView } from './follow-up-view';

interface JudgedPromiseProps {
  readonly followUpId: string;
  readonly promise: JudgedPromiseView;
}

/** The words that were signed, what was done, and what each party that owns the promise says of it. */
export function JudgedPromise({ followUpId, promise }: JudgedPromiseProps): VNode {
  const texts = followUpPageTexts[usePage().language];
  const { number, text, party, partnerName } = promise;
  return (
    <section>
      <Heading
        level={3}
        id={`lofte-${number}`}
        overline={`${texts.judge.promise(number)} · ${texts.parties[party]}`}
        lang={useContentLanguage()}
      >
        {text}
      </Heading>
      <p class="quiet">{texts.judge.whatWasDone}</p>
      {promise.done.length === 0 ? <p>{texts.judge.noActivity}</p> : <Done items={promise.done} />}
      {partnerName && <p>{texts.judge.forPartner(partnerName)}</p>}
      <SideBySide>
        {promise.judgements.map((judgement) => (
          <OneJudgement
            key={judgement.authorityId}
            followUpId={followUpId}
            promise={promise}
            judgement={judgement}
          />
        ))}
      </SideBySide>
    </section>
  );
}

function Done({ items }: { readonly items: readonly DoneView[] }): VNode {
  const { language } = usePage();
  const texts = followUpPageTexts[language].judge;
  const lang = useContentLanguage();
  return (
    <ul>
      {items.map(({ id, title, status, progress, inPeriod, asOf, publicText }) => (
        <li key={id}>
          <a href={inLanguage(activityPaths.activity(id), language)} lang={lang}>
            {title}
          </a>{' '}
          <StatusTag status={status} /> {texts.inPeriod(inPeriod)}{' '}
          {texts.until(formatDay(asOf, language), progressWords(progress, language))}{' '}
          {publicText && <Written>{publicText}</Written>}
        </li>
      ))}
    </ul>
  );
}

interface OneJudgementProps extends JudgedPromiseProps {
  readonly judgement: JudgementView;
}

function OneJudgement({ followUpId, promise, judgement: view }: OneJudgementProps): VNode {
  const { language } = usePage();
  const texts = followUpPageTexts[language].judge;
  return (
    <div>
      <Heading level={4} lang={useContentLanguage()}>
        {view.authorityName}
      </Heading>
      {view.judgement === null ? (
        <p>{notReported(view, language)}.</p>
      ) : (
        <>
          <p class="meta">
            <JudgementTag judgement={view.judgement} />
            {view.assessedAt && <span>{texts.said(formatInstant(view.assessedAt, language))}</span>}
          </p>
          {view.reason && (
            <p>
              {texts.reason}: <Written>{view.reason}</Written>
            </p>
          )}
          <WrittenText>{view.publicText}</WrittenText>
          {view.approval && (
            <p class="quiet">
              {texts.approval[view.approval]} {view.refusalReason && <Written>{view.refusalReason}</Written>}
            </p>
          )}
        </>
      )}
      {view.mayAssess && <AssessmentForm followUpId={followUpId} promise={promise} judgement={view} />}
    </div>
  );
}

function notReported({ calledBy, authorityName }: JudgementView, language: Language): string {
  const words = followUpWords[language];
  return words.notReported(calledBy === 'name' ? authorityName : words[calledBy]);
}
