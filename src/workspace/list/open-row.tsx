import type { VNode } from 'preact';
import { Button } from '../../site/button';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import type { ActivityLine } from '../activity-lines';
import { swiftLink } from '../../site/swift';
import { listPaths, withOpenRow } from './list.paths';
import { listTexts } from './list.texts';

interface OpenRowProps {
  readonly line: Pick<ActivityLine, 'id' | 'title'>;
  /** The page's own address, with its filter. */
  readonly from: string;
}

/** The same page with this activity's forms open in its row. */
export function OpenRow({ line, from }: OpenRowProps): VNode {
  const { language } = usePage();
  return (
    <a id={`oppna-${line.id}`} {...swiftLink(inLanguage(withOpenRow(from, line.id), language))}>
      {listTexts[language].update} <span class="govuk-visually-hidden">{line.title}</span>
    </a>
  );
}

/** One press: still correct. */
export function ConfirmRow({ line, from }: OpenRowProps): VNode {
  const texts = listTexts[usePage().language].row;
  return (
    <PostForm action={listPaths.rowConfirmation(line.id)} isSwift>
      <input type="hidden" name="fran" value={from} />
      <Button kind="secondary">
        {texts.confirm} <span class="govuk-visually-hidden">{line.title}</span>
      </Button>
    </PostForm>
  );
}
