import type { VNode } from 'preact';
import { usePage } from './page-context';
import { SavedMeanwhile, type SavedMeanwhileProps } from './saved-meanwhile';

/** Both versions of the fields that two people changed, and of those alone; `labels` may name every field of the form. */
export function ClashingFields({ form, labels, inWords }: SavedMeanwhileProps): VNode | null {
  const { returnedForm } = usePage();
  const clashing = Object.keys(returnedForm?.savedMeanwhile?.values ?? {});
  const own = Object.entries(labels).filter(([field]) => clashing.includes(field));
  return <SavedMeanwhile form={form} labels={Object.fromEntries(own)} inWords={inWords} />;
}
