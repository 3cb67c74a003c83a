import { Fragment, type VNode } from 'preact';
import { Button } from '../../site/button';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { followUpPaths } from '../follow-up.paths';
import { followUpPageTexts } from './follow-up-page.texts';
import type { FollowUpView } from './follow-up-view';

/** Names what is missing to everybody; the keeper's coordinator closes when nothing is. */
export function ClosingForm({ view }: { readonly view: FollowUpView }): VNode {
  const texts = followUpPageTexts[usePage().language].closing;
  return (
    <>
      <Heading level={2} id="avsluta">
        {texts.title}
      </Heading>
      {view.missing.length > 0 ? (
        <>
          <p>{texts.missing}</p>
          <ul>
            {byParty(view.missing).map(({ authorityName, lacks, numbers }) => (
              <li key={`${authorityName}-${lacks}`}>
                {texts.lacks[lacks](authorityName)}
                {numbers.map((number, index) => (
                  <Fragment key={number}>
                    {index > 0 && ','} <a href={`#lofte-${number}`}>{number}</a>
                  </Fragment>
                ))}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{texts.ready}</p>
      )}
      {view.mayKeep && view.missing.length === 0 && (
        <PostForm action={followUpPaths.closing(view.id)} name="closing">
          <Button>{texts.save}</Button>
        </PostForm>
      )}
    </>
  );
}

type Missing = FollowUpView['missing'][number];

interface MissingOfParty extends Pick<Missing, 'authorityName' | 'lacks'> {
  readonly numbers: readonly number[];
}

/** A line for each party and each thing it has left to do, with the promises' numbers. */
function byParty(missing: readonly Missing[]): readonly MissingOfParty[] {
  const keyOf = ({ authorityName, lacks }: Missing) => `${authorityName} ${lacks}`;
  return missing
    .filter((one, index) => missing.findIndex((other) => keyOf(other) === keyOf(one)) === index)
    .map((first) => ({
      authorityName: first.authorityName,
      lacks: first.lacks,
      numbers: missing.filter((one) => keyOf(one) === keyOf(first)).map(({ number }) => number),
    }));
}
