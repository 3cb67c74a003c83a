import type { VNode } from 'preact';
import { WrittenText } from '../../http/staff-content';
import { StaffLayout } from '../../http/staff-layout';
import { promisePaths } from '../../promises/promise.paths';
import { Button } from '../../site/button';
import { RadioField } from '../../site/choice-fields';
import { SelectField, TextArea, TextField } from '../../site/fields';
import { type FilledForm, fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { OpenedOn } from '../../site/opened-on';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { SavedMeanwhile } from '../../site/saved-meanwhile';
import { parties, promiseKinds } from '../../words/promise-words';
import { CorrectionForm, PromiseWithdrawalForm } from './addition-forms';
import { documentPageTexts } from './document-page.texts';
import type { PromisePageView } from './promise-views';

interface PromisePageProps {
  readonly view: PromisePageView;
  /** New at each showing of the page. */
  readonly formKey: string;
}

/** One promise: written while it may be, corrected or withdrawn afterwards. */
export function PromisePage({ view, formKey }: PromisePageProps): VNode {
  const page = usePage();
  const texts = documentPageTexts[page.language].promise;
  const { promise, promiseSet } = view;
  const title = promise ? texts.editTitle(promise.number) : texts.newTitle;
  return (
    <StaffLayout title={title} below={[{ href: promisePaths.set(promiseSet.id), text: promiseSet.title }]}>
      <SavedMeanwhile form="promise" labels={{ text: texts.text }} />
      <Heading level={1} overline={promiseSet.title}>
        {title}
      </Heading>
      {promise && !promise.mayChange && (
        <>
          <p class="lead">{texts.signed}</p>
          <blockquote>
            <WrittenText>{promise.text}</WrittenText>
          </blockquote>
        </>
      )}
      {(!promise || promise.mayChange) && (
        <PromiseForm view={view} formKey={formKey} form={fillForm(page, 'promise', view.fields)} />
      )}
      {promise?.mayRemove && (
        <PostForm action={promisePaths.removal(promise.id)} name="removal">
          <Button kind="warning">{texts.remove}</Button>
        </PostForm>
      )}
      {promise?.mayCorrect && <CorrectionForm id={promise.id} text={promise.text} formKey={formKey} />}
      {promise?.mayWithdraw && <PromiseWithdrawalForm id={promise.id} formKey={formKey} />}
    </StaffLayout>
  );
}

function PromiseForm({ view, formKey, form }: PromisePageProps & { readonly form: FilledForm }): VNode {
  const texts = documentPageTexts[usePage().language].promise;
  const { promise, promiseSet } = view;
  return (
    <PostForm
      action={promise ? promisePaths.promise(promise.id) : promisePaths.newPromise(promiseSet.id)}
      name={form.name}
    >
      {promise?.isProposed && <p>{texts.again}</p>}
      {promise ? (
        <OpenedOn name="wasText" value={promise.text} />
      ) : (
        <input type="hidden" name="formKey" value={formKey} />
      )}
      <TextArea {...form.field('text')} label={texts.text} hint={texts.textHint} visibility="public" />
      {promise && (
        <TextField
          {...form.field('number')}
          label={texts.number}
          hint={texts.numberHint}
          inputmode="numeric"
          width={5}
        />
      )}
      <WhoPromises view={view} form={form} />
      <RadioField
        {...form.field('kind')}
        label={texts.kind}
        options={promiseKinds.map((kind) => ({ value: kind, text: texts.kinds[kind] }))}
      />
      <Button>{promise ? texts.save : texts.add}</Button>
    </PostForm>
  );
}

interface WhoProps {
  readonly view: PromisePageView;
  readonly form: FilledForm;
}

function WhoPromises({ view: { partners, municipalities }, form }: WhoProps): VNode {
  const texts = documentPageTexts[usePage().language].promise;
  const shown = parties.filter((party) => party !== 'other' || partners.length > 0);
  return (
    <>
      <RadioField
        {...form.field('party')}
        label={texts.party}
        options={shown.map((party) => ({ value: party, text: texts.parties[party] }))}
      />
      {partners.length > 0 && (
        <SelectField
          {...form.field('actorId')}
          label={texts.actorId}
          options={partners.map(({ id, name }) => ({ value: id, text: name }))}
          isOptional
        />
      )}
      {municipalities.length > 0 && (
        <SelectField
          {...form.field('forMunicipalityId')}
          label={texts.forMunicipalityId}
          emptyText={texts.allMunicipalities}
          options={municipalities.map(({ id, name }) => ({ value: id, text: name }))}
        />
      )}
    </>
  );
}
