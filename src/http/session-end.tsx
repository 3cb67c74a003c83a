import type { VNode } from 'preact';
import { Button } from '../site/button';
import { Notice } from '../site/notice';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import { siteTexts } from '../site/site-texts';
import { useCaller } from './asking';

/** Shown by the page's script before the session ends; without scripts a form that comes too late is kept all the same. */
export function SessionEnd(): VNode | null {
  const { language } = usePage();
  const session = useCaller()?.session;
  if (!session) return null;
  const texts = siteTexts[language].sessionEnd;
  return (
    <div class="session-end" role="alert" data-idle={session.idle} data-left={session.left}>
      <div data-when="idle" hidden>
        <Notice kind="warning" title={texts.soon}>
          <p>
            {texts.idle} <strong data-time></strong>. {texts.goOnText}
          </p>
          <PostForm action="/arbete/fortsattning" name="session">
            <Button>{texts.goOn}</Button>
          </PostForm>
        </Notice>
      </div>
      <div data-when="last" hidden>
        <Notice kind="warning" title={texts.soon}>
          <p>
            {texts.last} <strong data-time></strong>. {texts.lastText}
          </p>
        </Notice>
      </div>
      <div data-when="over" hidden>
        <Notice kind="warning" title={texts.over}>
          <p>{texts.overText}</p>
        </Notice>
      </div>
    </div>
  );
}
