import type { VNode } from 'preact';
import { useContentLanguage, Written, WrittenText } from '../../http/staff-content';
import { StaffLayout } from '../../http/staff-layout';
import { ReportedIndicators } from '../../indicators/pages/reported-indicators';
import { formatDay } from '../../kernel/day';
import { promisePaths } from '../../promises/promise.paths';
import { Heading } from '../../site/heading';
import { KeyFigures } from '../../site/key-figures';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import { sumOf, summaryOf } from '../../site/status-counts';
import { statusTexts } from '../../site/status-texts';
import { SummaryList } from '../../site/summary-list';
import { sheetPaths } from '../../transfer/sheets/sheet.paths';
import { Deviations } from './deviations';
import { DoneByPromise } from './done-by-promise';
import { JudgementTable } from './judgement-table';
import { reportTexts } from './report.texts';
import { everyRecipient, reportPath } from './report.paths';
import type { ReportView } from './report-view';

/** On paper and on a screen: the same, without anything to press. The council reads the outcome, not each activity. */
export function ReportPage({ view }: { readonly view: ReportView }): VNode {
  const { language } = usePage();
  const texts = reportTexts[language];
  const { set, recipient, followUp } = view;
  const written = useContentLanguage();
  return (
    <StaffLayout
      title={`${texts.recipients[recipient].link}: ${set.title}`}
      below={[{ href: promisePaths.set(set.id), text: set.title }]}
      wide
    >
      <Heading level={1} overline={texts.recipients[recipient].to} lang={written}>
        {set.title}
      </Heading>
      <p class="lead">{texts.lead(formatDay(set.today, language))}</p>
      <OtherWays view={view} />
      <Facts view={view} />
      <Heading level={2} id="laget">
        {texts.summary}
      </Heading>
      <Numbers view={view} />
      <Heading level={2} id="bedomning">
        {texts.judgements}
      </Heading>
      {followUp ? <JudgementTable set={set} followUp={followUp} /> : <p>{texts.noFollowUp}</p>}
      {recipient !== 'council' && <DoneByPromise set={set} />}
      <Deviations deviations={view.deviations} />
      <ReportedIndicators indicators={view.indicators} />
      {followUp && (followUp.decisions || followUp.nextSteps) && (
        <>
          <Heading level={2} id="nasta-steg">
            {texts.next}
          </Heading>
          {followUp.decisions && <Heading level={3}>{texts.decisions}</Heading>}
          <WrittenText>{followUp.decisions}</WrittenText>
          {followUp.nextSteps && <Heading level={3}>{texts.nextSteps}</Heading>}
          <WrittenText>{followUp.nextSteps}</WrittenText>
        </>
      )}
      <Heading level={2} id="om">
        {texts.about}
      </Heading>
      <p>{texts.aboutText}</p>
    </StaffLayout>
  );
}

function OtherWays({ view: { set, recipient } }: { readonly view: ReportView }): VNode {
  const { language } = usePage();
  const texts = reportTexts[language];
  const others = everyRecipient.filter((one) => one !== recipient);
  return (
    <div class="not-on-paper">
      <p>{texts.print}</p>
      <ul>
        {others.map((one) => (
          <li key={one}>
            <a href={inLanguage(reportPath(set.id, one), language)}>{texts.recipients[one].link}</a>
          </li>
        ))}
        <li>
          <a href={sheetPaths.file(set.id, 'aktiviteter.csv')}>{texts.csv}</a>
        </li>
      </ul>
    </div>
  );
}

function Facts({ view: { set, registry } }: { readonly view: ReportView }): VNode {
  const { language } = usePage();
  const texts = reportTexts[language];
  const numbers = registry.map(
    ({ kind, whose, number }) => `${texts.registryKinds[kind]}, ${whose}: ${number}`,
  );
  return (
    <SummaryList
      rows={[
        {
          label: texts.period,
          value: texts.periodOf(
            formatDay(set.periodStart, language),
            set.periodEnd && formatDay(set.periodEnd, language),
          ),
        },
        { label: texts.parties, value: <Written>{set.parties.join(', ')}</Written> },
        { label: texts.signed, value: set.signedOn ? formatDay(set.signedOn, language) : texts.notSigned },
        {
          label: texts.registry,
          value:
            numbers.length === 0 ? (
              texts.noRegistry
            ) : (
              <ul class="govuk-list">
                {numbers.map((number) => (
                  <li key={number}>{number}</li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}

function Numbers({ view: { counts } }: { readonly view: ReportView }): VNode {
  const { language } = usePage();
  const shown = counts.filter(
    ({ count, status }) => count > 0 || status === 'completed' || status === 'late',
  );
  return (
    <>
      {sumOf(counts) > 0 && (
        <KeyFigures
          figures={shown.map(({ status, count }) => ({
            status,
            number: count,
            label: statusTexts[language][status].word,
          }))}
        />
      )}
      <p>{summaryOf(counts, language)}</p>
    </>
  );
}
