import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../kernel/clock';
import { dayOf, nextMidnight, startOf } from '../../kernel/day';
import type { KeptAnswer } from './kept-answer';

export interface Bounds {
  readonly entries: number;
  readonly bytes: number;
}

const usual: Bounds = { entries: 2000, bytes: 64 * 1024 * 1024 };

/** Taken before anything is read: what is read under it may be kept as long as nothing has been published since. */
export type Ticket = number;

/**
 * Public answers as bytes, in front of Express. Only a process that hears of publications may serve from it, and only
 * on the day the answers were made for, because what is late depends on the day.
 */
export class AnswerStore {
  private readonly kept = new Map<string, KeptAnswer>();
  private bytes = 0;
  private isOpen = false;
  private generation: Ticket = 0;
  /** The day the answers were made for, in milliseconds. */
  private from = 0;
  private until = 0;

  constructor(
    private readonly clock: Clock,
    private readonly bounds: Bounds = usual,
  ) {}

  /** Answers from memory and says so; false leaves the request to Express. @param more headers for this reader alone */
  answers(request: IncomingMessage, response: ServerResponse, more: readonly string[] = []): boolean {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const answer = this.find(request.url ?? '');
    if (!answer?.suits(request)) return false;
    answer.send(request, response, more);
    return true;
  }

  ticket(): Ticket {
    this.dropOtherDays();
    return this.generation;
  }

  /** Nothing is kept when something was published, or midnight passed, since the ticket was taken. */
  keep(ticket: Ticket, address: string, answer: KeptAnswer): void {
    this.dropOtherDays();
    if (!this.isOpen || ticket !== this.generation || answer.size > this.bounds.bytes) return;
    this.drop(address);
    this.kept.set(address, answer);
    this.bytes += answer.size;
    this.makeRoom();
  }

  /** From now on every publication is heard. */
  open(): void {
    this.empty();
    this.isOpen = true;
  }

  /** Publications may be missed: nothing is served until it is opened again. */
  shut(): void {
    this.isOpen = false;
    this.empty();
  }

  /** Something was published. */
  empty(): void {
    this.generation += 1;
    this.kept.clear();
    this.bytes = 0;
  }

  get entries(): number {
    return this.kept.size;
  }

  private find(address: string): KeptAnswer | undefined {
    this.dropOtherDays();
    return this.kept.get(address);
  }

  private dropOtherDays(): void {
    const now = this.clock.now();
    if (now.getTime() >= this.from && now.getTime() < this.until) return;
    this.empty();
    this.from = startOf(dayOf(now)).getTime();
    this.until = nextMidnight(now).getTime();
  }

  /** The oldest go first; there is room for far more than a usual installation publishes. */
  private makeRoom(): void {
    for (const address of this.kept.keys()) {
      if (this.kept.size <= this.bounds.entries && this.bytes <= this.bounds.bytes) return;
      this.drop(address);
    }
  }

  private drop(address: string): void {
    this.bytes -= this.kept.get(address)?.size ?? 0;
    this.kept.delete(address);
  }
}
