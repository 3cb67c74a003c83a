import type { VNode } from 'preact';
import { Button } from '../../site/button';
import { Details } from '../../site/details';
import { DayField, SelectField, TextArea, TextField } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { agreementPaths } from '../agreement.paths';
import { agreementPageTexts } from './agreement-page.texts';
import type { AgreementView } from './agreement-views';
import { optionsOf } from './choices';

interface FormProps {
  readonly view: AgreementView;
}

/** Filled with the parties' names, so that only functions need to be written. */
export function SigningForm({ view }: FormProps): VNode {
  const page = usePage();
  const texts = agreementPageTexts[page.language].signing;
  const signatories = view.parties.map(({ name }) => `${name}; `).join('\n');
  const form = fillForm(page, 'signing', { signatories });
  return (
    <>
      <Heading level={2} id="undertecknande">
        {texts.title}
      </Heading>
      <p>{texts.text}</p>
      <PostForm action={agreementPaths.signing(view.id)} name="signing">
        <DayField {...form.field('signedOn')} label={texts.signedOn} max={view.today} />
        <TextArea
          {...form.field('signatories')}
          label={texts.signatories}
          hint={texts.signatoriesHint}
          visibility="internal"
          rows={Math.max(4, view.parties.length + 1)}
        />
        <Button>{texts.save}</Button>
      </PostForm>
    </>
  );
}

export function RegistryForm({ view }: FormProps): VNode {
  const page = usePage();
  const texts = agreementPageTexts[page.language].registry;
  const form = fillForm(page, 'registry');
  return (
    <Details summary={texts.summary} isOpen={form.isBegun}>
      <PostForm action={agreementPaths.registryNumber(view.id)} name="registry">
        <SelectField {...form.field('partyId')} label={texts.partyId} options={optionsOf(view.parties)} />
        <TextField
          {...form.field('registryNumber')}
          label={texts.registryNumber}
          hint={texts.hint}
          width={20}
          visibility="internal"
        />
        <Button kind="secondary">{texts.save}</Button>
      </PostForm>
    </Details>
  );
}

export function DocumentForm({ view }: FormProps): VNode {
  const page = usePage();
  const texts = agreementPageTexts[page.language].document;
  const form = fillForm(page, 'document', { documentUrl: view.documentUrl });
  return (
    <Details summary={texts.summary} isOpen={form.isBegun}>
      <PostForm action={agreementPaths.document(view.id)} name="document">
        <TextField
          {...form.field('documentUrl')}
          label={texts.documentUrl}
          hint={texts.hint}
          type="url"
          visibility="internal"
        />
        <Button kind="secondary">{texts.save}</Button>
      </PostForm>
    </Details>
  );
}
