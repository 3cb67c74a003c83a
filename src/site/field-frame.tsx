import type { ComponentChildren, VNode } from 'preact';
import { usePage } from './page-context';
import { siteTexts } from './site-texts';

/** Who will read what is written in a field. */
type Visibility = 'public' | 'parties' | 'internal';

export interface FieldProps {
  readonly name: string;
  /** The name, unless two forms on the page have a field of that name. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly visibility?: Visibility;
  readonly isOptional?: boolean;
}

interface FieldFrameProps {
  readonly field: FieldProps;
  readonly children: ComponentChildren;
}

export const idOf = (field: FieldProps): string => field.id ?? field.name;

/** What ties the control to its hint, its readers and its fault, for those who hear the page. */
export function describedBy(field: FieldProps): string | undefined {
  const parts = [field.hint && 'hint', field.visibility && 'visibility', field.error && 'error'].filter(
    Boolean,
  );
  return parts.map((part) => `${idOf(field)}-${part}`).join(' ') || undefined;
}

/** The attributes that every control of one input has. */
export const controlAttributes = (field: FieldProps) => ({
  id: idOf(field),
  name: field.name,
  'aria-describedby': describedBy(field),
  'aria-invalid': field.error ? ('true' as const) : undefined,
});

export const groupClass = (field: FieldProps): string =>
  field.error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group';

export function FieldFrame({ field, children }: FieldFrameProps): VNode {
  return (
    <div class={groupClass(field)}>
      <label class="govuk-label" for={idOf(field)}>
        <LabelWords field={field} />
      </label>
      <FieldNotes field={field} />
      {children}
    </div>
  );
}

export function LabelWords({ field }: { readonly field: FieldProps }): VNode {
  return (
    <>
      {field.label}
      {field.isOptional && <span class="optional"> {siteTexts[usePage().language].optional}</span>}
    </>
  );
}

export function FieldNotes({ field }: { readonly field: FieldProps }): VNode {
  const { language, returnedForm } = usePage();
  const { doubtPrefix, errorPrefix } = siteTexts[language];
  const id = idOf(field);
  return (
    <>
      {field.hint && (
        <div id={`${id}-hint`} class="govuk-hint">
          {field.hint}
        </div>
      )}
      {field.visibility && <VisibilityNote id={`${id}-visibility`} visibility={field.visibility} />}
      {field.error && (
        <p id={`${id}-error`} class="govuk-error-message">
          <span class="govuk-visually-hidden">
            {returnedForm?.saveAnyway === undefined ? errorPrefix : doubtPrefix}{' '}
          </span>
          {field.error}
        </p>
      )}
    </>
  );
}

const eye = 'M1 9c3-5 13-5 16 0c-3 5-13 5-16 0zM9 6.5a2.5 2.5 0 1 0 .01 0z';
const lock = 'M4 8.5h10v7H4zM6 8.5V6a3 3 0 0 1 6 0v2.5';

function VisibilityNote({ id, visibility }: { readonly id: string; readonly visibility: Visibility }): VNode {
  return (
    <p id={id} class={`visibility visibility--${visibility}`}>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
        <path d={visibility === 'public' ? eye : lock} fill="none" stroke="currentColor" stroke-width="1.5" />
      </svg>
      <span>{siteTexts[usePage().language].visibility[visibility]}</span>
    </p>
  );
}
