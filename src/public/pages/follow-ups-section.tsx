import type { VNode } from 'preact';
import { formatDay } from '../../kernel/day';
import type { Language } from '../../kernel/language';
import type { PublishedAssessment } from '../../published/published-rows';
import { Details } from '../../site/details';
import { followUpWords } from '../../site/follow-up-texts';
import { Heading } from '../../site/heading';
import { FollowUpStateTag, JudgementTag } from '../../site/judgement-tag';
import { Notice } from '../../site/notice';
import { usePage } from '../../site/page-context';
import { SideBySide } from '../../site/side-by-side';
import { SummaryList } from '../../site/summary-list';
import { Timeline } from '../../site/timeline';
import { anchors } from '../public-paths';
import type { FollowUpToday, JudgedPromise } from '../reading/follow-ups-today';
import type { SetToday } from '../reading/set-today';
import { followUpTexts } from './follow-up.texts';
import { Prose, swedishPart } from './swedish-part';

/** What the parties themselves say became of the promises, side by side; the newest follow-up first and open. */
export function FollowUpsSection(view: SetToday): VNode | null {
  const texts = followUpTexts[usePage().language];
  const [newest, ...earlier] = view.followUps;
  if (!newest) return null;
  return (
    <section>
      <Heading level={2} id={anchors.followUps}>
        {texts.title}
      </Heading>
      <p>{texts.text}</p>
      <Heading level={3}>{nameOf(newest, usePage().language)}</Heading>
      <FollowUp followUp={newest} view={view} />
      {earlier.map((followUp) => (
        <Details key={followUp.row.id} summary={nameOf(followUp, usePage().language)}>
          <FollowUp followUp={followUp} view={view} />
        </Details>
      ))}
    </section>
  );
}

interface FollowUpProps {
  readonly followUp: FollowUpToday;
  readonly view: SetToday;
}

function nameOf({ row }: FollowUpToday, language: Language): string {
  const { types } = followUpWords[language];
  const { period } = followUpTexts[language];
  return `${types[row.type]} ${period(formatDay(row.fromOn, language), formatDay(row.toOn, language))}`;
}

function FollowUp({ followUp, view }: FollowUpProps): VNode {
  const { language } = usePage();
  const texts = followUpTexts[language];
  const { row } = followUp;
  const told = ([label, text]: readonly [string, string | null]) =>
    text ? [{ label, value: <Prose text={text} /> }] : [];
  const facts = [
    ...(row.heldOn ? [{ label: texts.held, value: formatDay(row.heldOn, language) }] : []),
    ...(row.closedOn ? [{ label: texts.closed, value: formatDay(row.closedOn, language) }] : []),
    ...told([texts.participants, row.participants]),
    ...told([texts.decisions, row.decisions]),
    ...told([texts.nextSteps, row.nextSteps]),
    ...told([texts.registryNumber, row.registryNumber]),
  ];
  return (
    <>
      <p class="meta">
        <FollowUpStateTag state={row.state} />
      </p>
      {row.state === 'open' && <Missing followUp={followUp} view={view} />}
      {followUp.promises.map((judged) => (
        <OnePromise key={judged.promise.id} judged={judged} view={view} />
      ))}
      {facts.length > 0 && <SummaryList rows={facts} />}
      {followUp.corrections.length > 0 && <Corrections followUp={followUp} />}
    </>
  );
}

/** A party that has not reported is named in words: silence is not left to be noticed. */
function Missing({ followUp, view }: FollowUpProps): VNode {
  const { language } = usePage();
  const texts = followUpTexts[language];
  const missing = followUp.promises.flatMap(({ promise, assessments }) =>
    assessments
      .filter(({ judgement }) => judgement === null)
      .map((one) => ({ number: promise.number, who: notReported(one, view, language) })),
  );
  const parties = [...new Set(missing.map(({ who }) => who))];
  const due = formatDay(followUp.row.dueOn, language);
  return (
    <Notice kind={followUp.isLate ? 'warning' : 'info'} title={texts.underWay}>
      <p>{followUp.isLate ? texts.wasDue(due) : texts.due(due)}</p>
      {parties.map((who) => (
        <p key={who}>
          {texts.about(
            who,
            missing.filter((one) => one.who === who).map(({ number }) => number),
          )}
        </p>
      ))}
    </Notice>
  );
}

function OnePromise({ judged, view }: { readonly judged: JudgedPromise; readonly view: SetToday }): VNode {
  const { language } = usePage();
  const texts = followUpTexts[language];
  const { number, text } = judged.promise;
  return (
    <>
      <p>
        <a href={`#lofte-${number}`}>{texts.promise(number)}</a>{' '}
        <span lang={swedishPart(language)}>{text}</span>
      </p>
      <SideBySide>
        {judged.assessments.map((assessment) => (
          <Judgement key={assessment.position} assessment={assessment} view={view} />
        ))}
      </SideBySide>
    </>
  );
}

function Judgement({
  assessment,
  view,
}: {
  readonly assessment: PublishedAssessment;
  readonly view: SetToday;
}): VNode {
  const { language } = usePage();
  const texts = followUpTexts[language];
  const { judgement, reason, publicText, authorityName } = assessment;
  return (
    <div>
      <p>
        <strong lang={swedishPart(language)}>{authorityName}</strong>
      </p>
      {judgement === null ? (
        <p>{notReported(assessment, view, language)}.</p>
      ) : (
        <>
          <p>
            <JudgementTag judgement={judgement} />
          </p>
          {reason && (
            <p>
              {texts.reason} <span lang={swedishPart(language)}>{reason}</span>
            </p>
          )}
          {publicText && <Prose text={publicText} />}
        </>
      )}
    </div>
  );
}

function Corrections({ followUp }: { readonly followUp: FollowUpToday }): VNode {
  const { language } = usePage();
  const texts = followUpTexts[language];
  const happenings = followUp.corrections.map(({ position, authorityName, text, reason, correctedOn }) => ({
    ...{ id: String(position), day: correctedOn, title: authorityName, isCorrection: true },
    text: (
      <>
        <Prose text={text} />
        <p>
          {texts.reason} <span lang={swedishPart(language)}>{reason}</span>
        </p>
      </>
    ),
  }));
  return <Timeline happenings={happenings.reverse()} />;
}

/** "Polisen har inte rapporterat än"; by name where a set has several municipalities or police areas. */
function notReported(
  { party, authorityName }: PublishedAssessment,
  { parties }: SetToday,
  language: Language,
): string {
  const words = followUpWords[language];
  const alone = parties.filter((one) => one.party === party).length === 1;
  return words.notReported(alone ? words[party] : authorityName);
}
