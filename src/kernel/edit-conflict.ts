/** Somebody else changed the same field meanwhile: answered as 409 with both versions, nothing typed is lost. */
export class EditConflict extends Error {
  constructor(
    /** What is saved now, by form field, in the form's own values. */
    readonly saved: Readonly<Record<string, string>>,
    readonly savedBy: string,
    readonly savedAt: Date,
  ) {
    super('edit conflict');
    this.name = 'EditConflict';
  }
}
