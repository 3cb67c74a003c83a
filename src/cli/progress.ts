/** How far long work has come, on the line where a person waits; nothing where nobody does (a file, a pipe, a service). */
export class Progress {
  constructor(
    private readonly work: string,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {}

  tell(done: number, of: number): void {
    if (!this.stream.isTTY) return;
    this.stream.write(`\r\x1b[K${this.work}: ${done} av ${of} (${Math.floor((100 * done) / (of || 1))} %)`);
  }

  end(): void {
    if (this.stream.isTTY) this.stream.write('\r\x1b[K');
  }
}
