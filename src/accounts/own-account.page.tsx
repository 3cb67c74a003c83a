import type { VNode } from 'preact';
import { StaffLayout } from '../http/staff-layout';
import { Button, ButtonLink, ButtonRow } from '../site/button';
import { Details } from '../site/details';
import { TextField } from '../site/fields';
import { fillForm } from '../site/filled-form';
import { Heading } from '../site/heading';
import { Instant } from '../site/instant';
import { DoneNotice } from '../site/notice';
import { usePage } from '../site/page-context';
import { sitePaths } from '../site/links';
import { PostForm } from '../site/post-form';
import { SummaryList } from '../site/summary-list';
import { Table } from '../site/table';
import type { OwnAccountView } from './own-account';
import { AppSteps } from './second-factor.page';
import type { OwnSession } from './sessions';
import { signInPaths } from './sign-in.paths';
import { signInTexts } from './sign-in.texts';

const paths = {
  secondFactorChange: `${signInPaths.accountSecondFactor}/andring`,
  connect: (provider: number) => `${signInPaths.account}/identiteter/via/${provider}`,
  disconnect: (id: string) => `${signInPaths.account}/identiteter/${id}/borttagning`,
  endSession: (id: string) => `${signInPaths.account}/sessioner/${id}/avslut`,
  endOthers: `${signInPaths.account}/sessioner/avslut`,
};

const useTexts = () => signInTexts[usePage().language].account;

interface ViewProps {
  readonly view: OwnAccountView;
}

export function OwnAccountPage({ view }: ViewProps): VNode {
  const texts = useTexts();
  return (
    <StaffLayout title={texts.title} below={[]}>
      <DoneNotice texts={texts.done} />
      <Heading level={1}>{texts.title}</Heading>
      <SummaryList
        rows={[
          { label: texts.name, value: view.user.name },
          { label: texts.email, value: view.user.email },
        ]}
      />
      <p>
        <a href={sitePaths.ownMail}>{texts.ownMail}</a>
      </p>
      {view.passwordsWork && <Password hasPassword={view.hasPassword} />}
      <SecondFactor view={view} />
      {(view.providers.length > 0 || view.identities.length > 0) && <Identities view={view} />}
      <OpenSessions sessions={view.sessions} />
    </StaffLayout>
  );
}

function Password({ hasPassword }: { readonly hasPassword: boolean }): VNode {
  const texts = useTexts();
  return (
    <section>
      <Heading level={2}>{texts.passwordHeading}</Heading>
      <p>{hasPassword ? texts.hasPassword : texts.noPassword}</p>
      <ButtonLink kind="secondary" href={signInPaths.password}>
        {hasPassword ? texts.changePassword : texts.choosePassword}
      </ButtonLink>
    </section>
  );
}

function SecondFactor({ view }: ViewProps): VNode {
  const texts = useTexts();
  const { isOn, codesLeft } = view.secondFactor;
  return (
    <section>
      <Heading level={2}>{texts.factorHeading}</Heading>
      <p>{isOn ? texts.factorOn(codesLeft) : texts.factorOff}</p>
      {!view.demandsSecondFactor && <p>{texts.factorOptionalHere}</p>}
      {isOn ? (
        <SecondFactorForm isDemanded={view.secondFactor.isDemanded} />
      ) : (
        <ButtonLink kind="secondary" href={signInPaths.accountSecondFactor}>
          {texts.turnOn}
        </ButtonLink>
      )}
    </section>
  );
}

function SecondFactorForm({ isDemanded }: { readonly isDemanded: boolean }): VNode {
  const page = usePage();
  const texts = useTexts();
  const form = fillForm(page, 'factor');
  return (
    <Details summary={texts.changeFactor} isOpen={form.isBegun}>
      <PostForm action={paths.secondFactorChange} name="factor">
        <TextField
          {...form.field('code')}
          value=""
          label={texts.withCode}
          autocomplete="one-time-code"
          width={20}
        />
        <ButtonRow>
          <Button kind="secondary" name="wish" value="renew">
            {texts.renew}
          </Button>
          <Button kind="secondary" name="wish" value="codes">
            {texts.newCodes}
          </Button>
          {!isDemanded && (
            <Button kind="warning" name="wish" value="off">
              {texts.turnOff}
            </Button>
          )}
        </ButtonRow>
        {isDemanded && <p>{texts.factorDemanded}</p>}
      </PostForm>
    </Details>
  );
}

function Identities({ view: { identities, providers } }: ViewProps): VNode {
  const texts = useTexts();
  const nameOf = (issuer: string) =>
    providers.find((provider) => issuer.startsWith(provider.issuer))?.name ?? issuer;
  return (
    <section>
      <Heading level={2}>{texts.identitiesHeading}</Heading>
      {identities.length === 0 ? (
        <p>{texts.noIdentities}</p>
      ) : (
        <Table
          caption={texts.identitiesHeading}
          isCaptionHidden
          rows={identities}
          keyOf={({ id }) => id}
          columns={[
            { heading: texts.service, cell: ({ issuer }) => nameOf(issuer) },
            { heading: texts.accountThere, cell: ({ label }) => label ?? '–' },
            { heading: texts.linked, cell: ({ linkedAt }) => <Instant at={linkedAt.toISOString()} /> },
            {
              heading: texts.unlink,
              cell: ({ id, label }) => (
                <PostForm action={paths.disconnect(id)}>
                  <Button kind="secondary">
                    {texts.unlink} <span class="govuk-visually-hidden">{label}</span>
                  </Button>
                </PostForm>
              ),
            },
          ]}
        />
      )}
      {providers.map(({ number, name }) => (
        <PostForm key={number} action={paths.connect(number)}>
          <Button kind="secondary">{texts.link(name)}</Button>
        </PostForm>
      ))}
    </section>
  );
}

function OpenSessions({ sessions }: { readonly sessions: readonly OwnSession[] }): VNode {
  const texts = useTexts();
  return (
    <section>
      <Heading level={2}>{texts.sessionsHeading}</Heading>
      <p>{texts.sessionsHint}</p>
      <Table
        caption={texts.sessionsHeading}
        isCaptionHidden
        rows={sessions}
        keyOf={({ id }) => id}
        columns={[
          { heading: texts.device, cell: ({ device }) => device ?? texts.unknownDevice },
          { heading: texts.network, cell: ({ address }) => address ?? '–' },
          { heading: texts.since, cell: ({ startedAt }) => <Instant at={startedAt.toISOString()} /> },
          { heading: texts.lastSeen, cell: ({ seenAt }) => <Instant at={seenAt.toISOString()} /> },
          { heading: texts.end, cell: (session) => <EndSession session={session} /> },
        ]}
      />
      {sessions.length > 1 && (
        <PostForm action={paths.endOthers}>
          <Button kind="secondary">{texts.endOthers}</Button>
        </PostForm>
      )}
    </section>
  );
}

function EndSession({ session }: { readonly session: OwnSession }): VNode {
  const texts = useTexts();
  if (session.isThis) return <strong>{texts.thisOne}</strong>;
  return (
    <PostForm action={paths.endSession(session.id)}>
      <Button kind="secondary">
        {texts.end} <span class="govuk-visually-hidden">{session.device ?? texts.unknownDevice}</span>
      </Button>
    </PostForm>
  );
}

/** For who is signed in already and turns it on, or changes the app. */
export function SetUpPage({ secret, email }: { readonly secret: string; readonly email: string }): VNode {
  const page = usePage();
  const texts = signInTexts[page.language];
  const form = fillForm(page, 'code');
  return (
    <StaffLayout
      title={texts.halfway.setUpTitle}
      below={[{ href: signInPaths.account, text: texts.account.title }]}
    >
      <Heading level={1}>{texts.halfway.setUpTitle}</Heading>
      <p class="lead">{texts.halfway.setUpLead}</p>
      <AppSteps secret={secret} email={email} />
      <PostForm action={signInPaths.accountSecondFactor} name="code">
        <TextField
          {...form.field('code')}
          value=""
          label={texts.halfway.code}
          hint={texts.halfway.codeHint}
          autocomplete="one-time-code"
          inputmode="numeric"
          width={10}
        />
        <Button>{texts.halfway.setUpButton}</Button>
      </PostForm>
    </StaffLayout>
  );
}
