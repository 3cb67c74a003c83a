/**
 * Whether this is an error of the operating system, or of PostgreSQL, with one of these codes.
 * Not asked with `instanceof`: in tests Node's own errors come from outside the sandbox.
 */
export const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  codes.includes(codeOf(error));

export const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code);
