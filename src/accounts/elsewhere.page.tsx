import type { VNode } from 'preact';
import { ButtonLink } from '../site/button';
import { Heading } from '../site/heading';
import { PageLayout } from '../site/layout';
import { inLanguage } from '../site/links';
import { usePage } from '../site/page-context';
import { signInPaths } from './sign-in.paths';
import { signInTexts } from './sign-in.texts';

const useTexts = () => signInTexts[usePage().language].elsewhere;

interface Named {
  /** Of the sign-in service. */
  readonly name: string;
}

export function NoAccountPage({ name }: Named): VNode {
  const texts = useTexts();
  return <Told title={texts.noAccountTitle} texts={[texts.noAccount(name), texts.noAccountHow]} />;
}

export function NotVouchedPage({ name }: Named): VNode {
  const texts = useTexts();
  return <Told title={texts.failedTitle} texts={[texts.failed(name)]} />;
}

export function UnreachablePage({ name }: Named): VNode {
  const texts = useTexts();
  return <Told title={texts.unreachableTitle(name)} texts={[texts.unreachable]} />;
}

export function TakenPage({ name }: Named): VNode {
  const texts = useTexts();
  return <Told title={texts.takenTitle} texts={[texts.taken(name)]} />;
}

/** Goes on by itself; the button is for browsers that do not. */
export function OnwardsPage({ name, url }: Named & { readonly url: string }): VNode {
  const texts = useTexts();
  return (
    <PageLayout
      title={texts.onwardsTitle(name)}
      head={<meta http-equiv="refresh" content={`0; url=${url}`} />}
    >
      <Heading level={1}>{texts.onwardsTitle(name)}</Heading>
      <p>
        <ButtonLink href={url}>{texts.onwards(name)}</ButtonLink>
      </p>
    </PageLayout>
  );
}

function Told({ title, texts }: { readonly title: string; readonly texts: readonly string[] }): VNode {
  const [lead, ...more] = texts;
  return (
    <PageLayout title={title}>
      <Heading level={1}>{title}</Heading>
      <p class="lead">{lead}</p>
      {more.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p>
        <a href={inLanguage(signInPaths.signIn, usePage().language)}>{useTexts().again}</a>
      </p>
    </PageLayout>
  );
}
