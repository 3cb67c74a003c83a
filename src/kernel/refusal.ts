/**
 * A rule of the trade said no: answered as 409 (or 422 when a field is at fault) and shown in plain words.
 * `code` is `concept.reason`; its Swedish and English text lives with the concept.
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly field: string | null = null,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}
