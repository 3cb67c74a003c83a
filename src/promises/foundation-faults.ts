/** What is missing below the promises: warned of on the set's page, never in the way. */
export interface FoundationFaults {
  readonly hasNoFocusArea: boolean;
  /** Those that nobody has asked why they are there. */
  readonly withoutAnalysis: readonly { readonly id: string; readonly title: string }[];
}

/** @returns null when nothing is missing */
export function foundationFaults(
  areas: readonly { readonly id: string; readonly title: string; readonly causeAnalysis: string }[],
): FoundationFaults | null {
  const withoutAnalysis = areas
    .filter(({ causeAnalysis }) => causeAnalysis.trim() === '')
    .map(({ id, title }) => ({ id, title }));
  if (areas.length > 0 && withoutAnalysis.length === 0) return null;
  return { hasNoFocusArea: areas.length === 0, withoutAnalysis };
}
