import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { MailTransport } from '../../src/mail/mail';
import { Jobs } from '../../src/queue/jobs';
import { ReminderJobs } from '../../src/reminders/reminders.jobs';
import { ReminderWatch } from '../../src/reminders/reminder-watch';
import { aBackend, type Backend, onBothBackends } from './backends';
import { Desk, in3, in14 } from './desk';
import { aSecondWorker } from './second-worker';
import { aColleague, anAskedActivity } from './stage';
import { until } from './until';

/** Milliseconds: many people share a machine that runs tests. */
jest.setTimeout(120_000);

onBothBackends('reminders', (name) => {
  let backend: Backend;
  let desk: Desk;
  let settings: Record<string, string>;
  let errors: jest.SpyInstance;

  beforeEach(async () => {
    backend = await aBackend(name);
    settings = { ...backend.settings, MAIL_AT_ANY_HOUR: 'true', SWEEP_SECONDS: '1' };
    desk = await Desk.open(settings);
    errors = jest.spyOn(Logger.prototype, 'error').mockReturnValue(undefined);
  });
  afterEach(async () => {
    await desk.on.close();
    await backend.stop();
    errors.mockRestore();
  });

  const askMany = async (count: number, dueOn = in3) => {
    for (let number = 0; number < count; number += 1) {
      const { userId } = await aColleague(desk.on.database, desk.stage, `Person ${number}`);
      await anAskedActivity(desk.on.database, desk.stage, { dueOn, title: `Insats ${number}`, userId });
    }
  };
  const mails = async () => {
    const [row] = await desk.on.database.rows<{ mails: string; different: string }>(
      'select count(*) as mails, count(distinct message_id) as different from tracker.captured_mail',
    );
    return [Number(row?.mails), Number(row?.different)];
  };
  const allSent = (count: number) => until(async () => (await mails())[1] === count, 100);
  const work = (app: { get: typeof desk.on.app.get }) => app.get(Jobs).start();

  it('go out once each, from the product’s start to its stop, however often they are swept', async () => {
    await askMany(40);
    await desk.ask(in14);
    await desk.on.app.get(ReminderJobs).start();
    await allSent(41);
    await Promise.all([desk.sweep(), desk.sweep(), desk.sweep()]);
    await sleep(1500);
    expect(await mails()).toEqual([41, 41]);
    expect(errors).not.toHaveBeenCalled();
  });

  it('are known to the queue by their ids alone', async () => {
    await desk.ask(in3, { title: 'HEMLIG-TITEL' });
    await desk.sweep();
    const held = await backend.dump(desk.on);
    const [mail] = await desk.mails();
    expect(held).toContain(mail?.id);
    for (const inner of ['HEMLIG-TITEL', 'Hans', 'example.se', 'Ekhamra']) expect(held).not.toContain(inner);
  });

  it('are shared by two workers, each taken by one of them', async () => {
    const second = await aSecondWorker(desk.on, settings);
    await askMany(60);
    await Promise.all([desk.sweep(), second.app.get(ReminderWatch).look()]);
    work(desk.on.app);
    work(second.app);
    await allSent(60);
    await sleep(300);
    expect(await mails()).toEqual([60, 60]);
    await second.close();
  });

  it('are not lost with the queue: what it held when it was emptied is queued again', async () => {
    await askMany(50);
    await desk.sweep();
    await backend.empty(desk.on);
    await desk.on.app.get(ReminderJobs).start();
    await sleep(100);
    await backend.empty(desk.on);
    await allSent(50);
    expect(await mails()).toEqual([50, 50]);
  });

  it('go out though nobody works on the queue, or it is away', async () => {
    await askMany(5);
    if (backend.isApart) await backend.goAway(desk.on);
    desk.on.app.get(ReminderWatch).start();
    await allSent(5);
    if (backend.isApart) await backend.comeBack(desk.on);
    expect(await mails()).toEqual([5, 5]);
  }, 220_000);

  it('go out also when there are more than one sweep takes', async () => {
    await askMany(520);
    // As autovacuum has done in a database that lives longer than a test.
    await desk.on.database.rows('analyze');
    await desk.sweep();
    work(desk.on.app);
    await until(async () => ((await mails())[0] ?? 0) >= 500, 100);
    await desk.sweep();
    await allSent(520);
  }, 220_000);

  it('do not wait for one that the program stumbles over', async () => {
    await askMany(50);
    const transport = desk.on.app.get(MailTransport);
    const send = transport.send.bind(transport);
    jest.spyOn(transport, 'send').mockImplementation((mail, beforeBody) => {
      if (mail.toName === 'Person 7') throw new TypeError('poison');
      return send(mail, beforeBody);
    });
    await desk.on.app.get(ReminderJobs).start();
    await allSent(49);
    await sleep(1500);
    const stored = await desk.on.database.rows<{ state: string; count: string }>(
      'select state, count(*) from tracker.outgoing_mail group by 1 order by 1',
    );
    expect(stored).toEqual([
      { state: 'retry', count: '1' },
      { state: 'sent', count: '49' },
    ]);
    expect(errors).toHaveBeenCalledTimes(1);
    expect(errors).toHaveBeenCalledWith(expect.stringContaining('poison'));
  });
});
