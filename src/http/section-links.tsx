import type { VNode } from 'preact';
import { inLanguage } from '../site/links';
import { usePage } from '../site/page-context';
import { useCaller } from './asking';
import { sectionAt } from './staff-navigation';

/** The places that share one entry of the main menu, on each of them. */
export function SectionLinks(): VNode | null {
  const { language, path } = usePage();
  const by = useCaller();
  const section = by && sectionAt(path, by);
  if (!section) return null;
  return (
    <nav class="section-nav" aria-label={section.text}>
      <ul>
        {section.places.map(({ href, text }) => (
          <li key={href}>
            <a href={inLanguage(href, language)} aria-current={href === path ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
