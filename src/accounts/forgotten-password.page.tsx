import type { VNode } from 'preact';
import { Button } from '../site/button';
import { ErrorSummary } from '../site/error-summary';
import { TextField } from '../site/fields';
import { Heading } from '../site/heading';
import { PageLayout } from '../site/layout';
import { inLanguage } from '../site/links';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import { accountTexts } from './account.texts';
import { signInPaths } from './sign-in.paths';
import { signInTexts } from './sign-in.texts';

export function ForgottenPasswordPage({ fault }: { readonly fault: string | null }): VNode {
  const { language } = usePage();
  const texts = signInTexts[language].forgottenPage;
  return (
    <PageLayout title={texts.title} hasErrors={fault !== null}>
      <ErrorSummary faults={fault ? [{ message: fault, fieldId: 'email' }] : []} />
      <Heading level={1}>{texts.title}</Heading>
      <p class="lead">{texts.lead}</p>
      <PostForm action={inLanguage(signInPaths.forgotten, language)}>
        <TextField
          id="email"
          name="email"
          label={accountTexts[language].email}
          type="email"
          autocomplete="username"
          width={30}
        />
        <Button>{texts.button}</Button>
      </PostForm>
      <BackToSignIn />
    </PageLayout>
  );
}

export function LetterSentPage(): VNode {
  const texts = signInTexts[usePage().language].forgottenPage;
  return (
    <PageLayout title={texts.sentTitle}>
      <Heading level={1}>{texts.sentTitle}</Heading>
      <p class="lead">{texts.sent}</p>
      <p>{texts.nothing}</p>
      <BackToSignIn />
    </PageLayout>
  );
}

function BackToSignIn(): VNode {
  const { language } = usePage();
  return (
    <p>
      <a href={inLanguage(signInPaths.signIn, language)}>{signInTexts[language].forgottenPage.back}</a>
    </p>
  );
}
