import type { ComponentChildren, VNode } from 'preact';
import { OpenedOn } from './opened-on';
import { PostForm } from './post-form';

interface OpenedFormProps {
  readonly action: string;
  readonly name: string;
  /** What is saved and its version; null for what does not exist yet. */
  readonly opened: { readonly version: number; readonly fields: object } | null;
  /** New at each showing of the page: makes the same form sent twice add one thing. */
  readonly formKey: string;
  readonly children: ComponentChildren;
}

/** A form that adds something once, or changes what two people may have open: it says what it showed when it was opened. */
export function OpenedForm({ action, name, opened, formKey, children }: OpenedFormProps): VNode {
  return (
    <PostForm action={action} name={name} version={opened?.version}>
      {opened ? (
        <OpenedOn name="was" value={JSON.stringify(opened.fields)} />
      ) : (
        <input type="hidden" name="formKey" value={formKey} />
      )}
      {children}
    </PostForm>
  );
}
