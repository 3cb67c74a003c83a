import { Readable } from 'node:stream';

/**
 * Stands between the SMTP client and the body. The client cannot tell "never sent" from "sent, answer lost"; whether
 * it ever came to fetch the body can.
 */
export class SmtpBody {
  private opening: Promise<void> | null = null;
  private hasBegun = false;
  private isShut = false;

  constructor(private readonly beforeBody: () => Promise<void>) {}

  /** What the client reads once the server has said 354; nothing happens until it reads. */
  behindGate(bytes: Readable): Readable {
    return Readable.from(this.pass(bytes), { objectMode: false });
  }

  /**
   * Nothing leaves any more. True when the server may have got a byte already. Waits for a `beforeBody` that is under
   * way, and throws its error when it failed.
   */
  async shut(): Promise<boolean> {
    this.isShut = true;
    await this.opening;
    return this.hasBegun;
  }

  private async *pass(bytes: Readable): AsyncGenerator<Buffer> {
    if (this.opening) throw new Error('The body was fetched twice');
    this.opening = this.beforeBody();
    await this.opening.catch((cause: unknown) => {
      throw new Error('The body was held back', { cause });
    });
    if (this.isShut) throw new Error('The body came too late');
    this.hasBegun = true;
    yield* bytes as AsyncIterable<Buffer>;
  }
}
