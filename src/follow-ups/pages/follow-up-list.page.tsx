import type { VNode } from 'preact';
import { useContentLanguage } from '../../http/staff-content';
import { StaffLayout } from '../../http/staff-layout';
import { formatDay } from '../../kernel/day';
import { promisePaths } from '../../promises/promise.paths';
import { Button } from '../../site/button';
import { Day } from '../../site/day';
import { DayField, SelectField } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { followUpWords } from '../../site/follow-up-texts';
import { Heading } from '../../site/heading';
import { FollowUpStateTag } from '../../site/judgement-tag';
import { inLanguage } from '../../site/links';
import { DoneNotice } from '../../site/notice';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { StatusTag } from '../../site/status-tag';
import { Table } from '../../site/table';
import { followUpTypes } from '../../words/follow-up-words';
import { followUpPaths } from '../follow-up.paths';
import { FeedbackSection } from './feedback-section';
import type { FollowUpLine, FollowUpListView } from './follow-up-list-views';
import { followUpPageTexts } from './follow-up-page.texts';

interface FollowUpListPageProps {
  readonly view: FollowUpListView;
  readonly formKey: string;
}

export function FollowUpListPage({ view, formKey }: FollowUpListPageProps): VNode {
  const texts = followUpPageTexts[usePage().language];
  return (
    <StaffLayout
      title={texts.list.title}
      below={[{ href: promisePaths.set(view.set.id), text: view.set.title }]}
      wide
    >
      <DoneNotice texts={texts.list.done} />
      <p class="overline" lang={useContentLanguage()}>
        {view.set.title}
      </p>
      <Heading level={1}>{texts.list.title}</Heading>
      <Heading level={2} id="uppfoljningar">
        {texts.list.followUps}
      </Heading>
      {view.followUps.length === 0 ? <p>{texts.list.none}</p> : <Lines lines={view.followUps} />}
      {view.mayStart && (view.isTooEarly ? <p>{texts.start.tooEarly}</p> : <StartForm view={view} />)}
      <FeedbackSection view={view} formKey={formKey} />
    </StaffLayout>
  );
}

function Lines({ lines }: { readonly lines: readonly FollowUpLine[] }): VNode {
  const { language } = usePage();
  const texts = followUpPageTexts[language].list;
  return (
    <Table
      caption={texts.followUps}
      isCaptionHidden
      columns={[
        {
          heading: texts.columns.what,
          cell: ({ id, type }) => (
            <a href={inLanguage(followUpPaths.followUp(id), language)}>
              {followUpWords[language].types[type]}
            </a>
          ),
        },
        {
          heading: texts.columns.period,
          cell: ({ fromOn, toOn }) => texts.period(formatDay(fromOn, language), formatDay(toOn, language)),
        },
        { heading: texts.columns.due, cell: ({ dueOn }) => <Day day={dueOn} /> },
        {
          heading: texts.columns.state,
          cell: ({ state, isLate }) => (
            <>
              <FollowUpStateTag state={state} /> {isLate && <StatusTag status="late" />}
            </>
          ),
        },
        {
          heading: texts.columns.missing,
          cell: ({ state, missing }) => (state === 'open' ? texts.missing(missing) : '–'),
        },
      ]}
      rows={lines}
      keyOf={({ id }) => id}
    />
  );
}

function StartForm({ view }: { readonly view: FollowUpListView }): VNode {
  const page = usePage();
  const texts = followUpPageTexts[page.language].start;
  const form = fillForm(page, 'start', { fromOn: view.period.start, toOn: view.period.end });
  return (
    <>
      <Heading level={2} id="ny">
        {texts.title}
      </Heading>
      <p>{texts.text}</p>
      <PostForm action={followUpPaths.ofSet(view.set.id)} name="start">
        <SelectField
          {...form.field('type')}
          label={texts.type}
          options={followUpTypes.map((type) => ({
            value: type,
            text: followUpWords[page.language].types[type],
          }))}
        />
        <DayField {...form.field('fromOn')} label={texts.from} />
        <DayField {...form.field('toOn')} label={texts.to} />
        <DayField {...form.field('dueOn')} label={texts.due} />
        <Button>{texts.save}</Button>
      </PostForm>
    </>
  );
}
