import type { VNode } from 'preact';
import { useContentLanguage } from '../../http/staff-content';
import { draftAnchor, type FormDraft } from '../../site/form-draft';
import { Heading } from '../../site/heading';
import { Instant } from '../../site/instant';
import { usePage } from '../../site/page-context';
import { draftTexts } from './draft.texts';

const longestBeginning = 80;

/** What the person has begun to write and not sent, each with the way back to its form. */
export function UnsentFormsSection(): VNode | null {
  const { language, signedIn } = usePage();
  const drafts = signedIn?.writing?.drafts ?? [];
  const texts = draftTexts[language];
  const lang = useContentLanguage();
  if (drafts.length === 0) return null;
  return (
    <section>
      <Heading level={2} id="utkast">
        {texts.title}
      </Heading>
      <p>{texts.text}</p>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.key}>
            <a href={`${draft.address}#${draftAnchor(draft.key)}`} lang={lang}>
              {beginningOf(draft) || texts.noWords}
            </a>{' '}
            ({texts.saved} <Instant at={draft.savedAt.toISOString()} />)
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The first words of what is longest in it: by them the writer knows it again. */
function beginningOf({ fields }: FormDraft): string {
  const typed = Object.entries(fields).filter(
    ([field]) => field !== 'version' && !/^was($|[A-Z])/.test(field),
  );
  const [longest = ''] = typed.map(([, words]) => words).sort((one, other) => other.length - one.length);
  return longest.length > longestBeginning
    ? `${longest.slice(0, longestBeginning).replace(/\s+\S*$/, '')} …`
    : longest;
}
