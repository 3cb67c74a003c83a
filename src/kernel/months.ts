import { type Day, monthOf, yearOf } from './day';

/** The same day some months later (earlier when negative); the month's last day where there is no such day: 2024-02-29 + 24 is 2026-02-28. */
export function addMonths(day: Day, months: number): Day {
  const month = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const year = Math.floor(month / 12);
  const lastDay = new Date(Date.UTC(year, (month % 12) + 1, 0)).getUTCDate();
  const dayOfMonth = Math.min(Number(day.slice(8)), lastDay);
  return new Date(Date.UTC(year, month % 12, dayOfMonth)).toISOString().slice(0, 10);
}
