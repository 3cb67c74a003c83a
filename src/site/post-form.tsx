import type { ComponentChildren, VNode } from 'preact';
import { Checkbox } from './choice-fields';
import { usePage } from './page-context';
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
  const { signedIn, returnedForm } = usePage();
  const returned = name !== undefined && returnedForm?.name === name ? returnedForm : null;
  const openedOn = returned?.values.version ?? version;
  return (
    <form
      {...(isSwift ? swiftPost(action) : { method: 'post', action })}
      enctype={enctype}
      class={returned?.saveAnyway === undefined ? undefined : 'doubt'}
      noValidate
    >
      {signedIn && <input type="hidden" name="csrfToken" value={signedIn.csrfToken} />}
      {signedIn && <input type="hidden" name="sentOnce" value={signedIn.newFormKey()} />}
      {name !== undefined && <input type="hidden" name="formName" value={name} />}
      {openedOn !== undefined && <input type="hidden" name="version" value={openedOn} />}
      {children}
      {returned?.saveAnyway !== undefined && <SaveAnyway form={returned.name} sign={returned.saveAnyway} />}
    </form>
  );
}

/** Stands after the form's own button, so that the text is seen first; ticked, the same button saves. */
function SaveAnyway({ form, sign }: { readonly form: string; readonly sign: string }): VNode {
  const { label, hint } = siteTexts[usePage().language].saveAnyway;
  return <Checkbox id={`${form}-save-anyway`} name="saveAnyway" value={sign} label={label} hint={hint} />;
}
