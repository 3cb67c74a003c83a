import type { VNode } from 'preact';
import { StaffLayout } from '../http/staff-layout';
import { Button } from '../site/button';
import { Details } from '../site/details';
import { DayField, SelectField, TextArea, TextField } from '../site/fields';
import { fillForm } from '../site/filled-form';
import { Heading } from '../site/heading';
import { Notice } from '../site/notice';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import { targetWords } from '../activities/activity-words';
import type { Target } from '../words/target';
import { importTexts } from './import.texts';
import { notUnderstoodTexts } from './promise-text/promise-text.texts';
import type { PromiseTextReading, ReadPromise } from './promise-text/promise-text-reading';

interface Keeper {
  readonly id: string;
  readonly name: string;
}

export function PastePage(): VNode {
  const page = usePage();
  const texts = importTexts[page.language];
  return (
    <StaffLayout title={texts.title} below={[]}>
      <Heading level={1}>{texts.title}</Heading>
      <p class="lead">{texts.lead}</p>
      <PasteForm text="" />
    </StaffLayout>
  );
}

/** What was pasted stands in it, so that what was read wrongly is corrected where it is written. */
function PasteForm({ text }: { readonly text: string }): VNode {
  const page = usePage();
  const texts = importTexts[page.language];
  const form = fillForm(page, 'text', { text });
  return (
    <PostForm action="/arbete/las-in/granskning" name="text">
      <TextArea
        {...form.field('text')}
        label={texts.text}
        hint={texts.textHint}
        visibility="public"
        rows={18}
      />
      <Button>{texts.preview}</Button>
    </PostForm>
  );
}

interface CheckView {
  readonly text: string;
  readonly reading: PromiseTextReading;
  readonly keepers: readonly Keeper[];
}

export function CheckPage({ text, reading, keepers }: CheckView): VNode {
  const page = usePage();
  const texts = importTexts[page.language];
  const likely = keepers.find(({ name }) => reading.municipalities.some((place) => name.startsWith(place)));
  const form = fillForm(page, 'draft', {
    title: reading.title,
    keeperId: (likely ?? keepers[0])?.id,
    periodStart: reading.periodStart,
    periodEnd: reading.periodEnd,
  });
  return (
    <StaffLayout title={texts.previewTitle} below={[{ href: '/arbete/las-in', text: texts.title }]}>
      <Heading level={1}>{texts.previewTitle}</Heading>
      <p class="lead">{texts.promises(reading.promises.length)}</p>
      <ReadPromises promises={reading.promises} />
      <NotUnderstoodList reading={reading} />
      <PostForm action="/arbete/las-in" name="draft">
        <textarea name="text" hidden>
          {text}
        </textarea>
        <TextField {...form.field('title')} label={texts.documentTitle} visibility="public" />
        <SelectField
          {...form.field('keeperId')}
          label={texts.keeper}
          emptyText={null}
          options={keepers.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <DayField {...form.field('periodStart')} label={texts.periodStart} />
        <DayField
          {...form.field('periodEnd')}
          label={texts.periodEnd}
          hint={texts.periodEndHint}
          isOptional
        />
        <p>{texts.createHint}</p>
        <Button>{texts.create}</Button>
      </PostForm>
      <Details summary={texts.again}>
        <PasteForm text={text} />
      </Details>
    </StaffLayout>
  );
}

function ReadPromises({ promises }: { readonly promises: readonly ReadPromise[] }): VNode {
  const texts = importTexts[usePage().language];
  const heading = (promise: ReadPromise) =>
    promise.party === 'other' ? texts.lovar(promise.actorName ?? '') : texts.parties[promise.party];
  const names = [...new Set(promises.map(heading))];
  const groups = names.map(
    (name) => [name, promises.filter((promise) => heading(promise) === name)] as const,
  );
  return (
    <>
      {groups.map(([name, group]) => (
        <section key={name}>
          <Heading level={2}>{name}</Heading>
          <ol class="govuk-list govuk-list--number" start={group[0]?.number}>
            {group.map((promise) => (
              <li key={promise.number} value={promise.number}>
                {promise.text}
                {promise.suggestedTarget && (
                  <p class="quiet">
                    {texts.suggestion}: <TargetWords target={promise.suggestedTarget} />
                  </p>
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function TargetWords({ target }: { readonly target: Target }): VNode {
  return <strong>{targetWords(target, usePage().language)}</strong>;
}

function NotUnderstoodList({ reading }: { readonly reading: PromiseTextReading }): VNode | null {
  const { language } = usePage();
  const texts = importTexts[language];
  if (reading.notUnderstood.length === 0) return null;
  return (
    <Notice kind="warning" title={texts.notUnderstood}>
      <ul>
        {reading.notUnderstood.map(({ line, text, reason }) => (
          <li key={`${line} ${reason}`}>
            {notUnderstoodTexts[reason][language]} ({texts.line(line)}) {text && <q>{text}</q>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
