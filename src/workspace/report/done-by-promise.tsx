import { Fragment, type VNode } from 'preact';
import { progressWords } from '../../activities/activity-words';
import { useContentLanguage, Written } from '../../http/staff-content';
import { Day } from '../../site/day';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';
import { StatusTag } from '../../site/status-tag';
import { Table } from '../../site/table';
import { reportTexts } from './report.texts';
import type { ReportView } from './report-view';

/** Every promise, also the one with nothing done for it. */
export function DoneByPromise({ set }: { readonly set: ReportView['set'] }): VNode {
  const { language } = usePage();
  const texts = reportTexts[language];
  const lang = useContentLanguage();
  const each = set.groups.flatMap(({ promises, activities }) =>
    promises.map((promise) => ({
      promise,
      lines: activities.filter(({ promiseNumbers }) => promiseNumbers.includes(promise.number)),
    })),
  );
  return (
    <>
      <Heading level={2} id="gjort">
        {texts.done}
      </Heading>
      {each.map(({ promise: { id, number, text }, lines }) => (
        <section key={id}>
          <Heading level={3} overline={texts.numbered(number)} lang={lang}>
            {text}
          </Heading>
          {lines.length === 0 ? (
            <p>{texts.noActivities}</p>
          ) : (
            <Table
              caption={`${texts.done}: ${texts.numbered(number)}`}
              isCaptionHidden
              columns={[
                { heading: texts.activity, cell: ({ title }) => <Written>{title}</Written> },
                {
                  heading: texts.status,
                  cell: ({ status, timeliness }) => (
                    <>
                      {[status, ...timeliness.filter((one) => one === 'late')].map((one) => (
                        <Fragment key={one}>
                          <StatusTag status={one} />{' '}
                        </Fragment>
                      ))}
                    </>
                  ),
                },
                {
                  heading: texts.due,
                  cell: ({ demandDriven, dueOn }) => (demandDriven ? texts.onDemand : <Day day={dueOn} />),
                },
                { heading: texts.progress, cell: ({ progress }) => progressWords(progress, language) },
                { heading: texts.leads, cell: ({ leadName }) => <Written>{leadName}</Written> },
              ]}
              rows={lines}
              keyOf={(line) => line.id}
            />
          )}
        </section>
      ))}
    </>
  );
}
