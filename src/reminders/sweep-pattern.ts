/** A cron pattern, seconds first, by which nothing waits longer than `seconds` (1 to 3600) for a sweep. */
export function sweepPattern(seconds: number): string {
  if (seconds < 60) return `*/${seconds} * * * * *`;
  if (seconds < 3600) return `0 */${Math.floor(seconds / 60)} * * * *`;
  return '0 0 * * * *';
}
