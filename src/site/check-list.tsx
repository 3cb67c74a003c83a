import type { VNode } from 'preact';
import { describedBy, FieldNotes, groupClass, idOf, LabelWords } from './field-frame';
import type { FieldProps } from './field-frame';
import type { Option } from './fields';

export interface CheckListProps extends FieldProps {
  readonly options: readonly Option[];
  /** What is ticked, one a line, as a refused form gives it back. */
  readonly value?: string;
  /** The language of the choices, when it is another than the page's. */
  readonly lang?: string;
}

/** Any number of choices; the first has the field's own id, so that a link from the error summary lands on it. */
export function CheckList({ options, value = '', lang, ...field }: CheckListProps): VNode {
  const chosen = value.split('\n');
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
