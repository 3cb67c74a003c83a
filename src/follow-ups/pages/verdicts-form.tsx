import type { VNode } from 'preact';
import { Written } from '../../http/staff-content';
import { fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { JudgementTag } from '../../site/judgement-tag';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { YesOrNoInputs } from '../../site/yes-or-no';
import { followUpPaths } from '../follow-up.paths';
import { followUpPageTexts } from './follow-up-page.texts';
import type { VerdictsView } from './follow-up-view';

interface VerdictsFormProps {
  readonly followUpId: string;
  readonly view: VerdictsView;
}

/** Yes or no to exactly the final judgements that are shown. */
export function VerdictsForm({ followUpId, view }: VerdictsFormProps): VNode {
  const page = usePage();
  const { verdicts: texts, judge } = followUpPageTexts[page.language];
  const form = fillForm(page, `verdicts-${view.authorityId}`);
  return (
    <>
      <Heading level={2} id="beslut">
        {texts.title(view.authorityName)}
      </Heading>
      <p>{texts.text}</p>
      <ul>
        {view.items.map(({ revisionId, number, judgement, reason, publicText }) => (
          <li key={revisionId}>
            <a href={`#lofte-${number}`}>{judge.promise(number)}</a> <JudgementTag judgement={judgement} />{' '}
            <Written>{[reason, publicText].filter(Boolean).join(' ')}</Written>
          </li>
        ))}
      </ul>
      <PostForm action={followUpPaths.decision(followUpId)} name={form.name}>
        <input type="hidden" name="authorityId" value={view.authorityId} />
        {view.items.map(({ revisionId }) => (
          <input key={revisionId} type="hidden" name="revisionIds" value={revisionId} />
        ))}
        <YesOrNoInputs field={form.field('reason')} texts={texts} />
      </PostForm>
    </>
  );
}
