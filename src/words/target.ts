export const comparators = ['at_least', 'exactly', 'at_most', 'average', 'within'] as const;
export type Comparator = (typeof comparators)[number];

export const scopes = ['period', 'year', 'half_year', 'quarter', 'month', 'week', 'season'] as const;
export type Scope = (typeof scopes)[number];

export const cadences = ['none', 'weekly', 'monthly', 'quarterly', 'seasonal', 'yearly'] as const;
export type Cadence = (typeof cadences)[number];

/** "At least 4 safety walks in the period." `within` is a service level: quantity and unit are a time, "24 hours". */
export interface Target {
  readonly comparator: Comparator;
  readonly quantity: number;
  readonly unit: string;
  readonly scope: Scope;
}
