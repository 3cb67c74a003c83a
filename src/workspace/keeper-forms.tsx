import type { VNode } from 'preact';
import { promisePaths } from '../promises/promise.paths';
import { Button } from '../site/button';
import { Details } from '../site/details';
import { DayField, TextArea } from '../site/fields';
import { fillForm } from '../site/filled-form';
import { Heading } from '../site/heading';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import { BeforePublishing } from './before-publishing';
import { CommitmentList } from './commitment-list';
import type { CommitmentView, KeeperView, PromiseSetView } from './promise-set-view';
import { promiseSetTexts } from './promise-set.texts';
import { UnseenActs } from './unseen-acts';

interface KeeperProps {
  readonly view: PromiseSetView;
  readonly keeper: KeeperView;
}

export function ProposalForm({ view, keeper }: KeeperProps): VNode | null {
  const texts = promiseSetTexts[usePage().language].proposal;
  const { pending, suggestions } = keeper;
  const changed = pending.filter(saysSomethingNew);
  if (view.state !== 'draft' && pending.length === 0) return null;
  return (
    <>
      <Heading level={2} id="forslag">
        {texts.title}
      </Heading>
      {view.state === 'draft' ? (
        <p>{texts.draft}</p>
      ) : (
        <>
          <p>{changed.length > 0 ? texts.pending(changed.length) : texts.repeated}</p>
          <CommitmentList items={pending} />
        </>
      )}
      {suggestions > 0 ? (
        <p>{texts.unconfirmed(suggestions)}</p>
      ) : (
        <PostForm action={promisePaths.proposal(view.id)} name="proposal">
          <Button>{texts.save}</Button>
        </PostForm>
      )}
    </>
  );
}

/** Who was asked and what they worried about: residents read it beside the promises. */
export function BasisForm({ view }: { readonly view: PromiseSetView }): VNode {
  const page = usePage();
  const texts = promiseSetTexts[page.language].basis;
  const form = fillForm(page, 'basis', { basis: view.basis });
  return (
    <Details summary={texts.title} isOpen={form.isBegun}>
      <PostForm action={promisePaths.basis(view.id)} name="basis">
        <TextArea
          {...form.field('basis')}
          label={texts.label}
          hint={texts.hint}
          visibility="public"
          rows={6}
        />
        <Button kind="secondary">{texts.save}</Button>
      </PostForm>
    </Details>
  );
}

export function SigningForm({ view }: { readonly view: PromiseSetView }): VNode {
  const page = usePage();
  const texts = promiseSetTexts[page.language].signing;
  return (
    <>
      <Heading level={2} id="undertecknande">
        {texts.title}
      </Heading>
      <p>{texts.text}</p>
      <PostForm action={promisePaths.signing(view.id)} name="signing">
        <DayField {...fillForm(page, 'signing').field('signedOn')} label={texts.day} max={view.today} />
        <Button kind="secondary">{texts.save}</Button>
      </PostForm>
    </>
  );
}

/** Says in plain words what residents will see that they do not see now, and what they will not see yet. */
export function PublicationForm({ view, keeper }: KeeperProps): VNode {
  const texts = promiseSetTexts[usePage().language].publication;
  const { isPossible, missing } = keeper.publication;
  return (
    <>
      <Heading level={2} id="publicera">
        {texts.title}
      </Heading>
      {isPossible ? (
        <>
          <WhatBecomesVisible view={view} keeper={keeper} />
          <p>
            <a href={promisePaths.preview(view.id)}>{texts.preview}</a>
          </p>
          <WhatDoesNot keeper={keeper} />
          <BeforePublishing toCheck={view.toCheck} />
          <PostForm action={promisePaths.publication(view.id)} name="publication">
            <Button>{texts.save}</Button>
          </PostForm>
        </>
      ) : (
        <p>
          {texts.tooEarly} {missing.length > 0 && texts.waitingFor(missing.map(nameOf).join(', '))}
        </p>
      )}
    </>
  );
}

const nameOf = ({ authorityName }: { readonly authorityName: string }): string => authorityName;
const saysSomethingNew = ({ isNew, changes }: CommitmentView): boolean => isNew || changes.length > 0;

/** What stays as it is because somebody has not approved it, by name. */
export function WhatDoesNot({ keeper }: { readonly keeper: KeeperView }): VNode {
  const texts = promiseSetTexts[usePage().language].publication;
  const notSent = keeper.pending.filter(saysSomethingNew).length;
  return (
    <>
      {keeper.publication.missing.map(({ authorityName, count }) => (
        <p key={authorityName}>{texts.missing(authorityName, count)}</p>
      ))}
      {notSent > 0 && <p>{texts.notSent(notSent)}</p>}
    </>
  );
}

function WhatBecomesVisible({ view, keeper }: KeeperProps): VNode {
  const texts = promiseSetTexts[usePage().language].publication;
  if (view.lastPublishedAt === null) return <p>{texts.first}</p>;
  return <UnseenActs acts={keeper.publication.acts} />;
}
