/** Where a test may kill the process, in the order in which a mail passes them. */
export const failPoints = [
  'before_claim',
  'after_claim',
  'after_reading',
  'before_body',
  'after_body_started',
  'after_answer',
  'before_recording',
  'after_recording',
] as const;
export type FailPoint = (typeof failPoints)[number];

/** Dies as a crash would, when a test has asked for it: `FAILPOINT=after_claim`, or `after_claim:3` for the third time. */
let wanted: { readonly name: string; left: number } | null = null;

/** @throws Error for a point there is not */
export function armFailPoint(setting: string | null): void {
  if (setting === null) return;
  const [name = '', times = '1'] = setting.split(':');
  if (!failPoints.some((known) => known === name)) throw new Error(`FAILPOINT knows no ${name}`);
  wanted = { name, left: Number(times) };
}

export function failPoint(name: FailPoint): void {
  if (wanted?.name !== name) return;
  wanted.left -= 1;
  if (wanted.left === 0) process.kill(process.pid, 'SIGKILL');
}
