import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SystemClock } from '../kernel/clock';
import { languages } from '../kernel/language';
import { type Delivery, MailTransport } from '../mail/mail';
import { messageIdOf } from '../mail/message-id';
import { Bounces } from '../reminders/bounces';
import { messagesIn } from '../reminders/delivery-report';
import { InboundMails } from '../reminders/inbound-mails';
import { MailQueue } from '../reminders/mail-queue';
import { previewKinds, previewOf } from '../reminders/mail-preview';
import { ReminderSettings } from '../reminders/reminder-settings';
import { answer, type Command, exitCodes, onlyOne, WrongUsage } from './command';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

export const mailPreview: Command = {
  name: 'mail preview',
  usage: `mail preview [--kind ${previewKinds.join('|')}] [--language sv|en] [--json]`,
  explanation: 'Skriver ut textdelen av ett påminnelsemejl med påhittat innehåll.',
  run: (args, context) => {
    const { values } = parseArgs({ args: [...args], options: { kind: text, language: text, json: flag } });
    const kind = previewKinds.find((one) => one === (values.kind ?? 'digest'));
    const language = languages.find((one) => one === (values.language ?? 'sv'));
    if (!kind || !language) throw new WrongUsage('Okänd sort eller okänt språk.');
    const mail = previewOf(kind, language, new SystemClock().today(), 'kim@exempel.invalid');
    const { subject, text: plain, html } = mail;
    answer(context, values.json, { subject, text: plain, html }, [subject, '', plain]);
    return Promise.resolve(exitCodes.done);
  },
};

export const mailTest: Command = {
  name: 'mail test',
  usage: 'mail test ADRESS [--json]',
  explanation: 'Skickar ett påhittat påminnelsemejl till adressen och berättar vad e-postservern svarade.',
  run: async (args, context) => {
    const { only: to, asJson } = onlyOne(args, 'Ange adressen, och bara den.');
    if (!to.includes('@')) throw new WrongUsage(`${to} är ingen adress.`);
    const { app } = await context.product();
    const settings = app.get(ReminderSettings);
    const mail = previewOf('digest', 'sv', new SystemClock().today(), to);
    const messageId = messageIdOf(`test:${Date.now()}`, settings.mailHost);
    const delivery = await app
      .get(MailTransport)
      .send({ ...mail, messageId, from: settings.mailFrom }, async () => undefined);
    answer(context, asJson, delivery, [wordsOf(delivery)]);
    return delivery.outcome === 'sent' ? exitCodes.done : exitCodes.failed;
  },
};

const wordsOf = (delivery: Delivery): string => {
  switch (delivery.outcome) {
    case 'sent':
      return `Skickat. Svaret: ${delivery.response}`;
    case 'retry':
      return `Inte skickat, men det kan gå senare: ${delivery.reason}`;
    case 'failed':
      return `Inte skickat: ${delivery.reason}`;
    case 'uncertain':
      return `Oklart om det kom fram, e-postservern svarade inte: ${delivery.reason}`;
  }
};

export const jobsList: Command = {
  name: 'jobs list',
  usage: 'jobs list [--json]',
  explanation: 'Visar hur många mejl som väntar, och de som inte har gått fram.',
  run: async (args, context) => {
    const { values } = parseArgs({ args: [...args], options: { json: flag } });
    const { app } = await context.product();
    const [counts, suspended, stuck] = [
      await app.get(MailQueue).counts(),
      await app.get(Bounces).suspended(),
      await app.get(MailQueue).stuck(),
    ];
    const lines = [
      ...counts.map(({ state, mails, oldest }) => `${state}  ${mails}  äldst ${oldest.toISOString()}`),
      ...suspended.map(
        ({ address, bounces }) => `${address}  avstängd efter ${bounces} studsar, se mail forgive`,
      ),
      ...stuck.map(({ id, recipient, day, state, attempt, reason }) =>
        `${id}  ${recipient}  ${day}  ${state}  försök ${attempt}  ${reason ?? ''}`.trimEnd(),
      ),
    ];
    answer(context, values.json, { counts, suspended, stuck }, lines.length > 0 ? lines : ['Inga mejl.']);
    return exitCodes.done;
  },
};

export const jobsRetry: Command = {
  name: 'jobs retry',
  usage: 'jobs retry ID [--json]',
  explanation: 'Försöker skicka ett mejl igen, se jobs list.',
  run: async (args, context) => {
    const { only: id, asJson } = onlyOne(args, 'Ange mejlets id, och bara det.');
    const { app } = await context.product();
    await app.get(MailQueue).retry(id, null);
    answer(context, asJson, { id, isRetried: true }, ['Mejlet försöks igen.']);
    return exitCodes.done;
  },
};

export const mailBounces: Command = {
  name: 'mail bounces',
  usage: 'mail bounces FIL [--json]',
  explanation:
    'Läser en brevlådefil (mbox): noterar de mejl som har studsat och vilka som inte vill ha fler påminnelser. Svarar aldrig på något.',
  run: async (args, context) => {
    const { only: file, asJson } = onlyOne(args, 'Ange filen, och bara den.');
    const { app } = await context.product();
    let taken = 0;
    for (const raw of messagesIn(readMailbox(file))) if (await app.get(InboundMails).take(raw)) taken += 1;
    answer(context, asJson, { taken }, [`${taken} studsar och avanmälningar noterade.`]);
    return exitCodes.done;
  },
};

function readMailbox(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new WrongUsage(`Filen ${file} går inte att läsa (${(error as NodeJS.ErrnoException).code}).`);
  }
}

export const mailForgive: Command = {
  name: 'mail forgive',
  usage: 'mail forgive ADRESS [--json]',
  explanation: 'Släpper fram mejl igen till en adress som har stängts av efter två studsar.',
  run: async (args, context) => {
    const { only: address, asJson } = onlyOne(args, 'Ange adressen, och bara den.');
    const { app } = await context.product();
    const isForgiven = await app.get(Bounces).forgive(address);
    answer(context, asJson, { address, isForgiven }, [
      isForgiven ? 'Adressen får mejl igen.' : 'Adressen var inte avstängd.',
    ]);
    return exitCodes.done;
  },
};
