import type { VNode } from 'preact';
import type { FormFault } from './filled-form';
import { usePage } from './page-context';
import { siteTexts } from './site-texts';

/** Every fault of a form, each a link to its field; nothing when there is none. Focus goes here when the page opens. */
export function ErrorSummary({ faults }: { readonly faults: readonly FormFault[] }): VNode | null {
  const { language, returnedForm } = usePage();
  if (faults.length === 0) return null;
  const { doubtSummary, errorSummary } = siteTexts[language];
  const isDoubt = returnedForm?.saveAnyway !== undefined;
  return (
    <div class={isDoubt ? 'govuk-error-summary doubt' : 'govuk-error-summary'} tabindex={-1} autofocus>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{isDoubt ? doubtSummary : errorSummary}</h2>
        <ul class="govuk-error-summary__list">
          {faults.map(({ message, fieldId }) => (
            <li key={`${fieldId} ${message}`}>
              {fieldId === null ? message : <a href={`#${fieldId}`}>{message}</a>}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
