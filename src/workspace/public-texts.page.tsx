import type { VNode } from 'preact';
import { Written } from '../http/staff-content';
import { StaffLayout } from '../http/staff-layout';
import { promisePaths } from '../promises/promise.paths';
import { publicTextTexts } from '../publication/public-text.texts';
import { Button } from '../site/button';
import { TextArea } from '../site/fields';
import { fillForm } from '../site/filled-form';
import { Heading } from '../site/heading';
import { DoneNotice } from '../site/notice';
import { OpenedOn } from '../site/opened-on';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';

export interface PublicTextsView {
  readonly setId: string;
  readonly title: string;
  readonly basis: string;
  readonly activities: readonly { readonly id: string; readonly title: string; readonly text: string }[];
}

export const publicTextsPath = (setId: string): string => `${promisePaths.set(setId)}/texter`;

/** One form for each text, so that one that is refused leaves the others alone. */
export function PublicTextsPage({ view }: { readonly view: PublicTextsView }): VNode {
  const texts = publicTextTexts[usePage().language];
  const path = publicTextsPath(view.setId);
  return (
    <StaffLayout title={texts.title} below={[{ href: promisePaths.set(view.setId), text: view.title }]}>
      <DoneNotice texts={texts.done} />
      <Heading level={1}>{texts.title}</Heading>
      <p class="lead">{texts.lead}</p>
      <Heading level={2}>{texts.basis}</Heading>
      <WordingForm name="basis" action={`${path}/grund`} text={view.basis} />
      {view.activities.map(({ id, title, text }) => (
        <section key={id}>
          <h2>
            <Written>{title}</Written>
          </h2>
          <WordingForm name={`activity-${id}`} action={`${path}/${id}`} text={text} />
        </section>
      ))}
    </StaffLayout>
  );
}

interface WordingProps {
  readonly name: string;
  readonly action: string;
  readonly text: string;
}

function WordingForm({ name, action, text }: WordingProps): VNode {
  const page = usePage();
  const texts = publicTextTexts[page.language];
  const form = fillForm(page, name, { text });
  return (
    <PostForm action={action} name={name}>
      <OpenedOn name="wasText" value={text} />
      <TextArea {...form.field('text')} label={texts.text} visibility="public" rows={5} />
      <Button kind="secondary">{texts.save}</Button>
    </PostForm>
  );
}
