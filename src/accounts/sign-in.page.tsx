import type { VNode } from 'preact';
import { StaffLayout } from '../http/staff-layout';
import { Button, ButtonLink } from '../site/button';
import { ErrorSummary } from '../site/error-summary';
import { PasswordField, TextField } from '../site/fields';
import { fillForm } from '../site/filled-form';
import { Heading } from '../site/heading';
import { PageLayout } from '../site/layout';
import { inLanguage } from '../site/links';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import { accountTexts } from './account.texts';
import { signInPaths } from './sign-in.paths';
import { signInTexts } from './sign-in.texts';

export interface SignInView {
  readonly comeBackTo: string;
  readonly fault: string | null;
  readonly email: string;
  readonly passwordsWork: boolean;
  readonly providers: readonly { readonly number: number; readonly name: string }[];
}

export function SignInPage({ view }: { readonly view: SignInView }): VNode {
  const { language } = usePage();
  const { fault, passwordsWork, providers } = view;
  const texts = signInTexts[language];
  return (
    <PageLayout title={accountTexts[language].signIn} hasErrors={fault !== null}>
      <ErrorSummary faults={fault ? [{ message: fault, fieldId: passwordsWork ? 'email' : null }] : []} />
      <Heading level={1}>{accountTexts[language].signIn}</Heading>
      {providers.map(({ number, name }) => (
        <p key={number}>
          <ButtonLink href={`${signInPaths.via(number)}?till=${encodeURIComponent(view.comeBackTo)}`}>
            {texts.via(name)}
          </ButtonLink>
        </p>
      ))}
      {providers.length > 0 && passwordsWork && <Heading level={2}>{texts.or}</Heading>}
      {passwordsWork ? <PasswordForm view={view} /> : <p>{texts.passwordsOff}</p>}
    </PageLayout>
  );
}

function PasswordForm({ view }: { readonly view: SignInView }): VNode {
  const { language } = usePage();
  const texts = accountTexts[language];
  return (
    <>
      <PostForm action={inLanguage(signInPaths.signIn, language)}>
        <input type="hidden" name="till" value={view.comeBackTo} />
        <TextField
          id="email"
          name="email"
          label={texts.email}
          type="email"
          autocomplete="username"
          width={30}
          value={view.email}
        />
        <PasswordField name="password" label={texts.password} autocomplete="current-password" />
        <Button>{texts.signIn}</Button>
      </PostForm>
      <p>
        <a href={inLanguage(signInPaths.forgotten, language)}>{signInTexts[language].forgotten}</a>
      </p>
      <p>{texts.linkHint}</p>
    </>
  );
}

export function LinkPage({ secret }: { readonly secret: string }): VNode {
  const texts = accountTexts[usePage().language];
  return (
    <PageLayout title={texts.linkTitle}>
      <Heading level={1}>{texts.linkTitle}</Heading>
      <p class="lead">{texts.linkText}</p>
      <PostForm action={signInPaths.link(secret)}>
        <Button>{texts.linkButton}</Button>
      </PostForm>
    </PageLayout>
  );
}

export function SpentLinkPage(): VNode {
  const { language } = usePage();
  const texts = accountTexts[language];
  return (
    <PageLayout title={texts.linkSpent}>
      <Heading level={1}>{texts.linkSpent}</Heading>
      <p class="lead">{texts.refusals['account.link_spent']}</p>
      <p>
        <a href={inLanguage(signInPaths.signIn, language)}>{texts.signIn}</a>
      </p>
    </PageLayout>
  );
}

export interface PasswordView {
  readonly asksForCurrent: boolean;
  readonly isFirst: boolean;
  readonly email: string;
}

export function PasswordPage({ view }: { readonly view: PasswordView }): VNode {
  const page = usePage();
  const texts = accountTexts[page.language];
  const words = signInTexts[page.language].account;
  const form = fillForm(page, 'password');
  const title = view.isFirst ? texts.passwordTitle : words.changePassword;
  return (
    <StaffLayout title={title} below={view.isFirst ? [] : [{ href: signInPaths.account, text: words.title }]}>
      <Heading level={1}>{title}</Heading>
      {view.isFirst && <p class="lead">{texts.passwordText}</p>}
      <PostForm action={signInPaths.password} name="password">
        {/* Tells password managers whose password it is. */}
        <input type="text" autocomplete="username" value={view.email} hidden readOnly />
        {view.asksForCurrent && (
          <PasswordField
            id="password-currentPassword"
            name="currentPassword"
            label={words.currentPassword}
            error={form.field('currentPassword').error}
            autocomplete="current-password"
          />
        )}
        <PasswordField
          id="password-password"
          name="password"
          label={view.asksForCurrent ? words.newPassword : texts.password}
          hint={texts.passwordHint}
          error={form.field('password').error}
          autocomplete="new-password"
        />
        <Button>{texts.save}</Button>
      </PostForm>
      {view.isFirst && (
        <p>
          <a href="/arbete">{texts.later}</a>
        </p>
      )}
    </StaffLayout>
  );
}
