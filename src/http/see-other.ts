/** After a form: go and look at this page, which tells what was done. */
export class SeeOther {
  constructor(
    readonly path: string,
    /** A key that the page shows in words, once. */
    readonly done: string | null = null,
  ) {}

  get location(): string {
    if (!this.done) return this.path;
    const [path, anchor] = this.path.split('#');
    return `${path}${path?.includes('?') ? '&' : '?'}klart=${this.done}${anchor ? `#${anchor}` : ''}`;
  }
}
