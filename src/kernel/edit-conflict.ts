/** Somebody else changed the same field meanwhile: answered as 409 with both versions, nothing typed is lost. */
export class EditConflict extends Error {
  constructor(
    /** What is saved now of the fields that both changed, in the form's own values. */
    readonly saved: Readonly<Record<string, string>>,
    readonly savedBy: string,
    readonly savedAt: Date,
    /** What the form comes back with: what was typed, and what only the other changed. */
    readonly merged: Readonly<Record<string, string>> = {},
  ) {
    super('edit conflict');
    this.name = 'EditConflict';
  }
}
