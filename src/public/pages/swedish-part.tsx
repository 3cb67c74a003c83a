import type { VNode } from 'preact';
import type { Language } from '../../kernel/language';
import { usePage } from '../../site/page-context';

/** What the parties have written is in Swedish: marked as that where the page is not. */
export const swedishPart = (language: Language): 'sv' | undefined => (language === 'sv' ? undefined : 'sv');

/** A text in paragraphs, as it was written. */
export function Prose({ text }: { readonly text: string }): VNode {
  const { language } = usePage();
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
  return (
    <>
      {paragraphs.map((paragraph, index) => (
        <p key={index} lang={swedishPart(language)}>
          {paragraph}
        </p>
      ))}
    </>
  );
}
