import PostalMime from 'postal-mime';
import type { KeptMail } from '../sink/smtp-sink';
import { type Debt, numbersIn } from './debts';

export interface Kill {
  readonly what: 'worker' | 'postgres' | 'redis';
  /** Of the worker that died; null: it was another server. */
  readonly client: string | null;
  /** Message-IDs of the mails whose body was on its way or whose answer was not yet recorded when it had died. */
  readonly begun: ReadonlySet<string>;
}

/** Reminders are owed, delivered or lost; what comes twice are mails. */
export interface Tally {
  readonly owed: number;
  readonly delivered: number;
  readonly lost: number;
  readonly duplicates: number;
  /** Of the duplicates: the mail server kept the one before and hung up without an answer. */
  readonly ambiguous: number;
  /** Of the duplicates: a process was killed between the body of the one before and the record of its answer. */
  readonly killed: number;
  readonly sameMessageId: number;
}

export interface ReadMail {
  readonly messageId: string;
  readonly recipient: string;
  readonly numbers: readonly number[];
  readonly client: string;
  readonly isAnswered: boolean;
}

export async function readMail(mail: KeptMail): Promise<ReadMail> {
  const { messageId = '', text = '' } = await PostalMime.parse(Buffer.from(mail.message, 'latin1'));
  const { client, recipient, conduct } = mail;
  return { messageId, recipient, numbers: numbersIn(text), client, isAnswered: conduct !== 'drop' };
}

/** What the mail server kept against what was owed: nothing that the product itself has recorded is believed. */
export function tally(debts: readonly Debt[], mails: readonly ReadMail[], kills: readonly Kill[]): Tally {
  const recipients = new Map(debts.map(({ number, recipient }) => [number, recipient]));
  const told = new Map<number, ReadMail>();
  const found = { duplicates: 0, ambiguous: 0, killed: 0, sameMessageId: 0 };
  for (const mail of mails) {
    const numbers = mail.numbers.filter((number) => recipients.get(number) === mail.recipient);
    const before = numbers.map((number) => told.get(number)).find((one) => one !== undefined);
    if (before) {
      found.duplicates += 1;
      if (before.messageId === mail.messageId && mail.messageId) found.sameMessageId += 1;
      if (!before.isAnswered) found.ambiguous += 1;
      else if (kills.some((kill) => explains(kill, before))) found.killed += 1;
    }
    for (const number of numbers) told.set(number, mail);
  }
  return { owed: debts.length, delivered: told.size, lost: debts.length - told.size, ...found };
}

/** Nothing is lost; what came twice came under the same Message-ID, and for a reason. */
export const isAllWell = ({ lost, duplicates, ambiguous, killed, sameMessageId }: Tally): boolean =>
  lost === 0 && sameMessageId === duplicates && ambiguous + killed === duplicates;

/** Who killed a worker touched that worker's mails; who killed PostgreSQL, those of all. */
const explains = ({ client, begun }: Kill, { client: by, messageId }: ReadMail): boolean =>
  begun.has(messageId) && (client === null || client === by);
