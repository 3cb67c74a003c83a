/** Where the municipality has not chosen another: fewer could be known by those who live there. */
export const usualThreshold = 5;

/** What decides whether a figure may point somebody out. */
interface Figure {
  readonly value: number;
  /** How many the figure is about; null when that is not told. */
  readonly n: number | null;
  /** Whether the value itself counts people or happenings. */
  readonly isCount: boolean;
}

/** A figure about fewer than the threshold is shown to nobody but those who measured. The database says the same: `tracker.is_small`. */
export const isSuppressed = ({ value, n, isCount }: Figure, threshold: number = usualThreshold): boolean =>
  (isCount && value < threshold) || (n !== null && n < threshold);

/** What may be shown of a figure: the numbers, or that they are held back. */
export function suppressed<Numbers extends Figure & { readonly margin: number | null }>(
  numbers: Numbers,
  threshold: number | null,
): { value: number | null; n: number | null; margin: number | null; isSuppressed: boolean } {
  if (isSuppressed(numbers, threshold ?? usualThreshold))
    return { value: null, n: null, margin: null, isSuppressed: true };
  return { value: numbers.value, n: numbers.n, margin: numbers.margin, isSuppressed: false };
}
