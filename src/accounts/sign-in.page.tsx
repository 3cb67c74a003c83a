import type { VNode } from 'preact';
import { StaffLayout } from '../http/staff-layout';
import { Button } from '../site/button';
import { ErrorSummary } from '../site/error-summary';
import { PasswordField, TextField } from '../site/fields';
import { fillForm } from '../site/filled-form';
import { Heading } from '../site/heading';
import { PageLayout } from '../site/layout';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import { accountTexts } from './account.texts';

export function SignInPage({
  comeBackTo,
  fault,
  email,
}: {
  readonly comeBackTo: string;
  readonly fault: string | null;
  readonly email: string;
}): VNode {
  const texts = accountTexts[usePage().language];
  return (
    <PageLayout title={texts.signIn} hasErrors={fault !== null}>
      <ErrorSummary faults={fault ? [{ message: fault, fieldId: 'email' }] : []} />
      <Heading level={1}>{texts.signIn}</Heading>
      <PostForm action="/logga-in">
        <input type="hidden" name="till" value={comeBackTo} />
        <TextField
          id="email"
          name="email"
          label={texts.email}
          type="email"
          autocomplete="username"
          width={30}
          value={email}
        />
        <PasswordField name="password" label={texts.password} autocomplete="current-password" />
        <Button>{texts.signIn}</Button>
      </PostForm>
      <p>{texts.linkHint}</p>
    </PageLayout>
  );
}

export function LinkPage({ secret }: { readonly secret: string }): VNode {
  const texts = accountTexts[usePage().language];
  return (
    <PageLayout title={texts.linkTitle}>
      <Heading level={1}>{texts.linkTitle}</Heading>
      <p class="lead">{texts.linkText}</p>
      <PostForm action={`/logga-in/lank/${secret}`}>
        <Button>{texts.linkButton}</Button>
      </PostForm>
    </PageLayout>
  );
}

export function SpentLinkPage(): VNode {
  const texts = accountTexts[usePage().language];
  return (
    <PageLayout title={texts.linkSpent}>
      <Heading level={1}>{texts.linkSpent}</Heading>
      <p class="lead">{texts.refusals['account.link_spent']}</p>
      <p>
        <a href="/logga-in">{texts.signIn}</a>
      </p>
    </PageLayout>
  );
}

export function PasswordPage(): VNode {
  const page = usePage();
  const texts = accountTexts[page.language];
  const form = fillForm(page, 'password');
  return (
    <StaffLayout title={texts.passwordTitle} below={[]}>
      <Heading level={1}>{texts.passwordTitle}</Heading>
      <p class="lead">{texts.passwordText}</p>
      <PostForm action="/arbete/losenord" name="password">
        <PasswordField
          id="password-password"
          name="password"
          label={texts.password}
          hint={texts.passwordHint}
          error={form.field('password').error}
          autocomplete="new-password"
        />
        <Button>{texts.save}</Button>
      </PostForm>
      <p>
        <a href="/arbete">{texts.later}</a>
      </p>
    </StaffLayout>
  );
}
