import type { VNode } from 'preact';
import { StaffLayout } from '../../http/staff-layout';
import { Written, WrittenText } from '../../http/staff-content';
import { ButtonLink } from '../../site/button';
import { Day } from '../../site/day';
import { Heading } from '../../site/heading';
import { DoneNotice } from '../../site/notice';
import { usePage } from '../../site/page-context';
import { SummaryList } from '../../site/summary-list';
import { picturePaths } from '../agreement.paths';
import { agreementTexts } from '../agreement.texts';
import { PictureDueTag } from './picture-due-tag';
import { picturePageTexts } from './picture-page.texts';
import type { PictureView } from './picture-views';

/** One situational picture, for the municipality's own people. */
export function PicturePage({ view }: { readonly view: PictureView }): VNode {
  const texts = picturePageTexts[usePage().language];
  const title = texts.name(view.edition, view.municipalityName);
  const { mapping, otherInformation, analysis, publicSummary } = view.fields;
  return (
    <StaffLayout title={title} below={[{ href: picturePaths.all, text: texts.list.title }]}>
      <DoneNotice texts={texts.done} />
      <Heading level={1}>{title}</Heading>
      <p class="meta">{view.due ? <PictureDueTag due={view.due} /> : texts.list.replaced}</p>
      <Facts view={view} />
      {view.mayKeep && (
        <p>
          <ButtonLink href={picturePaths.edit(view.id)} kind="secondary">
            {texts.edit}
          </ButtonLink>
        </p>
      )}
      <Part heading={texts.form.publicSummary} text={publicSummary} />
      <p class="quiet">{texts.internal}</p>
      <Part heading={texts.form.mapping} text={mapping} />
      <Part heading={texts.form.otherInformation} text={otherInformation} />
      <Part heading={texts.form.analysis} text={analysis} />
    </StaffLayout>
  );
}

function Facts({ view }: { readonly view: PictureView }): VNode {
  const { language } = usePage();
  const { facts } = picturePageTexts[language];
  const { day, sources, otherSources, registryNumber } = view.fields;
  const words = sources.map((source) => agreementTexts[language].sources[source]);
  const all = otherSources ? [...words, otherSources] : words;
  return (
    <SummaryList
      rows={[
        { label: facts.day, value: <Day day={day} /> },
        ...(view.due ? [{ label: facts.next, value: <Day day={view.nextDueOn} /> }] : []),
        { label: facts.sources, value: <Written>{all.join(', ') || facts.noSources}</Written> },
        { label: facts.number, value: registryNumber ?? facts.none },
      ]}
    />
  );
}

function Part({ heading, text }: { readonly heading: string; readonly text: string }): VNode {
  const { empty } = picturePageTexts[usePage().language];
  return (
    <>
      <Heading level={2}>{heading}</Heading>
      {text ? <WrittenText>{text}</WrittenText> : <p class="quiet">{empty}</p>}
    </>
  );
}
