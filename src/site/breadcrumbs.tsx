import type { VNode } from 'preact';
import { inLanguage, type Link } from './links';
import { usePage } from './page-context';
import { siteTexts } from './site-texts';

export function Breadcrumbs({ links }: { readonly links: readonly Link[] }): VNode {
  const { language } = usePage();
  return (
    <nav class="govuk-breadcrumbs" aria-label={siteTexts[language].breadcrumbs}>
      <ol class="govuk-breadcrumbs__list">
        {links.map(({ href, text }) => (
          <li class="govuk-breadcrumbs__list-item" key={href}>
            <a class="govuk-breadcrumbs__link" href={inLanguage(href, language)}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
