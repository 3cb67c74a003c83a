import type { VNode } from 'preact';
import { WrittenText } from '../../http/staff-content';
import { Button } from '../../site/button';
import { Details } from '../../site/details';
import { TextArea } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { Instant } from '../../site/instant';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { activityPaths } from '../activity.paths';
import { activityPageTexts } from './activity-page.texts';
import type { ActivityView } from './activity-view';

/** The policies have already left out what other authorities wrote. */
export function NotesSection({ view }: { readonly view: ActivityView }): VNode {
  const texts = activityPageTexts[usePage().language].notes;
  return (
    <>
      <Heading level={2} id="anteckningar">
        {texts.title}
      </Heading>
      {view.notes.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <ul class="cards">
          {view.notes.map((note) => (
            <li key={note.id} class="card">
              <p class="meta">
                <span>{note.by}</span>
                <span>{note.authorityName}</span>
                <Instant at={note.at} />
              </p>
              <WrittenText>{note.text}</WrittenText>
            </li>
          ))}
        </ul>
      )}
      {view.noteAuthorityName !== null && <NoteForm id={view.id} authorityName={view.noteAuthorityName} />}
    </>
  );
}

function NoteForm({ id, authorityName }: { readonly id: string; readonly authorityName: string }): VNode {
  const page = usePage();
  const texts = activityPageTexts[page.language].notes;
  const form = fillForm(page, 'note');
  return (
    <Details summary={texts.write} isOpen={form.isBegun}>
      <PostForm action={activityPaths.notes(id)} name="note">
        <TextArea
          {...form.field('note')}
          label={texts.note}
          hint={texts.text(authorityName)}
          visibility="internal"
        />
        <Button kind="secondary">{texts.save}</Button>
      </PostForm>
    </Details>
  );
}
