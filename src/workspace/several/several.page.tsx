import { Fragment, type VNode } from 'preact';
import { Written } from '../../http/staff-content';
import { StaffLayout } from '../../http/staff-layout';
import { formatDay } from '../../kernel/day';
import { Button, ButtonRow } from '../../site/button';
import { Day } from '../../site/day';
import { Heading } from '../../site/heading';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { StatusTag } from '../../site/status-tag';
import { Table } from '../../site/table';
import { listPaths } from '../list/list.paths';
import { listTexts } from '../list/list.texts';
import { workspaceTexts } from '../workspace.texts';
import { SeveralFields, severalForm } from './several-fields';
import { severalTexts } from './several.texts';
import type { SeveralLine, SeveralView } from './several-views';

/** What is about to be changed, line by line, and what it is changed to: nothing is saved before this is sent. */
export function SeveralPage({ view }: { readonly view: SeveralView }): VNode {
  const { language } = usePage();
  const texts = severalTexts[language];
  const title = texts.titles[view.act](view.lines.length);
  return (
    <StaffLayout title={title} below={[{ href: listPaths.list, text: listTexts[language].title }]} wide>
      <Heading level={1}>{title}</Heading>
      {view.lines.length === 0 ? (
        <p>
          {texts.nothing} <a href={inLanguage(view.from, language)}>{texts.back}</a>
        </p>
      ) : (
        <>
          <p>{texts.intro[view.act]}</p>
          {view.act === 'remind' && (
            <p>
              <strong>{texts.reached(view.lines.filter(isReached).length, view.lines.length)}</strong>
            </p>
          )}
          <PostForm action={listPaths.several} name={severalForm}>
            <input type="hidden" name="gor" value={view.act} />
            <input type="hidden" name="fran" value={view.from} />
            {view.lines.map(({ chosenAs }) => (
              <input key={chosenAs} type="hidden" name="vald" value={chosenAs} />
            ))}
            <SeveralFields view={view} />
            <ButtonRow>
              <Button>{title}</Button>
              <a href={inLanguage(view.from, language)}>{texts.back}</a>
            </ButtonRow>
          </PostForm>
          <Lines view={view} />
        </>
      )}
    </StaffLayout>
  );
}

function Lines({ view }: { readonly view: SeveralView }): VNode {
  const { language } = usePage();
  const texts = severalTexts[language];
  return (
    <Table
      caption={texts.listed}
      columns={[
        {
          heading: texts.activity,
          cell: ({ title, setTitle }) => (
            <>
              <Written>{title}</Written>
              <br />
              <span class="quiet">
                <Written>{setTitle}</Written>
              </span>
            </>
          ),
        },
        { heading: texts.now, cell: (line) => <Now line={line} /> },
        view.act === 'remind'
          ? { heading: texts.reach, cell: (line) => <Reach line={line} /> }
          : { heading: texts.lead, cell: ({ leadName }) => <Written>{leadName}</Written> },
      ]}
      rows={view.lines}
      keyOf={({ id }) => id}
    />
  );
}

const isReached = ({ reach }: SeveralLine): boolean => reach !== null && reach.problem === null;

function Reach({ line: { reach } }: { readonly line: SeveralLine }): VNode {
  const { language } = usePage();
  const texts = severalTexts[language];
  if (reach?.problem)
    return (
      <>
        <strong>{texts.nobodyGets}</strong> {reach.problem}
      </>
    );
  return (
    <>
      {reach?.asked.map(({ recipientId, name, isDeputy, on }) => (
        <div key={recipientId}>
          {texts.willGet(isDeputy ? texts.deputy(name) : name, formatDay(on, language))}
        </div>
      ))}
    </>
  );
}

function Now({ line }: { readonly line: SeveralLine }): VNode {
  const texts = workspaceTexts[usePage().language].line;
  return (
    <>
      {[line.status, ...line.timeliness].map((status) => (
        <Fragment key={status}>
          <StatusTag status={status} />{' '}
        </Fragment>
      ))}
      <br />
      {texts.due}: {line.demandDriven ? texts.onDemand : <Day day={line.dueOn} />}
    </>
  );
}
