import type { VNode } from 'preact';
import { StaffLayout } from '../http/staff-layout';
import { type Role, roles } from '../kernel/caller';
import type { Actor } from '../organisations/actor.entity';
import { organisationTexts } from '../organisations/organisation.texts';
import { Button } from '../site/button';
import { SelectField, TextField } from '../site/fields';
import { fillForm } from '../site/filled-form';
import { Heading } from '../site/heading';
import { DoneNotice } from '../site/notice';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import { Table } from '../site/table';
import { accountTexts } from './account.texts';
import { administrationTexts } from './administration.texts';
import type { Membership } from './membership.entity';
import { PersonAccessForms } from './person-access.page';
import { signInTexts } from './sign-in.texts';
import type { User } from './user.entity';

export interface AdministrationView {
  readonly authorities: readonly Actor[];
  readonly people: readonly { readonly user: User; readonly memberships: readonly Membership[] }[];
}

const paths = {
  start: '/arbete/administration',
  authorities: '/arbete/administration/organisationer',
  people: '/arbete/administration/personer',
};

export function AdministrationPage({ view }: { readonly view: AdministrationView }): VNode {
  const texts = administrationTexts[usePage().language];
  return (
    <StaffLayout title={texts.title} below={[]} wide>
      <DoneNotice texts={{ ...texts.done, ...signInTexts[usePage().language].person.done }} />
      <Heading level={1}>{texts.title}</Heading>
      <p class="lead">{texts.lead}</p>
      <Authorities authorities={view.authorities} />
      <AuthorityForm areas={view.authorities.filter((actor) => actor.isPolice())} />
      <People view={view} />
      <PersonForm authorities={view.authorities} />
    </StaffLayout>
  );
}

function Authorities({ authorities }: { readonly authorities: readonly Actor[] }): VNode {
  const { language } = usePage();
  const texts = administrationTexts[language];
  if (authorities.length === 0) return <p>{texts.noAuthorities}</p>;
  return (
    <Table
      caption={texts.authorities}
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
      ]}
    />
  );
}

function AuthorityForm({ areas }: { readonly areas: readonly Actor[] }): VNode {
  const page = usePage();
  const texts = administrationTexts[page.language];
  const { kinds } = organisationTexts[page.language];
  const form = fillForm(page, 'authority');
  return (
    <section>
      <Heading level={2}>{texts.addAuthority}</Heading>
      <PostForm action={paths.authorities} name="authority">
        <SelectField
          {...form.field('kind')}
          label={texts.kind}
          emptyText={null}
          options={(['police_area', 'municipality'] as const).map((kind) => ({
            value: kind,
            text: kinds[kind],
          }))}
        />
        <TextField {...form.field('name')} label={texts.name} width={30} />
        <TextField
          {...form.field('code')}
          label={texts.code}
          hint={texts.codeHint}
          width={5}
          inputmode="numeric"
          isOptional
        />
        <SelectField
          {...form.field('policeAreaId')}
          label={texts.policeArea}
          emptyText={texts.none}
          options={areas.map(({ id, name }) => ({ value: id, text: name }))}
          isOptional
        />
        <TextField
          {...form.field('contactFunction')}
          label={texts.contactFunction}
          hint={texts.contactFunctionHint}
          width={30}
          visibility="public"
          isOptional
        />
        <TextField
          {...form.field('contactEmail')}
          label={texts.email}
          type="email"
          width={30}
          visibility="public"
          isOptional
        />
        <TextField
          {...form.field('contactPhone')}
          label={texts.contactPhone}
          type="tel"
          width={20}
          visibility="public"
          isOptional
        />
        <Button>{texts.addAuthority}</Button>
      </PostForm>
    </section>
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
          { heading: texts.name, cell: ({ user }) => user.name },
          { heading: texts.email, cell: ({ user }) => user.email },
          { heading: texts.roles, cell: ({ memberships }) => memberships.map(words).join('; ') },
          {
            heading: texts.newLink,
            cell: ({ user }) => (
              <PostForm action={`${paths.people}/${user.id}/lank`}>
                <Button kind="secondary">
                  {texts.newLink} <span class="govuk-visually-hidden">{user.name}</span>
                </Button>
              </PostForm>
            ),
          },
          {
            heading: texts.access,
            cell: ({ user }) => <PersonAccessForms user={user} />,
          },
        ]}
      />
    </section>
  );
}

function PersonForm({ authorities }: { readonly authorities: readonly Actor[] }): VNode {
  const page = usePage();
  const texts = administrationTexts[page.language];
  const form = fillForm(page, 'person');
  const roleText = (role: Role) => ({ value: role, text: accountTexts[page.language].roles[role] });
  return (
    <section>
      <Heading level={2}>{texts.addPerson}</Heading>
      <PostForm action={paths.people} name="person">
        <TextField {...form.field('name')} label={texts.name} width={30} />
        <TextField {...form.field('email')} label={texts.email} type="email" width={30} />
        <SelectField {...form.field('role')} label={texts.role} options={roles.map(roleText)} />
        <SelectField
          {...form.field('authorityId')}
          label={texts.authority}
          hint={texts.authorityHint}
          options={authorities.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <Button>{texts.addPerson}</Button>
      </PostForm>
    </section>
  );
}

export function IssuedLinkPage({ name, link }: { readonly name: string; readonly link: string }): VNode {
  const texts = administrationTexts[usePage().language];
  return (
    <StaffLayout title={texts.linkTitle} below={[{ href: paths.start, text: texts.title }]}>
      <Heading level={1}>{texts.linkTitle}</Heading>
      <p class="lead">{texts.linkText(name)}</p>
      <p class="secret">
        <code>{link}</code>
      </p>
      <p>
        <a href={paths.start}>{texts.back}</a>
      </p>
    </StaffLayout>
  );
}
