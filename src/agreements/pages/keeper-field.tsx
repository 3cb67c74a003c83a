import type { VNode } from 'preact';
import { SelectField } from '../../site/fields';
import type { FormField } from '../../site/filled-form';
import { usePage } from '../../site/page-context';
import { agreementPageTexts } from './agreement-page.texts';
import type { Named } from './agreement-views';
import { optionsOf } from './choices';

interface KeeperFieldProps {
  readonly field: FormField;
  readonly keepers: readonly Named[];
}

/** Asked only of those who are coordinators in more than one municipality. */
export function KeeperField({ field, keepers }: KeeperFieldProps): VNode {
  const { form } = agreementPageTexts[usePage().language];
  const [only, ...others] = keepers;
  if (only && others.length === 0) return <input type="hidden" name={field.name} value={only.id} />;
  return <SelectField {...field} label={form.keeperId} options={optionsOf(keepers)} />;
}
