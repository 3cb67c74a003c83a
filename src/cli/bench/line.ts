/** What one side managed; null is what was not measured. */
export interface Figures {
  /** In the line's unit. */
  readonly amount: number;
  /** Milliseconds that one answer in a hundred took longer than. */
  readonly p99: number | null;
  /** Microseconds of processor time for each answer. */
  readonly cpu: number | null;
  /** Megabytes of memory at the most. */
  readonly memory: number | null;
}

/** `share`: of what the other side managed. `times`: as long time as the other side took. `amount`: nothing to compare with. */
export type Goal =
  | { readonly kind: 'share'; readonly atLeast: number }
  | { readonly kind: 'times'; readonly atMost: number }
  | { readonly kind: 'amount'; readonly atMost: number }
  | { readonly kind: 'amount'; readonly atLeast: number };

/** One measurement: the product, and what the machine gives without it. */
export interface Line {
  readonly name: string;
  readonly unit: string;
  readonly ours: Figures;
  readonly against: { readonly name: string; readonly figures: Figures } | null;
  readonly goal: Goal | null;
}

/** What the goal is about; null when there is none. */
export function reached({
  ours,
  against,
  goal,
}: Line): { readonly value: number; readonly is: boolean } | null {
  if (!goal) return null;
  const value = valueOf(goal, ours.amount, against?.figures.amount ?? NaN);
  return { value, is: 'atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost };
}

function valueOf({ kind }: Goal, ours: number, other: number): number {
  if (kind === 'share') return ours / other;
  return kind === 'times' ? other / ours : ours;
}
