import type { VNode } from 'preact';
import { Written } from '../../http/staff-content';
import { StaffLayout } from '../../http/staff-layout';
import { promisePaths } from '../../promises/promise.paths';
import { Button } from '../../site/button';
import { SelectField, TextArea, TextField } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { DoneNotice } from '../../site/notice';
import { formatNumber } from '../../site/numbers';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { Table } from '../../site/table';
import { dialogueKinds } from '../../words/promise-words';
import { documentPageTexts } from './document-page.texts';
import type { BasisView } from './list-views';

interface BasisPageProps {
  readonly view: BasisView;
  readonly formKey: string;
}

/** Whom the parties asked, how many answered, and what worried people most. */
export function BasisPage({ view, formKey }: BasisPageProps): VNode {
  const page = usePage();
  const all = documentPageTexts[page.language];
  const texts = all.basis;
  const { promiseSet, dialogues, worries } = view;
  const form = fillForm(page, 'worries', { worries: worries.join('\n') });
  return (
    <StaffLayout
      title={texts.title}
      below={[{ href: promisePaths.set(promiseSet.id), text: promiseSet.title }]}
    >
      <DoneNotice texts={all.done} />
      <Heading level={1} overline={promiseSet.title}>
        {texts.title}
      </Heading>
      <p class="lead">{texts.lead}</p>
      <Heading level={2}>{texts.dialogues}</Heading>
      {dialogues.length === 0 ? <p>{texts.none}</p> : <Dialogues view={view} />}
      <DialogueForm setId={promiseSet.id} formKey={formKey} />
      <PostForm action={promisePaths.worries(promiseSet.id)} name={form.name}>
        <TextArea
          {...form.field('worries')}
          label={texts.worries}
          hint={texts.worriesHint}
          visibility="public"
          rows={5}
        />
        <Button>{texts.save}</Button>
      </PostForm>
    </StaffLayout>
  );
}

function Dialogues({ view }: { readonly view: BasisView }): VNode {
  const { language } = usePage();
  const { basis: texts, dialogues: words } = documentPageTexts[language];
  const count = (number: number | null) => (number === null ? '–' : formatNumber(number, language));
  return (
    <Table
      caption={texts.dialogues}
      isCaptionHidden
      rows={view.dialogues}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: texts.kind,
          cell: ({ kind, description }) => (
            <>
              {words[kind]}
              {description && (
                <>
                  . <Written>{description}</Written>
                </>
              )}
            </>
          ),
        },
        { heading: texts.held, cell: ({ held }) => <Written>{held}</Written> },
        { heading: texts.asked, cell: ({ asked }) => count(asked), isNumber: true },
        { heading: texts.answered, cell: ({ answered }) => count(answered), isNumber: true },
        {
          heading: texts.act,
          cell: ({ id, held }) => (
            <PostForm action={promisePaths.dialogueRemoval(view.promiseSet.id, id)} name={`removal-${id}`}>
              <Button kind="secondary">
                {texts.remove} <span class="govuk-visually-hidden">{held}</span>
              </Button>
            </PostForm>
          ),
        },
      ]}
    />
  );
}

function DialogueForm({ setId, formKey }: { readonly setId: string; readonly formKey: string }): VNode {
  const page = usePage();
  const { basis: texts, dialogues } = documentPageTexts[page.language];
  const form = fillForm(page, 'dialogue');
  return (
    <PostForm action={promisePaths.askedAndWorried(setId)} name={form.name}>
      <input type="hidden" name="formKey" value={formKey} />
      <SelectField
        {...form.field('kind')}
        label={texts.kind}
        options={dialogueKinds.map((kind) => ({ value: kind, text: dialogues[kind] }))}
      />
      <TextField
        {...form.field('held')}
        label={texts.held}
        hint={texts.heldHint}
        visibility="public"
        width={20}
      />
      <TextField {...form.field('asked')} label={texts.asked} inputmode="numeric" width={10} isOptional />
      <TextField
        {...form.field('answered')}
        label={texts.answered}
        inputmode="numeric"
        width={10}
        isOptional
      />
      <TextArea
        {...form.field('description')}
        label={texts.description}
        visibility="public"
        rows={2}
        isOptional
      />
      <Button>{texts.add}</Button>
    </PostForm>
  );
}
