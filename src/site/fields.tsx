import type { VNode } from 'preact';
import { controlAttributes, FieldFrame, type FieldProps } from './field-frame';
import { useDraft } from './form-draft';
import { usePage } from './page-context';
import { siteTexts } from './site-texts';

export interface TextFieldProps extends FieldProps {
  readonly value?: string;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search';
  readonly autocomplete?: string;
  /** `numeric` for whole numbers. */
  readonly inputmode?: 'numeric' | 'decimal';
  /** How many letters the answer is expected to have, so that the box looks like it. */
  readonly width?: 5 | 10 | 20 | 30;
}

export function TextField({
  value,
  type = 'text',
  autocomplete,
  inputmode,
  width,
  ...field
}: TextFieldProps): VNode {
  const classes = [
    'govuk-input',
    width && `govuk-input--width-${width}`,
    field.error && 'govuk-input--error',
  ];
  return (
    <FieldFrame field={field}>
      <input
        {...controlAttributes(field)}
        class={classes.filter(Boolean).join(' ')}
        type={type}
        list={undefined}
        value={useDraft(field.name) ?? value}
        autocomplete={autocomplete}
        inputmode={inputmode}
      />
    </FieldFrame>
  );
}

export interface PasswordFieldProps extends FieldProps {
  readonly autocomplete: 'current-password' | 'new-password';
}

/** Never filled in by the server, and open to pasting. */
export function PasswordField({ autocomplete, ...field }: PasswordFieldProps): VNode {
  return (
    <FieldFrame field={field}>
      <input
        {...controlAttributes(field)}
        class={`govuk-input govuk-input--width-20${field.error ? ' govuk-input--error' : ''}`}
        type="password"
        autocomplete={autocomplete}
      />
    </FieldFrame>
  );
}

export interface TextAreaProps extends FieldProps {
  readonly value?: string;
  readonly rows?: number;
}

export function TextArea({ value = '', rows = 4, ...field }: TextAreaProps): VNode {
  return (
    <FieldFrame field={field}>
      <textarea
        {...controlAttributes(field)}
        class={`govuk-textarea${field.error ? ' govuk-textarea--error' : ''}`}
        rows={rows}
        value={useDraft(field.name) ?? value}
      />
    </FieldFrame>
  );
}

export interface FileFieldProps extends FieldProps {
  /** What the browser offers to choose among, for example `.xlsx,.csv`. */
  readonly accept: string;
}

/** A file cannot be filled in by the server: after a refusal it is chosen again. */
export function FileField({ accept, ...field }: FileFieldProps): VNode {
  return (
    <FieldFrame field={field}>
      <input
        {...controlAttributes(field)}
        class={`govuk-file-upload${field.error ? ' govuk-file-upload--error' : ''}`}
        type="file"
        accept={accept}
      />
    </FieldFrame>
  );
}

export interface DayFieldProps extends FieldProps {
  readonly value?: string;
  /** First and last day that may be chosen, as `2026-06-30`. */
  readonly min?: string;
  readonly max?: string;
}

/** The browser's own picker; the hint is for browsers that show a plain text box. */
export function DayField({ value, min, max, ...given }: DayFieldProps): VNode {
  const { dayHint } = siteTexts[usePage().language];
  const field = { ...given, hint: given.hint ? `${given.hint} ${dayHint}` : dayHint };
  return (
    <FieldFrame field={field}>
      <input
        {...controlAttributes(field)}
        class={`govuk-input govuk-input--width-10${field.error ? ' govuk-input--error' : ''}`}
        type="date"
        value={useDraft(field.name) ?? value}
        min={min}
        max={max}
      />
    </FieldFrame>
  );
}

export interface Option {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

export interface SelectFieldProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value?: string;
  /** Text of the empty first choice; null when there is none. */
  readonly emptyText?: string | null;
}

export function SelectField({ options, value = '', emptyText, ...field }: SelectFieldProps): VNode {
  const chosen = useDraft(field.name) ?? value;
  const empty = emptyText === undefined ? siteTexts[usePage().language].chooseOption : emptyText;
  return (
    <FieldFrame field={field}>
      <select
        {...controlAttributes(field)}
        class={`govuk-select${field.error ? ' govuk-select--error' : ''}`}
      >
        {empty !== null && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === chosen}>
            {option.text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
