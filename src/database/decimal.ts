/** PostgreSQL gives a numeric as text, so that no digit is lost; two decimals are safe in a number. */
export const decimal = {
  to: (value: number | null): number | null => value,
  from: (text: string | null): number | null => (text === null ? null : Number(text)),
};
