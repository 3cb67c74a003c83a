/** What is left of somebody's share. */
export interface Share {
  readonly isAllowed: boolean;
  /** Requests left in the window. */
  readonly remaining: number;
  /** Whole seconds until the window begins anew; at least 1. */
  readonly resetsIn: number;
}

interface Window {
  used: number;
  readonly endsAt: number;
}

/** More addresses than this are not told apart: the oldest windows are forgotten. */
const mostKeys = 50_000;

/** So many in a window of so many seconds, for each key. In the memory of one process. */
export class RateLimit {
  private readonly windows = new Map<string, Window>();

  constructor(
    readonly quota: number,
    readonly seconds: number,
  ) {}

  /** @param now in milliseconds */
  take(key: string, now: number): Share {
    const window = this.windowOf(key, now);
    window.used += 1;
    return {
      isAllowed: window.used <= this.quota,
      remaining: Math.max(0, this.quota - window.used),
      resetsIn: Math.max(1, Math.ceil((window.endsAt - now) / 1000)),
    };
  }

  private windowOf(key: string, now: number): Window {
    const known = this.windows.get(key);
    if (known && known.endsAt > now) return known;
    const fresh = { used: 0, endsAt: now + this.seconds * 1000 };
    this.windows.delete(key);
    if (this.windows.size >= mostKeys) this.forgetSome(now);
    this.windows.set(key, fresh);
    return fresh;
  }

  /** Windows stand in the order they began. */
  private forgetSome(now: number): void {
    for (const [key, { endsAt }] of this.windows) {
      if (endsAt > now && this.windows.size < mostKeys * 0.9) return;
      this.windows.delete(key);
    }
  }
}
