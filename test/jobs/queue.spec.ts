import { setTimeout as sleep } from 'node:timers/promises';
import { Jobs } from '../../src/queue/jobs';
import { anApp, type TestApp } from '../support/app';
import { aBackend, type Backend, onBothBackends } from './backends';
import { until } from './until';

onBothBackends('the queue', (name) => {
  let backend: Backend;
  let on: TestApp;
  let jobs: Jobs;
  const seen: string[] = [];

  beforeAll(async () => {
    backend = await aBackend(name);
    on = await anApp(backend.settings);
    jobs = on.app.get(Jobs);
    jobs.handle('note', async (id) => void seen.push(id ?? 'by the clock'));
    jobs.handle('stumble', async (id) => {
      seen.push(id ?? '');
      throw new Error('it stumbled');
    });
    jobs.start();
  });
  beforeEach(() => void (seen.length = 0));
  afterAll(async () => {
    await on.close();
    await backend.stop();
  });

  it('does a job once, however often it is added while it waits', async () => {
    jobs.handle('slow', async (id) => {
      await sleep(300);
      seen.push(id ?? '');
    });
    await jobs.add('slow', [{ id: 'a', key: 'a-0' }]);
    await jobs.add('slow', [
      { id: 'a', key: 'a-0' },
      { id: 'b', key: 'b-0' },
    ]);
    await until(() => seen.includes('b'));
    await sleep(300);
    expect(seen.sort()).toEqual(['a', 'b']);
  });

  it('takes a job of the same key again when the last one is done, or has failed', async () => {
    for (const name of ['note', 'stumble'])
      for (let time = 1; time <= 3; time += 1) {
        await jobs.add(name, [{ id: name, key: `${name}-0` }]);
        await until(() => seen.filter((id) => id === name).length === time);
        await sleep(50);
      }
    expect(seen).toEqual(['note', 'note', 'note', 'stumble', 'stumble', 'stumble']);
  });

  const everySecond = () => jobs.schedule('note', '*/1 * * * * *', 1);
  /** Once a day, if the clock is left alone. */
  const rarely = () => jobs.schedule('note', '0 0 4 * * *', 24 * 60 * 60);
  const runs = (count: number) => until(() => seen.length >= count);
  const isQuiet = async () => {
    await sleep(1100);
    seen.length = 0;
    await sleep(1500);
    return seen.length === 0;
  };

  it('runs what is scheduled by the second', async () => {
    await everySecond();
    await runs(3);
    expect(new Set(seen)).toEqual(new Set(['by the clock']));
  });

  it('keeps to its schedule when it is scheduled again all the time', async () => {
    await everySecond();
    seen.length = 0;
    for (let time = 0; time < 30; time += 1) {
      await everySecond();
      await sleep(100);
    }
    expect(seen.length).toBeGreaterThanOrEqual(2);
    expect(seen.length).toBeLessThanOrEqual(5);
  });

  it('takes a new schedule for the old one', async () => {
    await everySecond();
    await runs(1);
    await rarely();
    expect(await isQuiet()).toBe(true);
    await everySecond();
    await runs(2);
  });

  it('has its schedule back at the next look after it was emptied', async () => {
    await everySecond();
    await runs(1);
    await backend.empty(on);
    expect(await isQuiet()).toBe(true);
    await everySecond();
    await runs(2);
  });

  it('has its schedule back when the job that would have carried it on was lost', async () => {
    await everySecond();
    await runs(1);
    await backend.loseJobs(on);
    await until(async () => {
      await backend.loseJobs(on);
      return isQuiet();
    });
    await sleep(2000);
    await everySecond();
    await runs(2);
  });
});
