import type { ComponentChildren, VNode } from 'preact';
import { Button, ButtonLink } from '../site/button';
import { Details } from '../site/details';
import { ErrorSummary } from '../site/error-summary';
import { TextField } from '../site/fields';
import { Heading } from '../site/heading';
import { PageLayout } from '../site/layout';
import { sitePaths } from '../site/links';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import { QrCode } from './qr-code';
import { addressForApp } from './second-factors';
import { signInPaths } from './sign-in.paths';
import { signInTexts } from './sign-in.texts';

export interface Asking {
  readonly csrfToken: string;
  readonly comeBackTo: string;
  readonly fault: string | null;
}

const useTexts = () => signInTexts[usePage().language].halfway;

export function CodePage({ asking }: { readonly asking: Asking }): VNode {
  const texts = useTexts();
  return (
    <HalfwayLayout title={texts.codeTitle} asking={asking}>
      <p class="lead">{texts.codeLead}</p>
      <CodeForm asking={asking} action={signInPaths.missing.code} button={texts.codeButton} />
      <Details summary={texts.lostPhone}>
        <PostForm action={signInPaths.missing.code}>
          <Hidden asking={asking} />
          <TextField
            id="recovery"
            name="code"
            label={texts.recovery}
            hint={texts.recoveryHint}
            autocomplete="off"
            width={20}
          />
          <Button kind="secondary">{texts.recoveryButton}</Button>
        </PostForm>
        <p>{texts.noneLeft}</p>
      </Details>
    </HalfwayLayout>
  );
}

interface SetUpProps {
  readonly asking: Asking;
  readonly secret: string;
  readonly email: string;
  /** Where an account may be connected instead. */
  readonly providers: readonly { readonly number: number; readonly name: string }[];
}

export function DemandedSetUpPage({ asking, secret, email, providers }: SetUpProps): VNode {
  const texts = useTexts();
  return (
    <HalfwayLayout title={texts.setUpTitle} asking={asking}>
      <p class="lead">{texts.setUpDemanded}</p>
      <AppSteps secret={secret} email={email} />
      <CodeForm asking={asking} action={signInPaths.missing.second_factor} button={texts.setUpButton} />
      {providers.length > 0 && (
        <Connect
          title={texts.connectInstead}
          below={signInPaths.missing.second_factor}
          asking={asking}
          providers={providers}
        />
      )}
    </HalfwayLayout>
  );
}

interface StrongerProps {
  readonly asking: Asking;
  readonly providers: readonly { readonly number: number; readonly name: string }[];
  readonly mayConnect: boolean;
}

export function StrongerPage({ asking, providers, mayConnect }: StrongerProps): VNode {
  const words = signInTexts[usePage().language];
  const texts = words.halfway;
  return (
    <HalfwayLayout title={texts.strongerTitle} asking={asking}>
      <p class="lead">
        {providers.length > 0 ? texts.strongerText : `${texts.strongerText} ${texts.strongerNone}`}
      </p>
      {mayConnect ? (
        <Connect below={signInPaths.missing.stronger_identity} asking={asking} providers={providers} />
      ) : (
        providers.map(({ number, name }) => (
          <p key={number}>
            <ButtonLink
              href={`${signInPaths.via(number)}?starkare=ja&till=${encodeURIComponent(asking.comeBackTo)}`}
            >
              {words.via(name)}
            </ButtonLink>
          </p>
        ))
      )}
    </HalfwayLayout>
  );
}

/** For who sets it up: what to do with the app, in order. */
export function AppSteps({ secret, email }: { readonly secret: string; readonly email: string }): VNode {
  const texts = useTexts();
  return (
    <>
      <Heading level={2}>{texts.step1}</Heading>
      <p>{texts.step1Text}</p>
      <Heading level={2}>{texts.step2}</Heading>
      <p>
        <QrCode text={addressForApp(secret, email)} label={texts.qr} />
      </p>
      <p>
        {texts.key}: <br />
        <code class="secret">{secret.replace(/.{4}(?=.)/g, '$& ')}</code>
      </p>
      <Heading level={2}>{texts.step3}</Heading>
    </>
  );
}

/** Open to pasting, and to what a password manager fills in. */
function CodeField({ error }: { readonly error: string | undefined }): VNode {
  const texts = useTexts();
  return (
    <TextField
      name="code"
      label={texts.code}
      hint={texts.codeHint}
      error={error}
      autocomplete="one-time-code"
      inputmode="numeric"
      width={10}
    />
  );
}

export function RecoveryCodesPage({
  codes,
  comeBackTo,
}: {
  readonly codes: readonly string[];
  readonly comeBackTo: string;
}): VNode {
  const texts = signInTexts[usePage().language].codes;
  return (
    <PageLayout title={texts.title}>
      <Heading level={1}>{texts.title}</Heading>
      <p class="lead">{texts.lead}</p>
      <p>{texts.each}</p>
      <ul aria-label={texts.list}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <ButtonLink href={comeBackTo}>{texts.on}</ButtonLink>
      </p>
    </PageLayout>
  );
}

function CodeForm(props: {
  readonly asking: Asking;
  readonly action: string;
  readonly button: string;
}): VNode {
  return (
    <PostForm action={props.action}>
      <Hidden asking={props.asking} />
      <CodeField error={props.asking.fault ?? undefined} />
      <Button>{props.button}</Button>
    </PostForm>
  );
}

interface ConnectProps {
  readonly title?: string;
  readonly below: string;
  readonly asking: Asking;
  readonly providers: SetUpProps['providers'];
}

function Connect({ title, below, asking, providers }: ConnectProps): VNode {
  const { account } = signInTexts[usePage().language];
  return (
    <section>
      {title && <Heading level={2}>{title}</Heading>}
      {providers.map(({ number, name }) => (
        <PostForm key={number} action={`${below}/via/${number}`}>
          <input type="hidden" name="csrfToken" value={asking.csrfToken} />
          <Button kind="secondary">{account.link(name)}</Button>
        </PostForm>
      ))}
    </section>
  );
}

interface HalfwayLayoutProps {
  readonly title: string;
  readonly asking: Asking;
  readonly children: ComponentChildren;
}

function HalfwayLayout({ title, asking, children }: HalfwayLayoutProps): VNode {
  return (
    <PageLayout title={title} hasErrors={asking.fault !== null}>
      <ErrorSummary faults={asking.fault ? [{ message: asking.fault, fieldId: 'code' }] : []} />
      <Heading level={1}>{title}</Heading>
      {children}
      <PostForm action={sitePaths.signOut}>
        <button type="submit" class="plain-link">
          {useTexts().cancel}
        </button>
      </PostForm>
    </PageLayout>
  );
}

/** These pages have no signed-in person yet, so their forms carry the token themselves. */
function Hidden({ asking }: { readonly asking: Asking }): VNode {
  return (
    <>
      <input type="hidden" name="csrfToken" value={asking.csrfToken} />
      <input type="hidden" name="till" value={asking.comeBackTo} />
    </>
  );
}
