import type { VNode } from 'preact';
import { inLanguage, sitePaths } from './links';
import { type PageContextView, usePage } from './page-context';
import { PostForm } from './post-form';
import { siteTexts } from './site-texts';

export function SiteHeader(): VNode {
  const { language, signedIn } = usePage();
  return (
    <header class="site-header">
      <div class="govuk-width-container site-header__row">
        <a class="site-header__name" href={inLanguage(sitePaths.start, language)}>
          <Mark />
          {siteTexts[language].serviceName}
        </a>
        <div class="site-header__tools">{signedIn ? <Person {...signedIn} /> : <LanguageLinks />}</div>
      </div>
    </header>
  );
}

/** Two hands' worth of leaves around one stem: two parties, one promise. Ours, and nobody's coat of arms. */
function Mark(): VNode {
  return (
    <svg
      class="site-header__mark"
      width="32"
      height="32"
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
    >
      <path
        fill="currentColor"
        d="M15 29V18C8.5 18 4 13.5 4 6c7 0 11 4 11.7 9C17 10.5 21 7.5 28 7.5c0 7-4.500 11-11 11V29z"
      />
    </svg>
  );
}

/** The same page in the other language. Staff choose theirs once, in their settings. */
function LanguageLinks(): VNode {
  const { language, path } = usePage();
  const other = language === 'sv' ? 'en' : 'sv';
  const texts = siteTexts[language];
  return (
    <nav aria-label={texts.languages}>
      <a class="plain-link" href={`${path}?lang=${other}`} hreflang={other} lang={other}>
        {texts.otherLanguage}
      </a>
    </nav>
  );
}

function Person({ name, deputyFor = [] }: NonNullable<PageContextView['signedIn']>): VNode {
  const texts = siteTexts[usePage().language];
  return (
    <>
      <span class="site-header__person">
        {texts.signedInAs}{' '}
        <a class="plain-link" href={sitePaths.ownAccount}>
          {name}
        </a>
        {deputyFor.length > 0 && `, ${texts.deputyFor} ${deputyFor.join(', ')}`}
      </span>
      <PostForm action={sitePaths.signOut}>
        <button type="submit" class="plain-link">
          {texts.signOut}
        </button>
      </PostForm>
    </>
  );
}
