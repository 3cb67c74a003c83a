import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type WorkerSettings = (name: string) => Record<string, string>;

const main = join(__dirname, '..', '..', 'main.js');
/** All in milliseconds. */
const breath = 500;
const stopPatience = 20_000;

/** A place for one worker process. Whoever dies there is followed at once by another, under another name. */
export class Worker {
  private child: ChildProcess | null = null;
  private lives = 0;
  private isOver = false;
  private ready = false;

  constructor(
    private readonly place: number,
    private readonly settings: WorkerSettings,
  ) {}

  get name(): string {
    return `w${this.place}.${this.lives}`;
  }

  /** It has said that it works. */
  get isReady(): boolean {
    return this.ready;
  }

  start(): void {
    this.lives += 1;
    const env = { PATH: process.env.PATH, ...this.settings(this.name) };
    const child = (this.child = spawn(process.execPath, [main], {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    }));
    child.stdout?.on('data', () => (this.ready = child === this.child));
    child.once('exit', () => void this.follow(child));
  }

  /** As a crash: SIGKILL, and nobody has the time to say anything. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child) return;
    this.ready = false;
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  }

  async stop(): Promise<void> {
    this.isOver = true;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    const isPatient = await Promise.race([exit, sleep(stopPatience, null, { ref: false })]);
    if (isPatient === null) child.kill('SIGKILL');
    await exit;
  }

  private async follow(dead: ChildProcess): Promise<void> {
    this.ready = false;
    // Who was not killed could not start, for example while PostgreSQL was away.
    if (dead.signalCode !== 'SIGKILL') await sleep(breath);
    if (!this.isOver) this.start();
  }
}
