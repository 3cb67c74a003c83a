import type { VNode } from 'preact';
import { promisePaths } from '../../promises/promise.paths';
import { Heading } from '../../site/heading';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import type { KeeperView, PromiseSetView } from '../promise-set-view';
import { documentWords } from './document-words.texts';
import { EndingForm, ExtensionForm, WebWithdrawalForm } from './ending-forms';

interface KeeperProps {
  readonly view: PromiseSetView;
  readonly keeper: KeeperView;
}

/** The way to what the keeper writes on pages of their own. */
export function KeeperLinks({ view, keeper }: KeeperProps): VNode {
  const { language } = usePage();
  const texts = documentWords[language];
  const links = [
    ...(keeper.mayChangeFacts ? [{ href: promisePaths.facts(view.id), text: texts.changeFacts }] : []),
    { href: promisePaths.askedAndWorried(view.id), text: texts.basis },
    { href: promisePaths.signatories(view.id), text: texts.signatoriesLink },
    ...(keeper.mayRenew ? [{ href: promisePaths.renewal(view.id), text: texts.renewal }] : []),
  ];
  return (
    <nav aria-labelledby="fler-uppgifter">
      <Heading level={3} id="fler-uppgifter">
        {texts.links}
      </Heading>
      <ul>
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={inLanguage(href, language)}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What is done seldom, and late in the life of a document. */
export function LaterForms({ view, keeper }: KeeperProps): VNode | null {
  const texts = documentWords[usePage().language];
  const { mayExtend, mayEnd, mayTakeOffWeb } = keeper;
  if (!mayExtend && !mayEnd && !mayTakeOffWeb) return null;
  return (
    <>
      <Heading level={2} id="senare">
        {texts.later}
      </Heading>
      {mayExtend && <ExtensionForm view={view} />}
      {mayEnd && <EndingForm view={view} />}
      {mayTakeOffWeb && <WebWithdrawalForm view={view} />}
    </>
  );
}
