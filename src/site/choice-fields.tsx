import type { VNode } from 'preact';
import { controlAttributes, describedBy, FieldNotes, groupClass, idOf, LabelWords } from './field-frame';
import type { FieldProps } from './field-frame';
import type { Option } from './fields';
import { useDraft } from './form-draft';

export interface RadioFieldProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value?: string;
}

/** The first choice has the field's own id, so that a link from the error summary lands on it. */
export function RadioField({ options, value, ...field }: RadioFieldProps): VNode {
  const chosen = useDraft(field.name) ?? value;
  return (
    <div class={groupClass(field)}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(field)}>
        <legend class="govuk-fieldset__legend">
          <LabelWords field={field} />
        </legend>
        <FieldNotes field={field} />
        <div class="govuk-radios govuk-radios--small">
          {options.map((option, index) => (
            <Radio
              key={option.value}
              id={index === 0 ? idOf(field) : `${idOf(field)}-${index + 1}`}
              name={field.name}
              option={option}
              checked={option.value === chosen}
            />
          ))}
        </div>
      </fieldset>
    </div>
  );
}

interface RadioProps {
  readonly id: string;
  readonly name: string;
  readonly option: Option;
  readonly checked: boolean;
}

function Radio({ id, name, option, checked }: RadioProps): VNode {
  const hintId = option.hint ? `${id}-choice-hint` : undefined;
  return (
    <div class="govuk-radios__item">
      <input
        class="govuk-radios__input"
        type="radio"
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        aria-describedby={hintId}
      />
      <label class="govuk-label govuk-radios__label" for={id}>
        {option.text}
      </label>
      {option.hint && (
        <div id={hintId} class="govuk-hint govuk-radios__hint">
          {option.hint}
        </div>
      )}
    </div>
  );
}

export interface CheckboxProps extends FieldProps {
  /** What is sent when it is ticked. */
  readonly value?: string;
  readonly checked?: boolean;
  /** In a table the row already says what is ticked; the label is then for those who hear the page. */
  readonly isLabelHidden?: boolean;
}

export function Checkbox({ value = 'true', checked, isLabelHidden, ...field }: CheckboxProps): VNode {
  const isTicked = useDraft(field.name)?.split('\n').includes(value) ?? checked;
  return (
    <div class={groupClass(field)}>
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <div class="govuk-checkboxes__item">
          <input
            {...controlAttributes(field)}
            class="govuk-checkboxes__input"
            type="checkbox"
            value={value}
            checked={isTicked}
          />
          <label class="govuk-label govuk-checkboxes__label" for={idOf(field)}>
            <span class={isLabelHidden ? 'govuk-visually-hidden' : undefined}>{field.label}</span>
          </label>
        </div>
      </div>
      <FieldNotes field={field} />
    </div>
  );
}
