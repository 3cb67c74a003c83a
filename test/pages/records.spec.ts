import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { Activities } from '../../src/activities/activities';
import { InternalNotes } from '../../src/activities/internal-notes';
import type { Caller } from '../../src/kernel/caller';
import { promisePaths } from '../../src/promises/promise.paths';
import { recordPath } from '../../src/transfer/records/record.paths';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { aJudgedFollowUp } from '../support/judged';
import { aTown, type Town } from '../support/people';
import { aPlan, type Plan, publish } from '../support/plan';
import { everyRow, faultsOn, kindsOf, logOf } from './acting';

const ofMunicipality = 'Kommunens egen kanariefågel';
const ofPolice = 'Polisens egen kanariefågel';

describe('the records of a document', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;
  let siv: SignedIn;
  let chief: SignedIn;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    plan = await aPlan(on, town);
    await publish(on, town, plan.set.id);
    await aJudgedFollowUp(on, town, plan.set.id, 'closed');
    await note(town.coordinator, town.ekhamra, ofMunicipality);
    await note(town.chief, town.area, ofPolice);
    siv = await on.signIn(town.coordinator.userId);
    chief = await on.signIn(town.chief.userId);
  });
  afterAll(() => on.close());

  const note = (by: Caller, authorityId: string, text: string) =>
    on.transactions.asStaff(by.userId, async () => {
      await on.app.get(Activities).lock(plan.walks.id);
      await on.app.get(InternalNotes).write(plan.walks.id, authorityId, text, by);
    });

  const handedOut = async (browser: SignedIn, fields: Record<string, string> = { purpose: 'disclosure' }) => {
    const answer = await browser
      .post(recordPath(plan.set.id), { formName: 'handOut', ...fields })
      .buffer()
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);
    const bytes = answer.body as Buffer;
    const unpacked = unzipSync(bytes);
    const files = Object.entries(unpacked).map(([name, file]) => [name, strFromU8(file)] as const);
    return { answer, bytes, unpacked, files: new Map(files) };
  };
  const everything = (files: ReadonlyMap<string, string>) => [...files.values()].join('\n');

  it('hold the promises, the work, the judgements and the own notes, for people and for programs', async () => {
    const { files, answer } = await handedOut(siv);
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="handlingar-${plan.set.publicId}-2026-06-10.zip"`,
    );
    expect(files.get('handlingar/loften.csv')).toContain(
      '1;Kommunen;;Att genomföra minst 4 trygghetsvandringar.',
    );
    expect(files.get('handlingar/bedomningar.csv')).toContain('Årsuppföljning');
    expect(files.get('handlingar/handlingar.html')).toContain('Fotpatrullering');
    const read = JSON.parse(files.get('handlingar/handlingar.json') ?? '') as Record<string, unknown[]>;
    expect(read.aktiviteter).toMatchObject([{ Aktivitet: 'Fotpatrullering', Läge: 'Inte påbörjad' }, {}]);
    expect(files.get('internt/anteckningar.csv')).toContain(ofMunicipality);
    expect(files.get('internt/internt.html')).toContain('Siv');
  });

  it('never hold another authority’s notes, whichever side asks', async () => {
    const municipal = everything((await handedOut(siv)).files);
    const ofThePolice = everything((await handedOut(chief)).files);
    expect([municipal.includes(ofMunicipality), municipal.includes(ofPolice)]).toEqual([true, false]);
    expect([ofThePolice.includes(ofPolice), ofThePolice.includes(ofMunicipality)]).toEqual([true, false]);
  });

  it('keep what is internal out of what the parties share', async () => {
    const { files } = await handedOut(siv);
    const shared = [...files].filter(([name]) => !name.startsWith('internt/'));
    expect(shared.filter(([, text]) => text.includes(ofMunicipality))).toEqual([]);
  });

  it('tell what each file is, with checksums that are right', async () => {
    const { files, unpacked } = await handedOut(siv, { purpose: 'archive', registryNumber: 'KS-2026/17' });
    const sums = (files.get('checksummor-sha256.txt') ?? '').trim().split('\n');
    for (const [sum = '', name = ''] of sums.map((line) => line.split('  ')))
      expect([
        name,
        createHash('sha256')
          .update(unpacked[name] ?? '')
          .digest('hex'),
      ]).toEqual([name, sum]);
    expect(sums).toHaveLength(files.size - 1);
    const metadata = JSON.parse(files.get('metadata.json') ?? '') as { filer: { fil: string }[] };
    expect(metadata).toMatchObject({
      rubrik: plan.set.title,
      syfte: 'Arkivering',
      diarienummer: 'KS-2026/17',
      period: { från: '2026-01-01', till: '2026-12-31' },
    });
    expect(metadata.filer.map(({ fil }) => fil)).toContain('internt/anteckningar.csv');
  });

  it('are logged each time in the own chain, with the checksum of just that package', async () => {
    const before = (await kindsOf(on, plan.set.id)).length;
    const { bytes } = await handedOut(siv, { purpose: 'disclosure', registryNumber: 'KS-2026/18' });
    const logged = await logOf(on, plan.set.id);
    expect(logged).toHaveLength(before + 1);
    expect(logged.at(-1)).toMatchObject({
      kind: 'promise_set.records_handed_out',
      chainId: town.ekhamra,
      promiseSetId: null,
      userId: town.coordinator.userId,
      details: {
        purpose: 'disclosure',
        registryNumber: 'KS-2026/18',
        sha256: createHash('sha256').update(bytes).digest('hex'),
      },
    });
  });

  it('are not handed out without a purpose, nor by others than those who answer for a side', async () => {
    const worker = await on.signIn(town.caseWorker.userId);
    const before = await everyRow(on);
    const answer = await siv.post(recordPath(plan.set.id), { formName: 'handOut' });
    expect([answer.status, faultsOn(answer.text)]).toEqual([422, ['Välj varför handlingarna lämnas ut.']]);
    await worker.post(recordPath(plan.set.id), { purpose: 'disclosure' }).expect(403);
    await worker.get(recordPath(plan.set.id)).expect(403);
    expect(await everyRow(on)).toEqual(before);
    expect((await worker.get(promisePaths.set(plan.set.id))).text).not.toContain(recordPath(plan.set.id));
    expect((await siv.get(promisePaths.set(plan.set.id))).text).toContain(recordPath(plan.set.id));
  });
});
