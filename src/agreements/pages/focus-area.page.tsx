import type { ComponentChildren, VNode } from 'preact';
import { StaffLayout } from '../../http/staff-layout';
import { useContentLanguage, Written, WrittenText } from '../../http/staff-content';
import { ButtonLink } from '../../site/button';
import { Heading } from '../../site/heading';
import { DoneNotice, Notice } from '../../site/notice';
import { usePage } from '../../site/page-context';
import { SummaryList } from '../../site/summary-list';
import { agreementPaths, focusAreaPaths, picturePaths } from '../agreement.paths';
import { focusAreaPageTexts } from './focus-area-page.texts';
import type { FocusAreaView } from './focus-area-views';

export function FocusAreaPage({ view }: { readonly view: FocusAreaView }): VNode {
  const texts = focusAreaPageTexts[usePage().language];
  const { title, problem, causeAnalysis, outcomeGoal } = view.fields;
  return (
    <StaffLayout title={title} below={[{ href: focusAreaPaths.all, text: texts.list.title }]}>
      <DoneNotice texts={texts.done} />
      <Heading level={1} lang={useContentLanguage()}>
        {title}
      </Heading>
      <Facts view={view} />
      {view.mayKeep && (
        <p>
          <ButtonLink href={focusAreaPaths.edit(view.id)} kind="secondary">
            {texts.edit}
          </ButtonLink>
        </p>
      )}
      <Part heading={texts.form.problem} text={problem} />
      <Heading level={2}>{texts.form.causeAnalysis}</Heading>
      {causeAnalysis ? (
        <WrittenText>{causeAnalysis}</WrittenText>
      ) : (
        <Notice kind="warning">
          <p>{texts.noAnalysis}</p>
        </Notice>
      )}
      <Part heading={texts.form.outcomeGoal} text={outcomeGoal} />
    </StaffLayout>
  );
}

function Facts({ view }: { readonly view: FocusAreaView }): VNode {
  const { facts, form } = focusAreaPageTexts[usePage().language];
  const { agreement, picture } = view;
  return (
    <SummaryList
      rows={[
        { label: facts.municipality, value: <Written>{view.municipalityName}</Written> },
        { label: facts.district, value: <Written>{view.districtName ?? form.wholeMunicipality}</Written> },
        ...written(facts.targetGroup, view.fields.targetGroup),
        ...(agreement ? [link(facts.agreement, agreementPaths.agreement(agreement.id), agreement.name)] : []),
        ...(picture ? [link(facts.picture, picturePaths.picture(picture.id), picture.name)] : []),
      ]}
    />
  );
}

interface Row {
  readonly label: string;
  readonly value: ComponentChildren;
}

const written = (label: string, text: string): Row[] =>
  text ? [{ label, value: <Written>{text}</Written> }] : [];

const link = (label: string, href: string, text: string): Row => ({
  label,
  value: (
    <a href={href}>
      <Written>{text}</Written>
    </a>
  ),
});

function Part({ heading, text }: { readonly heading: string; readonly text: string }): VNode {
  const { empty } = focusAreaPageTexts[usePage().language];
  return (
    <>
      <Heading level={2}>{heading}</Heading>
      {text ? <WrittenText>{text}</WrittenText> : <p class="quiet">{empty}</p>}
    </>
  );
}
