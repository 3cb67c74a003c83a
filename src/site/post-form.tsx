import type { ComponentChildren, VNode } from 'preact';
import { Button } from './button';
import { Checkbox } from './choice-fields';
import { DraftNotice } from './draft-notice';
import { BegunForm, draftMark, type FormDraft, type SeenDraft } from './form-draft';
import { sitePaths } from './links';
import { type PageContextView, usePage } from './page-context';
import { siteTexts } from './site-texts';
import { swiftPost } from './swift';

export interface PostFormProps {
  readonly action: string;
  /** Tells forms on one page apart, so that a refused one comes back in its place. */
  readonly name?: string;
  /** The version the form was opened on, where two people may hold the same form open. */
  readonly version?: number;
  readonly enctype?: 'multipart/form-data';
  /** The answer takes the place of the page's content, where the browser runs scripts. */
  readonly isSwift?: boolean;
  readonly children: ComponentChildren;
}

/** The server judges what is typed and answers in the page's language, so the browser's own check is off. */
export function PostForm({ action, name, version, enctype, isSwift, children }: PostFormProps): VNode {
  const page = usePage();
  const { signedIn, returnedForm } = page;
  const returned = name !== undefined && returnedForm?.name === name ? returnedForm : null;
  const draft = name === undefined || returned ? null : draftOf(page, action, name);
  const openedOn = returned?.values ?? draft?.fields ?? {};
  const openedVersion = openedOn.version ?? version;
  return (
    <>
      {draft && (
        <DraftNotice draft={draft}>
          <Discard draftKey={draft.key} />
        </DraftNotice>
      )}
      <form
        {...(isSwift ? swiftPost(action) : { method: 'post', action })}
        enctype={enctype}
        class={returned?.saveAnyway === undefined ? undefined : 'doubt'}
        noValidate
      >
        {signedIn && <input type="hidden" name="csrfToken" value={signedIn.csrfToken} />}
        {signedIn && <input type="hidden" name="sentOnce" value={signedIn.newFormKey()} />}
        {name !== undefined && <FormItself name={name} before={draftsBefore(page, name, draft)} />}
        {openedVersion !== undefined && <input type="hidden" name="version" value={openedVersion} />}
        <BegunForm.Provider value={{ draft: draft?.fields ?? null, openedOn }}>{children}</BegunForm.Provider>
        {returned?.saveAnyway !== undefined && <SaveAnyway form={returned.name} sign={returned.saveAnyway} />}
      </form>
    </>
  );
}

function Discard({ draftKey }: { readonly draftKey: string }): VNode {
  return (
    <PostForm action={sitePaths.draftDisposal(draftKey)}>
      <Button kind="secondary">{siteTexts[usePage().language].draft.discard}</Button>
    </PostForm>
  );
}

interface FormItselfProps {
  readonly name: string;
  readonly before: readonly SeenDraft[];
}

/** Which form it is, where it stands, and whose words it goes on with. */
function FormItself({ name, before }: FormItselfProps): VNode {
  const writing = usePage().signedIn?.writing;
  return (
    <>
      <input type="hidden" name="formName" value={name} />
      {writing && <input type="hidden" name="standsOn" value={writing.address} />}
      {before.length > 0 && <input type="hidden" name="goesOnFrom" value={before.map(draftMark).join(' ')} />}
    </>
  );
}

const draftOf = ({ signedIn }: PageContextView, action: string, name: string): FormDraft | null =>
  signedIn?.writing?.drafts.find((draft) => draft.action === action && draft.form === name) ?? null;

/** Of a form that came back; of the step before, where the page answers a form that was taken; of the draft. */
function draftsBefore(page: PageContextView, name: string, draft: FormDraft | null): SeenDraft[] {
  const { signedIn, returnedForm } = page;
  const isAnswer = returnedForm === null || returnedForm.name === name;
  return [...(isAnswer ? (signedIn?.writing?.sent ?? []) : []), ...(draft ? [draft] : [])];
}

/** Stands after the form's own button, so that the text is seen first; ticked, the same button saves. */
function SaveAnyway({ form, sign }: { readonly form: string; readonly sign: string }): VNode {
  const { label, hint } = siteTexts[usePage().language].saveAnyway;
  return <Checkbox id={`${form}-save-anyway`} name="saveAnyway" value={sign} label={label} hint={hint} />;
}
