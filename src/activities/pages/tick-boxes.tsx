import type { VNode } from 'preact';
import { useContentLanguage } from '../../http/staff-content';
import type { FormField } from '../../site/filled-form';
import { usePage } from '../../site/page-context';
import { siteTexts } from '../../site/site-texts';

interface TickBoxesProps {
  readonly field: FormField;
  readonly legend: string;
  /** What people have written, in Swedish. */
  readonly choices: readonly { readonly id: string; readonly text: string }[];
}

/** Several may be ticked; the first box has the id that the error summary links to. */
export function TickBoxes({ field, legend, choices }: TickBoxesProps): VNode {
  const { language } = usePage();
  const errorId = field.error ? `${field.id}-error` : undefined;
  const chosen = field.value.split('\n');
  const lang = useContentLanguage();
  return (
    <div class={`govuk-form-group${field.error ? ' govuk-form-group--error' : ''}`}>
      <fieldset class="govuk-fieldset" aria-describedby={errorId}>
        <legend class="govuk-fieldset__legend">{legend}</legend>
        {field.error && (
          <p id={errorId} class="govuk-error-message">
            <span class="govuk-visually-hidden">{siteTexts[language].errorPrefix} </span>
            {field.error}
          </p>
        )}
        <div class="govuk-checkboxes govuk-checkboxes--small">
          {choices.map(({ id, text }, index) => {
            const boxId = index === 0 ? field.id : `${field.id}-${index + 1}`;
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
