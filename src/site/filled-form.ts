import type { PageContextView } from './page-context';

export interface FormField {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly error: string | undefined;
}

export interface FormFault {
  readonly message: string;
  /** The id of the field at fault; null when the whole form is. */
  readonly fieldId: string | null;
}

export interface FilledForm {
  readonly name: string;
  readonly faults: readonly FormFault[];
  readonly hasErrors: boolean;
  /** It came back, or has a draft on this page: what folds it away is open. */
  readonly isBegun: boolean;
  /** Spread it into a field: `<TextField {...form.field('title')} label="Rubrik" />`. */
  field(name: string): FormField;
}

type Values = Readonly<Record<string, string | null | undefined>>;

/** What a form is filled with: what was typed when it was just refused, otherwise what is saved. */
export function fillForm(page: PageContextView, name: string, saved: Values = {}): FilledForm {
  const returned = page.returnedForm?.name === name ? page.returnedForm : null;
  const faults = returned?.faults ?? [];
  const values: Values = returned?.values ?? saved;
  const idOf = (field: string) => `${name}-${field}`;
  return {
    name,
    hasErrors: faults.length > 0,
    isBegun: returned !== null || hasDraft(page, name),
    faults: faults.map(({ field, message }) => ({ message, fieldId: field === null ? null : idOf(field) })),
    field: (field) => ({
      id: idOf(field),
      name: field,
      value: values[field] ?? '',
      error: faults.find((fault) => fault.field === field)?.message,
    }),
  };
}

const hasDraft = ({ signedIn, path }: PageContextView, name: string): boolean =>
  signedIn?.writing?.drafts.some(({ form, address }) => form === name && address.split('?')[0] === path) ??
  false;
