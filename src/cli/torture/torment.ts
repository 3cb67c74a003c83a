import { setTimeout as sleep } from 'node:timers/promises';
import { SystemClock } from '../../kernel/clock';
import type { Progress } from '../progress';
import { type KeptMail, SmtpSink } from '../sink/smtp-sink';
import { Arena, type Backend } from './arena';
import { chanceFrom } from './chance';
import { debtsOf, oweAll } from './debts';
import { Executioner } from './executioner';
import { conductBy } from './faults';
import { type Kill, readMail, type Tally, tally } from './tally';

export interface Torment {
  readonly backend: Backend;
  readonly reminders: number;
  readonly kills: number;
  readonly seed: number;
  /** So many mails the mail server says yes to and throws away: the count must find them. */
  readonly swallowed: number;
}

export interface Outcome extends Tally {
  readonly backend: Backend;
  readonly mails: number;
  readonly kills: readonly Kill[];
  readonly seconds: number;
  /** The product has recorded every reminder as sent, and waits for nothing. */
  readonly isRecorded: boolean;
}

/** All in milliseconds. */
const glance = 100;
const tick = 1000;
const stillness = 180_000;
const answerDelay = 5;
const slowness = 2000;
/** Between the times that nobody gets through to the mail server, and how long that lasts. */
const [talking, refusing] = [4000, 700];

/** The product under everything at once, until all that was owed has been told or nothing has moved for three minutes. */
export class Tormentor {
  private readonly sink: SmtpSink;
  private readonly over = new AbortController();
  private readonly told = new Set<string>();
  private readonly debts;
  private readonly mails: number;
  private swallowed = 0;
  private movedAt = Date.now();
  private executioner: Executioner | null = null;

  constructor(
    private readonly torment: Torment,
    private readonly progress: Progress,
  ) {
    this.debts = debtsOf(torment.reminders);
    this.mails = new Set(this.debts.map(({ recipient }) => recipient)).size;
    const conduct = conductBy(chanceFrom(torment.seed));
    const keep = (mail: KeptMail) => this.keep(mail);
    this.sink = new SmtpSink({ conduct, keep, delay: answerDelay, slowness });
  }

  async run(): Promise<Outcome> {
    const { backend, seed } = this.torment;
    const arena = new Arena(backend, await this.sink.listen());
    const executioner = (this.executioner = new Executioner(arena, backend, chanceFrom(seed + 1)));
    try {
      await arena.open();
      await arena.as((client) => oweAll(client, this.debts, new SystemClock().today()));
      const began = (this.movedAt = Date.now());
      for (const worker of arena.workers) worker.start();
      const isRecorded = await Promise.race([
        this.killAll(executioner).then(() => this.untilRecorded(arena)),
        this.atTheSameTime(arena),
      ]);
      const seconds = (Date.now() - began) / 1000;
      const read = await Promise.all(this.sink.kept.map(readMail));
      const { kills } = executioner;
      return { backend, ...tally(this.debts, read, kills), mails: this.mails, kills, seconds, isRecorded };
    } finally {
      this.over.abort();
      this.progress.end();
      await arena.close();
      this.sink.close();
    }
  }

  /** Takes everything down; `run` then throws. */
  stop(): void {
    this.over.abort();
  }

  private keep(mail: KeptMail): boolean {
    this.movedAt = Date.now();
    if (this.swallowed < this.torment.swallowed) {
      this.swallowed += 1;
      return false;
    }
    this.told.add(mail.recipient);
    this.executioner?.saw(mail);
    return true;
  }

  /** Spread evenly over the mails, so that the last ones are tormented as the first. */
  private async killAll(executioner: Executioner): Promise<void> {
    const { kills } = this.torment;
    while (executioner.kills.length < kills && !this.isStill()) {
      const next = (this.mails * (executioner.kills.length + 1)) / (kills + 1);
      this.progress.tell(this.told.size, this.mails);
      if (this.told.size >= Math.floor(next)) await executioner.strike();
      await sleep(glance);
    }
  }

  private async untilRecorded(arena: Arena): Promise<boolean> {
    while (!this.isStill()) {
      this.progress.tell(this.told.size, this.mails);
      const [left] = await arena.query<{ open: number; sent: number }>(
        `select (select count(*)::int from tracker.outgoing_mail where state in ('owed', 'claimed', 'retry', 'uncertain')) as open,
                (select count(*)::int from tracker.owed_reminder where state = 'sent') as sent`,
      );
      if (left?.open === 0 && left.sent === this.debts.length) return true;
      await sleep(tick);
    }
    return false;
  }

  private isStill(): boolean {
    return Date.now() - this.movedAt > stillness;
  }

  /** Ends only when it fails, or when it is over. */
  private async atTheSameTime(arena: Arena): Promise<never> {
    const goOn = async (work: () => Promise<void>) => {
      while (!this.over.signal.aborted) await work();
    };
    await Promise.all([goOn(() => this.refuseForAWhile()), goOn(() => this.letPausesPass(arena))]);
    throw new Error('The torture was stopped');
  }

  private async refuseForAWhile(): Promise<void> {
    await sleep(talking, null, { ref: false });
    this.sink.deafen();
    await sleep(refusing, null, { ref: false });
    if (!this.over.signal.aborted) await this.sink.listen();
  }

  /** As if the pause after a refusal, which is minutes, had passed. */
  private async letPausesPass(arena: Arena): Promise<void> {
    await sleep(tick, null, { ref: false });
    await arena.query(
      `update tracker.outgoing_mail set not_before = now() where state in ('retry', 'uncertain')`,
    );
  }
}
