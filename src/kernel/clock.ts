import type { Day } from './day';
import { dayOf } from './day';

/** Where the time comes from. Entities never ask it: they are told the day. */
export abstract class Clock {
  abstract now(): Date;

  /** The day it is in Europe/Stockholm. */
  today(): Day {
    return dayOf(this.now());
  }
}

export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}

/** Stands still until it is set: for tests and for the demonstration. */
export class FixedClock extends Clock {
  private instant = new Date(0);

  constructor(instant: Date | string) {
    super();
    this.set(instant);
  }

  override now(): Date {
    return new Date(this.instant);
  }

  /** A text is an instant with its zone, '2026-03-31T06:30:00Z'. Throws RangeError when it is no instant. */
  set(instant: Date | string): void {
    const next = new Date(instant);
    if (Number.isNaN(next.getTime())) throw new RangeError(`Not an instant: ${String(instant)}`);
    this.instant = next;
  }
}
