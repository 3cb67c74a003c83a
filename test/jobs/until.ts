import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until it is so. Throws after `seconds`, with what was seen last. */
export async function until<Seen>(look: () => Seen | Promise<Seen>, seconds = 15): Promise<Seen> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (performance.now() > end) throw new Error(`not so after ${seconds} s: ${look.toString()}`);
    await sleep(20);
  }
}
