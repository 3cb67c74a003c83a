import { Jobs } from '../../src/queue/jobs';
import { anApp } from '../support/app';
it('adds', async () => {
  const on = await anApp({ MAIL_AT_ANY_HOUR: 'true' });
  const jobs = on.app.get(Jobs);
  const seen: (string|null)[] = [];
  jobs.handle('x', async (id) => void seen.push(id));
  jobs.start();
  await jobs.add('x', [{ id: 'a', key: 'a-0' }, { id: 'b', key: 'b-0' }]).catch((e) => console.log(e));
  await jobs.schedule('x', '*/1 * * * * *').catch((e) => console.log(e));
  await new Promise((r) => setTimeout(r, 3000));
  console.log(seen);
  await jobs.close();
  await on.close();
});
