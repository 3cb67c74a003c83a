import type { VNode } from 'preact';
import { useContentLanguage } from '../../http/staff-content';
import type { FormField } from '../../site/filled-form';
import { usePage } from '../../site/page-context';
import { siteTexts } from '../../site/site-texts';
import { planPageTexts } from './plan-page.texts';
import type { PlanView } from './plan-views';

interface PromiseChoicesProps {
  readonly field: FormField;
  readonly promises: PlanView['promises'];
}

/** Several promises may be ticked; the first box has the id that the error summary links to. */
export function PromiseChoices({ field, promises }: PromiseChoicesProps): VNode {
  const { language } = usePage();
  const texts = planPageTexts[language];
  const errorId = field.error ? `${field.id}-error` : undefined;
  const chosen = field.value.split('\n');
  const lang = useContentLanguage();
  return (
    <div class={`govuk-form-group${field.error ? ' govuk-form-group--error' : ''}`}>
      <fieldset class="govuk-fieldset" aria-describedby={errorId}>
        <legend class="govuk-fieldset__legend">{texts.promiseIds}</legend>
        {field.error && (
          <p id={errorId} class="govuk-error-message">
            <span class="govuk-visually-hidden">{siteTexts[language].errorPrefix} </span>
            {field.error}
          </p>
        )}
        <div class="govuk-checkboxes govuk-checkboxes--small">
          {promises.map(({ id, number, text }, index) => {
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
                  {texts.promise(number, text)}
                </label>
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}
