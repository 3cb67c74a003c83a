import type { VNode } from 'preact';
import { promisePaths } from '../promises/promise.paths';
import { fillForm } from '../site/filled-form';
import { Heading } from '../site/heading';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import { YesOrNoInputs } from '../site/yes-or-no';
import { CommitmentList } from './commitment-list';
import type { DecisionView } from './promise-set-view';
import { promiseSetTexts } from './promise-set.texts';

interface DecisionFormProps {
  /** Where links to the decision lead. */
  readonly id: string;
  readonly setId: string;
  readonly view: DecisionView;
}

/** Yes or no for one authority to exactly the revisions that are shown. */
export function DecisionForm({ id, setId, view }: DecisionFormProps): VNode {
  const texts = promiseSetTexts[usePage().language].decision;
  return (
    <>
      <Heading level={2} id={id}>
        {texts.title}
      </Heading>
      <p>{texts.text(view.authorityName)}</p>
      {view.ownProposals > 0 && <p>{texts.own(view.authorityName, view.ownProposals)}</p>}
      {view.items.length > 0 && <Choice setId={setId} view={view} />}
    </>
  );
}

function Choice({ setId, view }: Pick<DecisionFormProps, 'setId' | 'view'>): VNode {
  const page = usePage();
  const texts = promiseSetTexts[page.language].decision;
  const form = fillForm(page, `decision-${view.authorityId}`);
  return (
    <>
      <CommitmentList items={view.items} />
      <PostForm action={promisePaths.decision(setId)} name={form.name}>
        <input type="hidden" name="authorityId" value={view.authorityId} />
        {view.items.map(({ revisionId }) => (
          <input key={revisionId} type="hidden" name="revisionIds" value={revisionId} />
        ))}
        <YesOrNoInputs
          field={form.field('reason')}
          texts={{ ...texts, approve: texts.approve(view.authorityName) }}
        />
      </PostForm>
    </>
  );
}
