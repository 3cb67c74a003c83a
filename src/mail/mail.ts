/** One message to one person, ready to be sent. */
export interface Mail {
  /** From `messageIdOf`, with its angle brackets; the same on every attempt. */
  readonly messageId: string;
  /** A bare address: one, and never a list. */
  readonly to: string;
  readonly toName: string | null;
  /** 'name@example.se' or 'Name <name@example.se>'. */
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** What calendars read, attached; null for none. */
  readonly calendar?: string | null;
  /** Further header fields, for example List-Unsubscribe. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * What became of one attempt (RFC 1047 tells why the last one must exist).
 * `retry`: certainly not delivered, may pass later. `failed`: certainly not delivered and never will be.
 * `uncertain`: the server had begun to get the body and gave no answer: delivered or not, nobody can know.
 */
export type Delivery =
  | { readonly outcome: 'sent'; readonly response: string }
  | { readonly outcome: 'retry'; readonly reason: string }
  | { readonly outcome: 'failed'; readonly reason: string }
  | { readonly outcome: 'uncertain'; readonly reason: string };

export abstract class MailTransport {
  /**
   * Makes one attempt. `beforeBody` is awaited once, after the recipient was accepted and right before the first
   * byte of the body leaves; when it throws, nothing is delivered and `send` throws the same error.
   */
  abstract send(mail: Mail, beforeBody: () => Promise<void>): Promise<Delivery>;

  /** Deliveries under way are let finish; later ones are answered `retry`. */
  abstract close(): void;
}
