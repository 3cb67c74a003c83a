import type { VNode } from 'preact';
import { describedBy, FieldNotes, groupClass, idOf, LabelWords } from './field-frame';
import type { FieldProps } from './field-frame';
import type { Option } from './fields';
import { useDraft } from './form-draft';

interface CheckboxListProps extends FieldProps {
  readonly options: readonly Option[];
  /** The chosen values, one a line. */
  readonly value: string;
  /** When the choices are in another language than the page. */
  readonly lang?: string;
}

/** Several may be ticked; the first box has the field's own id, so that a link from the error summary lands on it. */
export function CheckboxList({ options, value, lang, ...field }: CheckboxListProps): VNode {
  const chosen = (useDraft(field.name) ?? value).split('\n');
  return (
    <div class={groupClass(field)}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(field)}>
        <legend class="govuk-fieldset__legend">
          <LabelWords field={field} />
        </legend>
        <FieldNotes field={field} />
        <div class="govuk-checkboxes govuk-checkboxes--small">
          {options.map((option, index) => {
            const id = index === 0 ? idOf(field) : `${idOf(field)}-${index + 1}`;
            return (
              <div key={option.value} class="govuk-checkboxes__item">
                <input
                  class="govuk-checkboxes__input"
                  type="checkbox"
                  id={id}
                  name={field.name}
                  value={option.value}
                  checked={chosen.includes(option.value)}
                />
                <label class="govuk-label govuk-checkboxes__label" for={id} lang={lang}>
                  {option.text}
                </label>
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}
