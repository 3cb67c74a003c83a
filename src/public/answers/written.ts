/** An answer that is neither a page nor JSON: the text, what it is, and its name when it is saved. */
export class Written {
  constructor(
    readonly text: string,
    /** With its charset, for example `text/calendar; charset=utf-8`. */
    readonly type: string,
    readonly fileName: string | null = null,
  ) {}

  /** Names outside ASCII are written as RFC 6266 says. */
  get disposition(): string | null {
    if (this.fileName === null) return null;
    const plain = this.fileName.replace(/[^\w.-]/g, '_');
    return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(this.fileName)}`;
  }
}
