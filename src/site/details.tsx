import type { ComponentChildren, VNode } from 'preact';

export interface DetailsProps {
  /** Where links to it lead. */
  readonly id?: string;
  readonly summary: string;
  readonly isOpen?: boolean;
  readonly children: ComponentChildren;
}

export function Details({ id, summary, isOpen, children }: DetailsProps): VNode {
  return (
    <details id={id} class="govuk-details" open={isOpen}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}
