import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { SystemClock } from '../../../kernel/clock';
import { SmtpSink } from '../../sink/smtp-sink';
import { debtsOf, oweAll } from '../../torture/debts';
import type { Line } from '../line';
import type { Driven } from '../load/driver';
import { inTurns } from '../load/rounds';
import type { Stage } from '../stage';
import type { BareLoad } from './bare-mailer';

/** Two for each mail, as in life. */
const reminders = 1000;
/** Before each answer of the mail server, in milliseconds: one in the same building. */
const answerDelay = 10;
/** In milliseconds. */
const glance = 20;

const settings = {
  MAIL_FROM: 'Medborgarlöften <paminnelser@example.invalid>',
  MAIL_AT_ANY_HOUR: 'true',
  SWEEP_SECONDS: '1',
  MAILS_PER_MINUTE: '1000000',
};

/** Mails of reminders as a worker sends them, against nodemailer's pool alone with one of the same mails, into the same mail server. */
export async function mailing(stage: Stage): Promise<Line[]> {
  const place = await stage.beside(stage.size);
  const owner = new Client({ connectionString: place.urls.owner });
  await owner.connect();
  const receiver = new Receiver();
  try {
    const url = await receiver.sink.listen();
    const debts = debtsOf(reminders);
    const mails = new Set(debts.map(({ recipient }) => recipient)).size;
    await oweAll(owner, debts, new SystemClock().today());
    const pid = place.startWorker({ ...settings, SMTP_URL: url });
    const bare = place.fork('reminders', 'bare-mailer.js');
    const [ours, figures] = await inTurns(
      {
        pid,
        round: () =>
          receiver.count(
            mails,
            () => forget(owner),
            () => recorded(owner, mails),
          ),
      },
      {
        pid: bare.pid ?? null,
        round: () => {
          const load: BareLoad = { url, raw: receiver.latest, mails };
          const done = once(bare, 'message');
          return receiver.count(
            mails,
            () => void bare.send(load),
            () => done,
          );
        },
      },
    );
    const against = { name: 'nodemailer', figures };
    return [
      { name: 'mejl med påminnelser', unit: 'mejl/s', ours, against, goal: { kind: 'share', atLeast: 0.7 } },
    ];
  } finally {
    await owner.end();
    await place.close();
    receiver.sink.close();
  }
}

/** Everything is owed anew: the worker finds it at its next look. */
async function forget(owner: Client): Promise<void> {
  await owner.query('truncate tracker.owed_reminder, tracker.outgoing_mail, tracker.mail_link cascade');
}

async function recorded(owner: Client, mails: number): Promise<void> {
  for (;;) {
    const { rows } = await owner.query<{ sent: number }>(
      `select count(*)::int as sent from tracker.outgoing_mail where state = 'sent'`,
    );
    if (rows[0]?.sent === mails) return;
    await sleep(glance);
  }
}

/** The mail server's side: when it had each mail. */
class Receiver {
  latest = '';
  private times: number[] = [];
  readonly sink = new SmtpSink({
    delay: answerDelay,
    keep: ({ message }) => {
      this.latest = message;
      this.times.push(performance.now());
      return false;
    },
  });

  /** From the first mail to the last: what comes before is waiting for a clock. */
  async count(mails: number, begin: () => unknown, end: () => Promise<unknown>): Promise<Driven> {
    this.times = [];
    await begin();
    while (this.times.length < mails) await sleep(glance);
    const { times } = this;
    await end();
    const gaps = times.slice(1).map((time, at) => time - (times[at] ?? time));
    return { times: gaps, elapsed: (times.at(-1) ?? 0) - (times[0] ?? 0) };
  }
}
