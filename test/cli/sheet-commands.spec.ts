import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { aCommandLine, type CommandLine } from './a-command-line';

const text = resolve(__dirname, '../promise-texts/01-pressmeddelande.txt');

describe('activities and spreadsheets on the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-cli-sheets-'));
  const file = join(folder, 'plan.csv');
  let line: CommandLine;
  let asked: readonly string[];

  beforeAll(async () => {
    line = await aCommandLine();
    const { draft } = await line.ask<{ draft: { id: string } }>('import', 'promise-text', text, '--create');
    const { rows } = await line.client.query<{ email: string }>(
      `select email from tracker.user_account where email like 'samordnare@%'`,
    );
    asked = ['--set', draft.id, '--as', rows[0]?.email ?? ''];
  }, 120_000);
  afterAll(async () => {
    await line.stop();
    rmSync(folder, { recursive: true });
  });

  const titles = async () =>
    (
      await line.client.query<{ title: string }>(`select title from tracker.activity order by title`)
    ).rows.map(({ title }) => title);

  it('are written to a file, and the same file read in changes nothing', async () => {
    const before = await titles();
    expect(line.runAsProcess('export', 'activities', file, ...asked).status).toBe(0);
    const read = await line.ask<Record<string, unknown>>('import', 'activities', file, ...asked, '--save');
    expect(read).toMatchObject({ added: 0, changed: 0, unchanged: before.length, faults: [] });
    expect(await titles()).toEqual(before);
  });

  it('are shown, and taken in only when told to', async () => {
    const before = await titles();
    const known = readFileSync(file, 'utf8').split('\r\n')[0] ?? '';
    const row = known.split(';').map(
      (heading) =>
        ({
          Aktivitet: 'Fältvandring',
          Löften: '1',
          Leder: 'kommunen',
          'Ansvarig funktion': 'Fältgruppen',
          Slutdag: '2026-11-30',
        })[heading] ?? '',
    );
    writeFileSync(file, `${known}\r\n${row.join(';')}\r\n`);
    expect((await line.run('import', 'activities', file, ...asked)).stdout).toContain('1 nya, 0 ändras');
    expect(await titles()).toEqual(before);
    expect((await line.run('import', 'activities', file, ...asked, '--save')).stdout).toContain('Sparat.');
    expect(await titles()).toEqual([...before, 'Fältvandring'].sort());
  });

  it('end with 1 and every fault by row and column, and with 2 for nobody’s address', async () => {
    writeFileSync(file, 'Aktivitet;Löften;Leder;Ansvarig funktion;Slutdag\nNy;99;kommunen;F;i höst\n');
    const { status, stdout } = await line.run('import', 'activities', file, ...asked, '--save');
    expect(status).toBe(1);
    expect(stdout).toContain('Rad 2, Löften (B):');
    expect(stdout).toContain('Rad 2, Slutdag (E):');
    expect(await titles()).not.toContain('Ny');
    expect(
      (await line.run('export', 'activities', file, '--set', 'x', '--as', 'ingen@exempel.se')).status,
    ).toBe(2);
  });
});
