import type { VNode } from 'preact';
import { Button } from '../../site/button';
import { Details } from '../../site/details';
import { TextField } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { listPaths } from './list.paths';
import { listTexts } from './list.texts';
import type { SavedList } from './saved-lists';

/** The person's own lists, each one step away. */
export function SavedListLinks({ lists }: { readonly lists: readonly SavedList[] }): VNode | null {
  const { language } = usePage();
  const texts = listTexts[language].saved;
  const kept = lists.filter(({ isRemoved }) => !isRemoved);
  if (kept.length === 0) return null;
  return (
    <nav aria-label={texts.title}>
      <Heading level={2}>{texts.title}</Heading>
      <ul class="saved-lists">
        {kept.map(({ id, name, query }) => (
          <li key={id}>
            <a href={inLanguage(`${listPaths.list}${query ? `?${query}` : ''}`, language)}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface SaveListFormProps {
  readonly lists: readonly SavedList[];
  /** The filter that is shown, as the address says it. */
  readonly query: string;
}

export function SaveListForm({ lists, query }: SaveListFormProps): VNode {
  const page = usePage();
  const texts = listTexts[page.language].saved;
  const form = fillForm(page, 'savedList');
  return (
    <Details summary={texts.summary} isOpen={form.isBegun || page.done === 'removed'}>
      <PostForm action={listPaths.saved} name="savedList">
        <input type="hidden" name="urval" value={query} />
        <TextField
          {...form.field('name')}
          label={texts.name}
          hint={texts.nameHint}
          visibility="internal"
          width={30}
        />
        <Button kind="secondary">{texts.save}</Button>
      </PostForm>
      {lists.map(({ id, name, isRemoved }) => (
        <PostForm key={id} action={isRemoved ? listPaths.savedRestoration(id) : listPaths.savedRemoval(id)}>
          <input type="hidden" name="urval" value={query} />
          <Button kind="secondary">
            {isRemoved ? texts.restore : texts.remove}: {name}
          </Button>
        </PostForm>
      ))}
    </Details>
  );
}
