import { Fragment, type VNode } from 'preact';
import { activityPaths } from '../../activities/activity.paths';
import { historyLine } from '../../activities/pages/history-words';
import { useContentLanguage, Written } from '../../http/staff-content';
import { Button } from '../../site/button';
import { Heading } from '../../site/heading';
import { Instant } from '../../site/instant';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { listPaths } from '../list/list.paths';
import { changesTexts } from './changes.texts';
import type { Change, Changes } from './changes-of-others';

/** Newest first; read, they are gone. */
export function ChangesSection({ changes }: { readonly changes: Changes }): VNode | null {
  const texts = changesTexts[usePage().language];
  const [newest] = changes.lines;
  if (!newest) return null;
  return (
    <>
      <Heading level={2} id="andringar">
        {texts.title}
      </Heading>
      <ul class="changes">
        {changes.lines.map((change) => (
          <li key={`${change.activityId} ${change.at.toISOString()} ${change.kind}`}>
            <ChangeLine change={change} />
          </li>
        ))}
      </ul>
      {changes.count > changes.lines.length && <p>{texts.shown(changes.lines.length, changes.count)}</p>}
      <PostForm action={listPaths.readChanges} isSwift>
        <input type="hidden" name="till" value={newest.at.toISOString()} />
        <Button kind="secondary">{texts.read}</Button>
      </PostForm>
    </>
  );
}

function ChangeLine({ change }: { readonly change: Change }): VNode {
  const { language } = usePage();
  const { title, parts } = historyLine(change, language);
  return (
    <>
      <a
        href={inLanguage(`${activityPaths.activity(change.activityId)}#historik`, language)}
        lang={useContentLanguage()}
      >
        {change.activityTitle}
      </a>
      <br />
      {title}
      {parts.map((part) => (
        <Fragment key={part}>
          <br />
          <Written>{part}</Written>
        </Fragment>
      ))}
      <br />
      <span class="quiet">
        <Instant at={change.at.toISOString()} />, {change.by}
      </span>
    </>
  );
}
