import { readFileSync, writeFileSync } from 'node:fs';

/** Microseconds in one tick of the kernel's clock, as /proc counts. */
const tick = 10_000;

/** What one process uses of the machine, as Linux tells it; null for each figure on other systems. */
export class ProcessUse {
  private readonly began: number | null;

  /** From now on: the peak of memory is counted anew. */
  constructor(private readonly pid: number) {
    if (process.platform === 'linux') writeFileSync(`/proc/${pid}/clear_refs`, '5');
    this.began = this.processorTime();
  }

  /** Microseconds of processor time since it began. */
  cpu(): number | null {
    const now = this.processorTime();
    return now === null || this.began === null ? null : now - this.began;
  }

  /** Megabytes of memory at the most since it began. */
  peak(): number | null {
    if (process.platform !== 'linux') return null;
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${this.pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1024;
  }

  private processorTime(): number | null {
    if (process.platform !== 'linux') return null;
    const [, numbers = ''] = readFileSync(`/proc/${this.pid}/stat`, 'utf8').split(') ');
    const fields = numbers.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * tick;
  }
}
