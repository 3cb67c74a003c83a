import type { VNode } from 'preact';
import { LogTable } from '../audit/log-table';
import { StaffLayout } from '../http/staff-layout';
import { Day } from '../site/day';
import { Heading } from '../site/heading';
import { DoneNotice } from '../site/notice';
import { usePage } from '../site/page-context';
import { SummaryList } from '../site/summary-list';
import { Table } from '../site/table';
import { accountTexts } from './account.texts';
import { administrationTexts } from './administration.texts';
import { EraseForm, LetInForm, LinkForm, ShutOutForm } from './account-forms';
import { EndDeputyForm, NameDeputyForm } from './deputy-forms';
import { GiveRoleForm, RoleForms } from './role-forms';
import { PersonAccessForms } from './person-access.page';
import type { HeldRole, PersonView } from './person-views';
import { personTexts } from './person.texts';
import { signInTexts } from './sign-in.texts';

/** One person as an administrator sees it: roles, deputies, the account, and what was done about them. */
export function PersonPage({ view }: { readonly view: PersonView }): VNode {
  const { language } = usePage();
  const texts = personTexts[language];
  const { title } = administrationTexts[language];
  return (
    <StaffLayout title={view.name} below={[{ href: '/arbete/administration', text: title }]} wide>
      <DoneNotice texts={{ ...texts.done, ...signInTexts[language].person.done }} />
      <Heading level={1}>{view.name}</Heading>
      <Facts view={view} />
      <Roles view={view} />
      <Deputies view={view} />
      <Account view={view} />
      <Heading level={2} id="logg">
        {texts.log}
      </Heading>
      <LogTable rows={view.log} />
    </StaffLayout>
  );
}

function Facts({ view }: { readonly view: PersonView }): VNode {
  const texts = personTexts[usePage().language];
  return (
    <>
      {view.isOneself && <p>{texts.oneself}</p>}
      {!view.isWhollyMine && <p>{texts.elsewhere}</p>}
      {view.isErased ? (
        <p>{texts.erased}</p>
      ) : (
        <SummaryList
          rows={[
            { label: texts.email, value: view.email },
            { label: texts.state, value: view.isDisabled ? texts.disabled : texts.open },
          ]}
        />
      )}
    </>
  );
}

function placeOf(role: HeldRole, texts: (typeof personTexts)['sv']): string {
  const place = role.authorityName ?? texts.installation;
  return role.municipalities.length === 0 ? place : `${place}, ${texts.only(role.municipalities.join(', '))}`;
}

function Roles({ view }: { readonly view: PersonView }): VNode {
  const { language } = usePage();
  const texts = personTexts[language];
  return (
    <section>
      <Heading level={2} id="roller">
        {texts.roles}
      </Heading>
      {view.roles.length === 0 ? (
        <p>{texts.noRoles}</p>
      ) : (
        <Table
          caption={texts.roles}
          isCaptionHidden
          rows={view.roles}
          keyOf={({ id }) => id}
          columns={[
            { heading: texts.role, cell: ({ role }) => accountTexts[language].roles[role] },
            { heading: texts.place, cell: (role) => placeOf(role, texts) },
            { heading: texts.from, cell: ({ fromOn }) => <Day day={fromOn} /> },
            { heading: texts.to, cell: ({ toOn }) => (toOn ? <Day day={toOn} /> : texts.until) },
          ]}
        />
      )}
      {view.roles
        .filter(({ mayEnd }) => mayEnd)
        .map((role) => (
          <RoleForms key={role.id} view={view} role={role} />
        ))}
      {!view.isOneself && !view.isErased && <GiveRoleForm view={view} />}
    </section>
  );
}

function Deputies({ view }: { readonly view: PersonView }): VNode {
  const texts = personTexts[usePage().language];
  return (
    <section>
      <Heading level={2} id="stallforetradare">
        {texts.deputies}
      </Heading>
      <p>{texts.deputyHint}</p>
      {view.deputies.length === 0 ? (
        <p>{texts.noDeputies}</p>
      ) : (
        <Table
          caption={texts.deputies}
          isCaptionHidden
          rows={view.deputies}
          keyOf={({ id }) => id}
          columns={[
            { heading: texts.deputy, cell: ({ deputyName }) => deputyName },
            {
              heading: texts.person,
              cell: ({ personName, authorityName }) => `${personName}, ${authorityName}`,
            },
            { heading: texts.from, cell: ({ fromOn }) => <Day day={fromOn} /> },
            { heading: texts.to, cell: ({ toOn }) => <Day day={toOn} /> },
          ]}
        />
      )}
      {view.deputies
        .filter(({ mayEnd }) => mayEnd)
        .map((line) => (
          <EndDeputyForm key={line.id} view={view} line={line} />
        ))}
      {!view.isErased && view.colleagues.length > 0 && <NameDeputyForm view={view} />}
    </section>
  );
}

function Account({ view }: { readonly view: PersonView }): VNode | null {
  const texts = personTexts[usePage().language];
  if (view.isOneself || !view.isWhollyMine || view.isErased) return null;
  return (
    <section>
      <Heading level={2} id="konto">
        {texts.account}
      </Heading>
      {!view.isDisabled && <PersonAccessForms view={view} />}
      {!view.isDisabled && <ShutOutForm view={view} />}
      <EraseForm view={view} />
      {view.isDisabled ? <LetInForm view={view} /> : <LinkForm view={view} />}
    </section>
  );
}
