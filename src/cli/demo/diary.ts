import { type Day, startOf } from '../../kernel/day';
import type { FixedClock } from '../../kernel/clock';

interface Entry {
  readonly day: Day;
  readonly act: () => Promise<unknown>;
}

const minute = 60_000;
const opening = 8 * 60 * minute;

/** What happens on which day: written down in any order, lived through in order of days. */
export class Diary {
  private readonly entries: Entry[] = [];

  on(day: Day, act: () => Promise<unknown>): void {
    this.entries.push({ day, act });
  }

  /** The clock shows the morning of each entry's day, a minute later for each further one of that day. */
  async live(clock: FixedClock): Promise<void> {
    const inOrder = this.entries.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    let before: Day = '';
    let minutes = 0;
    for (const { day, act } of inOrder) {
      minutes = day === before ? minutes + 1 : 0;
      before = day;
      clock.set(new Date(startOf(day).getTime() + opening + minutes * minute));
      await act();
    }
  }
}
