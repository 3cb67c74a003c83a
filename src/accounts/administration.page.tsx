import type { VNode } from 'preact';
import { StaffLayout } from '../http/staff-layout';
import { organisationTexts } from '../organisations/organisation.texts';
import { Heading } from '../site/heading';
import { DoneNotice } from '../site/notice';
import { usePage } from '../site/page-context';
import { Table } from '../site/table';
import { accountTexts } from './account.texts';
import { AuthorityForm, AuthoritySettingForms } from './authority-forms';
import type { AdministrationView } from './administration-view';
import { administrationTexts } from './administration.texts';
import { disposalPath, disposalTexts } from './disposal.texts';
import { LonePausesNotice } from './lone-pauses-notice';
import type { Membership } from './membership.entity';
import { PersonForm } from './invite-form';
import { personPaths } from './person.paths';
import { personTexts } from './person.texts';

const startPath = '/arbete/administration';

export function AdministrationPage({ view }: { readonly view: AdministrationView }): VNode {
  const texts = administrationTexts[usePage().language];
  return (
    <StaffLayout title={texts.title} below={[]} wide>
      <DoneNotice texts={texts.done} />
      <Heading level={1}>{texts.title}</Heading>
      <p class="lead">{texts.lead}</p>
      <LonePausesNotice pauses={view.lonePauses} />
      {view.mayDispose && (
        <p>
          <a href={disposalPath}>{disposalTexts[usePage().language].title}</a>
        </p>
      )}
      <People view={view} />
      <PersonForm view={view} />
      <Heading level={2}>{texts.authorities}</Heading>
      <Authorities view={view} />
      {view.authorities.map((authority) => (
        <AuthoritySettingForms key={authority.id} authority={authority} view={view} />
      ))}
      {view.letsAuthoritiesIn && (
        <AuthorityForm areas={view.authorities.filter((actor) => actor.isPolice())} />
      )}
    </StaffLayout>
  );
}

function Authorities({ view }: { readonly view: AdministrationView }): VNode {
  const { language } = usePage();
  const texts = administrationTexts[language];
  const { authorities, areaOf, fourEyes } = view;
  const areaName = (id: string) => authorities.find((area) => area.id === areaOf.get(id))?.name;
  if (authorities.length === 0) return <p>{texts.noAuthorities}</p>;
  return (
    <Table
      caption={texts.authorities}
      isCaptionHidden
      rows={authorities}
      keyOf={({ id }) => id}
      columns={[
        { heading: texts.name, cell: ({ name }) => name },
        { heading: texts.kind, cell: ({ kind }) => organisationTexts[language].kinds[kind] },
        { heading: texts.code, cell: ({ code }) => code ?? '–' },
        {
          heading: texts.contact,
          cell: ({ contactFunction, contactEmail }) =>
            [contactFunction, contactEmail].filter(Boolean).join(', ') || '–',
        },
        { heading: texts.area, cell: ({ id }) => areaName(id) ?? '–' },
        { heading: texts.fourEyes, cell: ({ id }) => (fourEyes.has(id) ? texts.yes : texts.no) },
      ]}
    />
  );
}

function People({ view }: { readonly view: AdministrationView }): VNode {
  const { language } = usePage();
  const texts = administrationTexts[language];
  const nameOf = (id: string | null) => view.authorities.find((actor) => actor.id === id)?.name;
  const words = ({ role, authorityId }: Membership) =>
    [accountTexts[language].roles[role], nameOf(authorityId)].filter(Boolean).join(', ');
  return (
    <section>
      <Heading level={2}>{texts.people}</Heading>
      <Table
        caption={texts.people}
        isCaptionHidden
        rows={view.people}
        keyOf={({ user }) => user.id}
        columns={[
          {
            heading: texts.name,
            cell: ({ user }) => <a href={personPaths.one(user.id)}>{user.name}</a>,
          },
          { heading: texts.email, cell: ({ user }) => user.email },
          { heading: texts.roles, cell: ({ memberships }) => memberships.map(words).join('; ') },
          {
            heading: texts.state,
            cell: ({ user }) =>
              user.disabledAt ? personTexts[language].disabled : personTexts[language].open,
          },
        ]}
      />
    </section>
  );
}

interface IssuedLinkProps {
  readonly id: string;
  readonly name: string;
  /** Null for somebody who signs in already and gets no other way in. */
  readonly link: string | null;
}

export function IssuedLinkPage({ id, name, link }: IssuedLinkProps): VNode {
  const texts = administrationTexts[usePage().language];
  return (
    <StaffLayout title={texts.linkTitle} below={[{ href: startPath, text: texts.title }]}>
      <Heading level={1}>{texts.linkTitle}</Heading>
      <p class="lead">{link ? texts.linkText(name) : texts.noLinkText(name)}</p>
      {link && (
        <p class="secret">
          <code>{link}</code>
        </p>
      )}
      <p>
        <a href={personPaths.one(id)}>{name}</a>
      </p>
      <p>
        <a href={startPath}>{texts.back}</a>
      </p>
    </StaffLayout>
  );
}
