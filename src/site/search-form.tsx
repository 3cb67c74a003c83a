import type { VNode } from 'preact';
import { Button } from './button';
import { TextField } from './fields';
import { usePage } from './page-context';
import { sitePaths } from './links';
import { siteTexts } from './site-texts';

/** Finds a municipality, a police area or anything that is published. */
export function SearchForm({ asked }: { readonly asked: string }): VNode {
  const { language } = usePage();
  const texts = siteTexts[language].search;
  return (
    <form method="get" action={sitePaths.start} role="search">
      {language !== 'sv' && <input type="hidden" name="lang" value={language} />}
      <div class="field-and-button">
        <TextField
          name="sok"
          label={texts.label}
          hint={texts.hint}
          value={asked}
          type="search"
          width={30}
          autocomplete="off"
        />
        <Button>{texts.button}</Button>
      </div>
    </form>
  );
}
