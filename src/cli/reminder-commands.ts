import { parseArgs } from 'node:util';
import { Transactions } from '../database/transactions';
import { SystemClock } from '../kernel/clock';
import { isDay } from '../kernel/day';
import { type ForecastDay, ReminderForecast } from '../reminders/reminder-forecast';
import { Reminders } from '../reminders/reminders';
import { answer, type Command, exitCodes, WrongUsage } from './command';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

function dayFrom(value: string | undefined): string {
  if (value === undefined) return new SystemClock().today();
  if (!isDay(value)) throw new WrongUsage('Skriv dagen som ÅÅÅÅ-MM-DD.');
  return value;
}

function linesOf(days: readonly ForecastDay[]): string[] {
  if (days.length === 0) return ['Inget skulle skickas.'];
  return days.flatMap(({ day, lines }) => [
    `${day}: ${lines.length} påminnelser till ${new Set(lines.map((line) => line.recipient)).size} personer`,
    ...lines.map(({ recipient, rule, title, anchorOn }) => `  ${recipient}  ${rule}  ${anchorOn}  ${title}`),
  ]);
}

export const remindersRun: Command = {
  name: 'reminders run',
  usage: 'reminders run [--date ÅÅÅÅ-MM-DD --dry-run] [--json]',
  explanation:
    'Söker efter det som ska påminnas om och lägger mejlen i kön. Med --dry-run visas bara vad som skulle skickas den dagen.',
  run: async (args, context) => {
    const { values } = parseArgs({ args: [...args], options: { date: text, 'dry-run': flag, json: flag } });
    if (values.date && !values['dry-run']) throw new WrongUsage('--date går bara ihop med --dry-run.');
    const { app } = await context.product();
    if (values['dry-run']) {
      const days = await app.get(ReminderForecast).from(dayFrom(values.date), 1);
      answer(context, values.json, days, linesOf(days));
    } else {
      await app.get(Reminders).sweep();
      answer(context, values.json, { isSwept: true }, ['Genomsökt. Mejlen ligger i kön.']);
    }
    return exitCodes.done;
  },
};

export const remindersCalendar: Command = {
  name: 'reminders calendar',
  usage: 'reminders calendar [--date ÅÅÅÅ-MM-DD] [--days 90] [--json]',
  explanation: 'Visar vad som kommer att skickas de närmaste dagarna om inget görs.',
  run: async (args, context) => {
    const { values } = parseArgs({ args: [...args], options: { date: text, days: text, json: flag } });
    const days = Number(values.days ?? 90);
    if (!Number.isInteger(days) || days < 1 || days > 366)
      throw new WrongUsage('Ange --days från 1 till 366.');
    const first = dayFrom(values.date);
    const { app } = await context.product();
    const found = await app.get(ReminderForecast).from(first, days);
    answer(context, values.json, found, linesOf(found));
    return exitCodes.done;
  },
};

const nothingToRemind = (day: string | null): string =>
  day ? `Inget har varit att påminna om den ${day}.` : 'Inget har varit att påminna om.';

export const remindersWhy: Command = {
  name: 'reminders why',
  usage: 'reminders why AKTIVITET [--date ÅÅÅÅ-MM-DD] [--json]',
  explanation:
    'Visar varje påminnelse om en aktivitet (dess id, som det står i adressen), vad det blev av den och varför; med --date bara de som gäller den dagen.',
  run: async (args, context) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { date: text, json: flag },
      allowPositionals: true,
    });
    const [id] = positionals;
    if (!id || positionals.length > 1) throw new WrongUsage('Ange aktivitetens id, och bara det.');
    const day = values.date === undefined ? null : dayFrom(values.date);
    const { app } = await context.product();
    const transactions = app.get(Transactions);
    const rows: Record<string, string | null>[] = await transactions.asWorker(() =>
      transactions.manager.query(
        `select r.threshold_on::text as day, r.rule, m.name, r.state, coalesce(r.reason, '') as reason, o.state as mail, o.reason as response
           from tracker.owed_reminder r left join tracker.mail_recipient m on m.id = r.recipient_id
           left join tracker.outgoing_mail o on o.id = r.mail_id where r.activity_id::text = $1 or r.subject_id::text = $1
             or r.activity_id = (select a.id from tracker.activity a where a.public_id = $1) order by 1, 2, 3`,
        [id],
      ),
    );
    const found = rows.filter((row) => day === null || row.day === day);
    const lines = found.map(({ day: on, rule, name, state, reason, mail, response }) =>
      [on, rule, name, state, reason, mail && `mejl: ${mail}`, response].filter(Boolean).join('  '),
    );
    answer(context, values.json, found, lines.length > 0 ? lines : [nothingToRemind(day)]);
    return exitCodes.done;
  },
};
