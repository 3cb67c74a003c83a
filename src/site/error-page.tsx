import type { VNode } from 'preact';
import { Heading } from './heading';
import { PageLayout } from './layout';
import { inLanguage, type Link } from './links';
import { usePage } from './page-context';
import { SearchForm } from './search-form';
import { siteTexts } from './site-texts';

export interface ErrorView {
  /** The status of the answer, such as 409. */
  readonly status: number;
  readonly title: string;
  readonly text: string;
  readonly suggestions: readonly Link[];
  /** What was looked for may be found under another address. */
  readonly canSearch?: boolean;
}

export function ErrorPage({ view }: { readonly view: ErrorView }): VNode {
  const { language } = usePage();
  return (
    <PageLayout title={view.title} head={<meta name="robots" content="noindex" />}>
      <Heading level={1}>{view.title}</Heading>
      <p class="lead">{view.text}</p>
      {view.canSearch && <SearchForm asked="" />}
      {view.suggestions.length > 0 && (
        <>
          <h2>{siteTexts[language].errorSuggestions}</h2>
          <ul>
            {view.suggestions.map(({ href, text }) => (
              <li key={href}>
                <a href={inLanguage(href, language)}>{text}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="quiet">{siteTexts[language].errorStatus(view.status)}</p>
    </PageLayout>
  );
}
