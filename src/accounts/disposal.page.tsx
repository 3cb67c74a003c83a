import type { VNode } from 'preact';
import { StaffLayout } from '../http/staff-layout';
import { Button } from '../site/button';
import { Checkbox } from '../site/choice-fields';
import { Details } from '../site/details';
import { TextField } from '../site/fields';
import { fillForm } from '../site/filled-form';
import { Heading } from '../site/heading';
import { Instant } from '../site/instant';
import { DoneNotice } from '../site/notice';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import { Table } from '../site/table';
import { administrationTexts } from './administration.texts';
import { disposalPath, disposalTexts } from './disposal.texts';
import type { DisposableNote } from './disposals';

interface Props {
  readonly notes: readonly DisposableNote[];
}

export function DisposalPage({ notes }: Props): VNode {
  const { language } = usePage();
  const texts = disposalTexts[language];
  const { title } = administrationTexts[language];
  const ended = [
    ...new Set(notes.flatMap(({ hasSetEnded, setId }) => (hasSetEnded && setId ? [setId] : []))),
  ];
  return (
    <StaffLayout title={texts.title} below={[{ href: '/arbete/administration', text: title }]} wide>
      <DoneNotice texts={texts.done} />
      <Heading level={1}>{texts.title}</Heading>
      <p class="lead">{texts.lead}</p>
      {ended.map((setId) => (
        <EndedSetForm key={setId} setId={setId} notes={notes.filter((note) => note.setId === setId)} />
      ))}
      {notes.length === 0 ? <p>{texts.none}</p> : <ChosenForm notes={notes} />}
    </StaffLayout>
  );
}

function EndedSetForm({ setId, notes }: Props & { readonly setId: string }): VNode {
  const page = usePage();
  const texts = disposalTexts[page.language];
  const form = fillForm(page, `set-${setId}`);
  return (
    <Details summary={texts.endedSet(notes[0]?.setTitle ?? '', notes.length)} isOpen={form.isBegun}>
      <PostForm action={disposalPath} name={form.name}>
        {notes.map(({ id }) => (
          <input key={id} type="hidden" name="noteIds" value={id} />
        ))}
        <Reference form={form} />
        <Button kind="secondary">{texts.saveSet}</Button>
      </PostForm>
    </Details>
  );
}

function ChosenForm({ notes }: Props): VNode {
  const page = usePage();
  const texts = disposalTexts[page.language];
  const form = fillForm(page, 'notes');
  const chosen = form.field('noteIds');
  return (
    <PostForm action={disposalPath} name="notes">
      <Table
        caption={texts.title}
        isCaptionHidden
        rows={notes}
        keyOf={({ id }) => id}
        columns={[
          { heading: texts.about, cell: ({ about }) => about ?? '–' },
          { heading: texts.set, cell: ({ setTitle }) => setTitle ?? '–' },
          { heading: texts.writtenBy, cell: ({ writtenBy }) => writtenBy },
          { heading: texts.writtenAt, cell: ({ writtenAt }) => <Instant at={writtenAt.toISOString()} /> },
          {
            heading: texts.choose,
            cell: ({ id, about }) => (
              <Checkbox
                id={id === notes[0]?.id ? chosen.id : `note-${id}`}
                name="noteIds"
                value={id}
                label={texts.chooseOne(about ?? '')}
                checked={chosen.value.split('\n').includes(id)}
                isLabelHidden
              />
            ),
          },
        ]}
      />
      {chosen.error && <p class="govuk-error-message">{chosen.error}</p>}
      <Reference form={form} />
      <Button kind="secondary">{texts.save}</Button>
    </PostForm>
  );
}

function Reference({ form }: { readonly form: ReturnType<typeof fillForm> }): VNode {
  const texts = disposalTexts[usePage().language];
  return (
    <TextField
      {...form.field('reference')}
      label={texts.reference}
      hint={texts.referenceHint}
      visibility="internal"
      width={20}
    />
  );
}
