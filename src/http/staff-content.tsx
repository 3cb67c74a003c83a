import type { VNode } from 'preact';
import { usePage } from '../site/page-context';

/** What people have written is in Swedish, also on a page whose own words are English. */
export const useContentLanguage = (): 'sv' | undefined => (usePage().language === 'sv' ? undefined : 'sv');

export function Written({ children }: { readonly children: string }): VNode {
  return <span lang={useContentLanguage()}>{children}</span>;
}

/** A written text with its own line breaks, a paragraph each. */
export function WrittenText({ children }: { readonly children: string }): VNode {
  const lang = useContentLanguage();
  return (
    <>
      {children
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line, index) => (
          <p key={index} lang={lang}>
            {line}
          </p>
        ))}
    </>
  );
}
