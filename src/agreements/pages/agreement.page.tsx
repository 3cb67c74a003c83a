import type { VNode } from 'preact';
import { StaffLayout } from '../../http/staff-layout';
import { useContentLanguage, Written, WrittenText } from '../../http/staff-content';
import { formatDay } from '../../kernel/day';
import { ButtonLink } from '../../site/button';
import { Day } from '../../site/day';
import { Heading } from '../../site/heading';
import { DoneNotice } from '../../site/notice';
import { usePage } from '../../site/page-context';
import { SummaryList } from '../../site/summary-list';
import { Table } from '../../site/table';
import { agreementPaths } from '../agreement.paths';
import { agreementTexts } from '../agreement.texts';
import { agreementPageTexts } from './agreement-page.texts';
import type { AgreementView } from './agreement-views';
import { DocumentForm, RegistryForm, SigningForm } from './agreement-forms';

/** One agreement for its parties, with the keeper's next step. */
export function AgreementPage({ view }: { readonly view: AgreementView }): VNode {
  const texts = agreementPageTexts[usePage().language];
  return (
    <StaffLayout title={view.title} below={[{ href: agreementPaths.all, text: texts.list.title }]}>
      <DoneNotice texts={texts.done} />
      <Heading level={1} lang={useContentLanguage()}>
        {view.title}
      </Heading>
      <Facts view={view} />
      {view.mayKeep && view.timing === 'draft' && (
        <p>
          <ButtonLink href={agreementPaths.edit(view.id)} kind="secondary">
            {texts.edit}
          </ButtonLink>
        </p>
      )}
      <Heading level={2}>{texts.purposes}</Heading>
      <WrittenText>{view.purposes}</WrittenText>
      <Heading level={2}>{texts.areas}</Heading>
      <WrittenText>{view.areas}</WrittenText>
      <Parties view={view} />
      {view.mayKeep && <RegistryForm view={view} />}
      {view.mayKeep && <DocumentForm view={view} />}
      {view.signatories.length > 0 && <Signatories view={view} />}
      {view.mayKeep && view.timing === 'draft' && <SigningForm view={view} />}
    </StaffLayout>
  );
}

function Facts({ view }: { readonly view: AgreementView }): VNode {
  const { language } = usePage();
  const { facts, until } = agreementPageTexts[language];
  const words = agreementTexts[language];
  const { periodStart, periodEnd, signedOn, documentUrl, districtName } = view;
  const period = until(formatDay(periodStart, language), periodEnd && formatDay(periodEnd, language));
  return (
    <SummaryList
      rows={[
        { label: facts.kind, value: words.kinds[view.kind] },
        { label: facts.keeper, value: <Written>{view.keeperName}</Written> },
        ...(districtName ? [{ label: facts.district, value: <Written>{districtName}</Written> }] : []),
        { label: facts.period, value: `${period}. ${words.timing[view.timing]}.` },
        { label: facts.signed, value: signedOn ? <Day day={signedOn} /> : facts.notSigned },
        {
          label: facts.document,
          value: documentUrl ? <a href={documentUrl}>{documentUrl}</a> : facts.noDocument,
        },
      ]}
    />
  );
}

function Parties({ view }: { readonly view: AgreementView }): VNode {
  const { parties } = agreementPageTexts[usePage().language];
  return (
    <>
      <Heading level={2} id="parter">
        {parties.title}
      </Heading>
      <Table
        caption={parties.title}
        isCaptionHidden
        onPhone="as_is"
        columns={[
          { heading: parties.party, cell: ({ name }) => <Written>{name}</Written> },
          { heading: parties.number, cell: ({ registryNumber }) => registryNumber ?? parties.none },
        ]}
        rows={view.parties}
        keyOf={({ id }) => id}
      />
    </>
  );
}

function Signatories({ view }: { readonly view: AgreementView }): VNode {
  const { signatories } = agreementPageTexts[usePage().language];
  return (
    <>
      <Heading level={2}>{signatories.title}</Heading>
      <Table
        caption={signatories.title}
        isCaptionHidden
        columns={[
          {
            heading: signatories.organisation,
            cell: ({ organisation }) => <Written>{organisation}</Written>,
          },
          {
            heading: signatories.signingFunction,
            cell: ({ signingFunction }) => <Written>{signingFunction}</Written>,
          },
          { heading: signatories.day, cell: ({ signedOn }) => <Day day={signedOn} /> },
        ]}
        rows={view.signatories}
        keyOf={({ organisation, signingFunction }) => `${organisation}\n${signingFunction}`}
      />
    </>
  );
}
