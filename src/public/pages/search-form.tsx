import type { VNode } from 'preact';
import { Button } from '../../site/button';
import { TextField } from '../../site/fields';
import { usePage } from '../../site/page-context';
import { publicPaths } from '../public-paths';
import { startTexts } from './start.texts';

export function SearchForm({ asked }: { readonly asked: string }): VNode {
  const { language } = usePage();
  const texts = startTexts[language];
  return (
    <form method="get" action={publicPaths.start} role="search">
      {language !== 'sv' && <input type="hidden" name="lang" value={language} />}
      <div class="field-and-button">
        <TextField
          name="sok"
          label={texts.search}
          hint={texts.searchHint}
          value={asked}
          type="search"
          width={30}
          autocomplete="off"
        />
        <Button>{texts.searchButton}</Button>
      </div>
    </form>
  );
}
