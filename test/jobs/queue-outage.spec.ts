import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { Jobs } from '../../src/queue/jobs';
import { anApp, type TestApp } from '../support/app';
import { aBackend, type Backend, onBothBackends } from './backends';
import { until } from './until';

onBothBackends('a queue that goes away', (name) => {
  let backend: Backend;
  let on: TestApp;
  let jobs: Jobs;
  let complaints: jest.SpyInstance;
  const done = new Set<string>();

  beforeEach(async () => {
    backend = await aBackend(name);
    on = await anApp(backend.settings);
    jobs = on.app.get(Jobs);
    jobs.handle('note', async (id) => {
      await sleep(20);
      done.add(id ?? '');
    });
    complaints = jest.spyOn(Logger.prototype, 'error').mockReturnValue(undefined);
    done.clear();
  });
  afterEach(async () => {
    await on.close();
    await backend.stop();
    complaints.mockRestore();
  });

  const many = Array.from({ length: 100 }, (_, number) => ({ id: `${number}`, key: `${number}-0` }));
  const isAdded = (added: typeof many) =>
    jobs.add('note', added).then(
      () => true,
      () => false,
    );

  it('is asked about once a second, and worked on again when it is back', async () => {
    jobs.start();
    await jobs.add('note', many);
    await until(() => done.size > 10);

    await backend.goAway(on);
    complaints.mockClear();
    await sleep(2000);
    expect(complaints.mock.calls.length).toBeLessThan(30);

    await backend.comeBack(on);
    await until(() => isAdded(many));
    await until(() => done.size === many.length);
  });

  it('is waited for when it is away at the start', async () => {
    await backend.goAway(on);
    jobs.start();
    await expect(jobs.add('note', many)).rejects.toThrow();
    await backend.comeBack(on);
    await until(() => isAdded(many));
    await until(() => done.size === many.length);
  });

  it('tells so within seconds to who adds or schedules, and does not keep the product from stopping', async () => {
    jobs.start();
    await jobs.add('note', many.slice(0, 1));
    await until(() => done.has('0'));
    await backend.goAway(on);
    const began = performance.now();
    await expect(jobs.add('note', many)).rejects.toThrow();
    await expect(jobs.schedule('note', '0 0 * * * *', 3600)).rejects.toThrow();
    expect(performance.now() - began).toBeLessThan(12_000);

    const stopping = performance.now();
    await jobs.close();
    expect(performance.now() - stopping).toBeLessThan(12_000);
    await expect(jobs.add('note', many)).rejects.toThrow('closed');
    await backend.comeBack(on);
  });
});
