import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Transactions } from '../database/transactions';
import { SystemClock } from '../kernel/clock';
import { isDay } from '../kernel/day';
import { languages } from '../kernel/language';
import { MailTransport } from '../mail/mail';
import { messageIdOf } from '../mail/message-id';
import { Bounces } from '../reminders/bounces';
import { messagesIn } from '../reminders/delivery-report';
import { MailQueue } from '../reminders/mail-queue';
import { previewKinds, previewOf } from '../reminders/mail-preview';
import { type ForecastDay, ReminderForecast } from '../reminders/reminder-forecast';
import { Reminders } from '../reminders/reminders';
import { ReminderSettings } from '../reminders/reminder-settings';
import { type Command, type CommandContext, WrongUsage } from './command';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

function dayFrom(value: string | undefined): string {
  if (value === undefined) return new SystemClock().today();
  if (!isDay(value)) throw new WrongUsage('Skriv dagen som ÅÅÅÅ-MM-DD.');
  return value;
}

function printForecast(days: readonly ForecastDay[], context: CommandContext): void {
  if (days.length === 0) context.print('Inget skulle skickas.');
  for (const { day, lines } of days) {
    context.print(
      `${day}: ${lines.length} påminnelser till ${new Set(lines.map((line) => line.recipient)).size} personer`,
    );
    for (const { recipient, rule, title, anchorOn } of lines)
      context.print(`  ${recipient}  ${rule}  ${anchorOn}  ${title}`);
  }
}

export const remindersRun: Command = {
  name: 'reminders run',
  usage: 'reminders run [--date ÅÅÅÅ-MM-DD] [--dry-run]',
  explanation:
    'Söker efter det som ska påminnas om och lägger mejlen i kön. Med --dry-run visas bara vad som skulle skickas den dagen.',
  run: async (args, context) => {
    const { values } = parseArgs({ args: [...args], options: { date: text, 'dry-run': flag } });
    if (values.date && !values['dry-run']) throw new WrongUsage('--date går bara ihop med --dry-run.');
    const { app } = await context.product();
    if (values['dry-run'])
      printForecast(await app.get(ReminderForecast).from(dayFrom(values.date), 1), context);
    else {
      await app.get(Reminders).sweep();
      context.print('Genomsökt. Mejlen ligger i kön.');
    }
    return 0;
  },
};

export const remindersCalendar: Command = {
  name: 'reminders calendar',
  usage: 'reminders calendar [--date ÅÅÅÅ-MM-DD] [--days 90]',
  explanation: 'Visar vad som kommer att skickas de närmaste dagarna om inget görs.',
  run: async (args, context) => {
    const { values } = parseArgs({ args: [...args], options: { date: text, days: text } });
    const days = Number(values.days ?? 90);
    if (!Number.isInteger(days) || days < 1 || days > 366)
      throw new WrongUsage('Ange --days från 1 till 366.');
    const { app } = await context.product();
    printForecast(await app.get(ReminderForecast).from(dayFrom(values.date), days), context);
    return 0;
  },
};

export const remindersWhy: Command = {
  name: 'reminders why',
  usage: 'reminders why AKTIVITET',
  explanation: 'Visar varje påminnelse om en aktivitet (dess id), vad det blev av den och varför.',
  run: async ([id], context) => {
    if (!id) throw new WrongUsage('Ange aktivitetens id.');
    const { app } = await context.product();
    const transactions = app.get(Transactions);
    const rows: Record<string, string | null>[] = await transactions.asWorker(() =>
      transactions.manager.query(
        `select r.threshold_on::text as day, r.rule, m.name, r.state, coalesce(r.reason, '') as reason, o.state as mail, o.reason as answer
           from tracker.owed_reminder r left join tracker.mail_recipient m on m.id = r.recipient_id
           left join tracker.outgoing_mail o on o.id = r.mail_id where r.activity_id::text = $1 or r.subject_id::text = $1 order by 1, 2, 3`,
        [id],
      ),
    );
    if (rows.length === 0) context.print('Inget har varit att påminna om.');
    for (const { day, rule, name, state, reason, mail, answer } of rows)
      context.print(
        [day, rule, name, state, reason, mail && `mejl: ${mail}`, answer].filter(Boolean).join('  '),
      );
    return 0;
  },
};

export const mailPreview: Command = {
  name: 'mail preview',
  usage: `mail preview [--kind ${previewKinds.join('|')}] [--language sv|en]`,
  explanation: 'Skriver ut textdelen av ett påminnelsemejl med påhittat innehåll.',
  run: (args, context) => {
    const { values } = parseArgs({ args: [...args], options: { kind: text, language: text } });
    const kind = previewKinds.find((one) => one === (values.kind ?? 'digest'));
    const language = languages.find((one) => one === (values.language ?? 'sv'));
    if (!kind || !language) throw new WrongUsage('Okänd sort eller okänt språk.');
    const mail = previewOf(kind, language, new SystemClock().today(), 'kim@exempel.invalid');
    context.print(`${mail.subject}\n\n${mail.text}`);
    return Promise.resolve(0);
  },
};

export const mailTest: Command = {
  name: 'mail test',
  usage: 'mail test ADRESS',
  explanation: 'Skickar ett påhittat påminnelsemejl till adressen och berättar vad e-postservern svarade.',
  run: async ([to], context) => {
    if (!to?.includes('@')) throw new WrongUsage('Ange adressen.');
    const { app } = await context.product();
    const settings = app.get(ReminderSettings);
    const mail = previewOf('digest', 'sv', new SystemClock().today(), to);
    const messageId = messageIdOf(`test:${Date.now()}`, settings.mailHost);
    const delivery = await app
      .get(MailTransport)
      .send({ ...mail, messageId, from: settings.mailFrom }, async () => undefined);
    context.print(JSON.stringify(delivery));
    return delivery.outcome === 'sent' ? 0 : 1;
  },
};

export const jobsList: Command = {
  name: 'jobs list',
  usage: 'jobs list',
  explanation: 'Visar hur många mejl som väntar, och de som inte har gått fram.',
  run: async (_args, context) => {
    const { app } = await context.product();
    for (const { state, mails, oldest } of await app.get(MailQueue).counts())
      context.print(`${state}  ${mails}  äldst ${oldest.toISOString()}`);
    for (const { address, bounces } of await app.get(Bounces).suspended())
      context.print(`${address}  avstängd efter ${bounces} studsar, se mail forgive`);
    for (const { id, recipient, day, state, attempt, reason } of await app.get(MailQueue).stuck())
      context.print(`${id}  ${recipient}  ${day}  ${state}  försök ${attempt}  ${reason ?? ''}`);
    return 0;
  },
};

export const jobsRetry: Command = {
  name: 'jobs retry',
  usage: 'jobs retry ID',
  explanation: 'Försöker skicka ett mejl igen, se jobs list.',
  run: async ([id], context) => {
    if (!id) throw new WrongUsage('Ange mejlets id.');
    const { app } = await context.product();
    await app.get(MailQueue).retry(id, null);
    context.print('Mejlet försöks igen.');
    return 0;
  },
};

export const mailBounces: Command = {
  name: 'mail bounces',
  usage: 'mail bounces FIL',
  explanation: 'Läser en brevlådefil (mbox) och noterar de mejl som har studsat. Svarar aldrig på något.',
  run: async ([file], context) => {
    if (!file) throw new WrongUsage('Ange filen.');
    const { app } = await context.product();
    let taken = 0;
    for (const raw of messagesIn(readFileSync(file, 'utf8')))
      if (await app.get(Bounces).take(raw)) taken += 1;
    context.print(`${taken} nya studsar noterade.`);
    return 0;
  },
};

export const mailForgive: Command = {
  name: 'mail forgive',
  usage: 'mail forgive ADRESS',
  explanation: 'Släpper fram mejl igen till en adress som har stängts av efter två studsar.',
  run: async ([address], context) => {
    if (!address) throw new WrongUsage('Ange adressen.');
    const { app } = await context.product();
    const isDone = await app.get(Bounces).forgive(address);
    context.print(isDone ? 'Adressen får mejl igen.' : 'Adressen var inte avstängd.');
    return 0;
  },
};
