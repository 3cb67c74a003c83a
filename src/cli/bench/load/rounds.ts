import type { Figures } from '../line';
import type { Driven } from './driver';
import { ProcessUse } from './process-use';
import { median, quantile } from './quantile';

/** One of the two that are measured in turns. */
export interface Side {
  /** Of the process that answers; null when it is not ours to watch. */
  readonly pid: number | null;
  round(): Promise<Driven>;
}

const rounds = 5;

interface Round {
  readonly rate: number;
  readonly cpu: number | null;
}

/** Both in alternating rounds, after one each that only warms up. Who goes first changes from round to round. */
export async function inTurns(ours: Side, against: Side): Promise<[ours: Figures, against: Figures]> {
  const sides = [new Measured(ours), new Measured(against)] as const;
  for (const side of sides) await side.warmUp();
  for (let round = 0; round < rounds; round += 1) {
    for (const side of round % 2 === 0 ? sides : [...sides].reverse()) await side.measure();
  }
  return [sides[0].figures(), sides[1].figures()];
}

class Measured {
  private readonly rounds: Round[] = [];
  private readonly times: number[] = [];
  private peak: number | null = null;

  constructor(private readonly side: Side) {}

  async warmUp(): Promise<void> {
    await this.side.round();
  }

  async measure(): Promise<void> {
    const use = this.side.pid === null ? null : new ProcessUse(this.side.pid);
    const { times, elapsed, amount = times.length } = await this.side.round();
    const cpu = use?.cpu() ?? null;
    this.times.push(...times);
    this.rounds.push({
      rate: (amount * 1000) / elapsed,
      cpu: cpu === null ? null : cpu / amount,
    });
    this.peak = use ? Math.max(this.peak ?? 0, use.peak() ?? 0) || null : null;
  }

  /** The medians of the rounds; p99 and peak of them all. */
  figures(): Figures {
    const cpus = this.rounds.flatMap(({ cpu }) => (cpu === null ? [] : [cpu]));
    return {
      amount: median(this.rounds.map(({ rate }) => rate)),
      p99: this.times.length === 0 ? null : quantile(this.times, 0.99),
      cpu: cpus.length === 0 ? null : median(cpus),
      memory: this.peak,
    };
  }
}
