import type { KeptMail } from '../sink/smtp-sink';
import type { Arena, Backend } from './arena';
import type { Kill } from './tally';
import type { Worker } from './worker';

/** Of ten kills. */
const ofPostgres = 3;
const ofRedis = 7;
/** Of the kills of workers: in the very moment when the mail server has kept a mail and not yet said so. */
const aimedShare = 0.4;
/** For a mail to aim at, in milliseconds. */
const patience = 10_000;

const begunMails = `select message_id as id from tracker.outgoing_mail where state = 'claimed' and body_started_at is not null`;

/** Kills one after the other: workers, every tenth time PostgreSQL, and Redis where it carries the queue. */
export class Executioner {
  readonly kills: Kill[] = [];
  private aiming: ((client: string) => void) | null = null;

  constructor(
    private readonly arena: Arena,
    private readonly backend: Backend,
    private readonly chance: () => number,
  ) {}

  /** The mail server has this mail and has not answered yet. */
  saw({ client }: KeptMail): void {
    this.aiming?.(client);
  }

  async strike(): Promise<void> {
    const turn = this.kills.length % 10;
    if (turn === ofPostgres) return this.strikePostgres();
    if (turn === ofRedis && this.backend === 'Redis') return this.strikeRedis();
    return this.chance() < aimedShare ? this.strikeSender() : this.strikeAnybody();
  }

  private async strikePostgres(): Promise<void> {
    await this.arena.killPostgres();
    this.kills.push({ what: 'postgres', client: null, begun: await this.begun() });
  }

  /** Redis only wakes: no mail may come twice for its sake. */
  private async strikeRedis(): Promise<void> {
    await this.arena.killRedis();
    this.kills.push({ what: 'redis', client: null, begun: new Set() });
  }

  /** Mails that a dead worker had sent off in time may still come in: their sender is not there to be killed. */
  private async strikeSender(): Promise<void> {
    const dead = await new Promise<Kill | null>((resolve) => {
      const giveUp = setTimeout(resolve, patience, null);
      this.aiming = (client) => {
        const worker = this.arena.workers.find(({ name, isReady }) => isReady && name === client);
        if (!worker) return;
        clearTimeout(giveUp);
        this.aiming = null;
        resolve(this.kill(worker));
      };
    });
    this.aiming = null;
    if (dead) this.kills.push(dead);
  }

  private async strikeAnybody(): Promise<void> {
    const alive = this.arena.workers.filter(({ isReady }) => isReady);
    const worker = alive[Math.floor(this.chance() * alive.length)];
    if (worker) this.kills.push(await this.kill(worker));
  }

  private async kill(worker: Worker): Promise<Kill> {
    const client = worker.name;
    await worker.kill();
    return { what: 'worker', client, begun: await this.begun() };
  }

  private async begun(): Promise<ReadonlySet<string>> {
    const rows = await this.arena.query<{ id: string }>(begunMails);
    return new Set(rows.map(({ id }) => id));
  }
}
