import type { VNode } from 'preact';
import { inLanguage, type MenuEntry } from './links';
import { usePage } from './page-context';
import { siteTexts } from './site-texts';

/** The link that leads closest to this page is marked as the current one. */
export function SiteNavigation({ links }: { readonly links: readonly MenuEntry[] }): VNode {
  const { language, path } = usePage();
  const current = closestTo(path, links);
  return (
    <nav class="site-nav" aria-label={siteTexts[language].mainNavigation}>
      <ul class="govuk-width-container">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={inLanguage(href, language)} aria-current={currentness(href, current, path)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function closestTo(path: string, links: readonly MenuEntry[]): string | undefined {
  const above = links
    .flatMap(({ href, within = [] }) => [href, ...within].map((place) => ({ href, place })))
    .filter(({ place }) => path === place || path.startsWith(`${place}/`));
  return above.sort((one, other) => other.place.length - one.place.length)[0]?.href;
}

function currentness(href: string, current: string | undefined, path: string): 'page' | 'true' | undefined {
  if (href !== current) return undefined;
  return href === path ? 'page' : 'true';
}
