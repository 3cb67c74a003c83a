import type { VNode } from 'preact';
import { useContentLanguage } from '../../http/staff-content';
import {
  describedBy,
  FieldNotes,
  type FieldProps,
  groupClass,
  idOf,
  LabelWords,
} from '../../site/field-frame';
import { useDraft } from '../../site/form-draft';

interface TickBoxesProps extends FieldProps {
  /** The ids that are ticked, one a line. */
  readonly value: string;
  /** What people have written, in Swedish. */
  readonly choices: readonly { readonly id: string; readonly text: string }[];
}

/** Several may be ticked; the first box has the id that the error summary links to. */
export function TickBoxes({ value, choices, ...field }: TickBoxesProps): VNode {
  const chosen = (useDraft(field.name) ?? value).split('\n');
  const lang = useContentLanguage();
  return (
    <div class={groupClass(field)}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(field)}>
        <legend class="govuk-fieldset__legend">
          <LabelWords field={field} />
        </legend>
        <FieldNotes field={field} />
        <div class="govuk-checkboxes govuk-checkboxes--small">
          {choices.map(({ id, text }, index) => {
            const boxId = index === 0 ? idOf(field) : `${idOf(field)}-${index + 1}`;
            return (
              <div key={id} class="govuk-checkboxes__item">
                <input
                  class="govuk-checkboxes__input"
                  type="checkbox"
                  id={boxId}
                  name={field.name}
                  value={id}
                  checked={chosen.includes(id)}
                />
                <label class="govuk-label govuk-checkboxes__label" for={boxId} lang={lang}>
                  {text}
                </label>
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}
