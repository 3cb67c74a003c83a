import { agreementPaths } from '../../src/agreements/agreement.paths';
import type { Caller } from '../../src/kernel/caller';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { aPerson, aTown, type Town } from '../support/people';
import { everyRow, faultsOn, formIn, kindsOf, logOf, open } from './acting';
import { hasForm, wordsOf } from './form-on';

describe('a cooperation agreement', () => {
  let on: TestApp;
  let town: Town;
  let siv: SignedIn;
  let stina: SignedIn;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    const colleague = await aPerson(on.database, 'Stina Samordnare', [['coordinator', town.ekhamra]]);
    siv = await on.signIn(town.coordinator.userId);
    stina = await on.signIn(colleague.userId);
  });
  afterAll(() => on.close());

  const typed = {
    title: 'Samverkan 2026–2029',
    purposes: 'Att minska otryggheten.',
    areas: 'Brottsförebyggande arbete i centrum.',
    periodStart: '2026-01-01',
    periodEnd: '2029-12-31',
  };
  const idIn = (location: string | undefined): string => /[0-9a-f-]{36}/.exec(location ?? '')?.[0] ?? '';
  const draft = async (changes: Record<string, string | string[]> = {}): Promise<string> => {
    const answer = await (await open(siv, agreementPaths.new, 'agreement')).send({ ...typed, ...changes });
    expect(answer.status).toBe(303);
    return idIn(answer.headers.location);
  };
  const stored = async (id: string) =>
    (await on.database.rows('select * from tracker.agreement where id = $1', [id]))[0];
  const partiesOf = (id: string) =>
    on.database.rows<{ name: string; registry_number: string | null }>(
      `select a.name, p.registry_number from tracker.agreement_party p join tracker.actor a on a.id = p.actor_id
        where p.agreement_id = $1 order by a.name`,
      [id],
    );
  const seenBy = async (person: Caller, id: string): Promise<number> =>
    (await (await on.signIn(person.userId)).get(agreementPaths.agreement(id))).status;

  it('is drafted with many parties, known and new, and logged', async () => {
    const id = await draft({
      newParties: 'Fastighetsägarna i Ekhamra\nEkhamra City',
      newPartyKind: 'association',
    });
    expect(await stored(id)).toMatchObject({
      ...{ keeper_id: town.ekhamra, kind: 'cooperation_agreement', state: 'draft', signed_on: null },
      ...{ period_start: '2026-01-01', period_end: '2029-12-31', purposes: 'Att minska otryggheten.' },
    });
    expect((await partiesOf(id)).map(({ name }) => name)).toEqual([
      'Ekhamra City',
      'Ekhamra kommun',
      'Fastighetsägarna i Ekhamra',
      'Lokalpolisområde Mellanbygden',
    ]);
    expect(await kindsOf(on, id)).toEqual(['agreement.drafted']);
  });

  it('sent twice at once is one', async () => {
    const form = await open(siv, agreementPaths.new, 'agreement');
    const answers = await Promise.all([form.send(typed), form.send(typed)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(answers[0]?.headers.location).toBe(answers[1]?.headers.location);
  });

  it.each([
    ['without purposes', { purposes: ' ' }, 'Skriv syftet med samverkan', 'purposes'],
    ['without areas', { areas: '' }, 'Skriv vilka områden samverkan gäller', 'areas'],
    ['without parties', { partyIds: [] }, 'Välj minst en part.', 'partyIds'],
    ['ending before it begins', { periodEnd: '2025-12-31' }, 'Periodens sista dag ligger före', 'periodEnd'],
    ['with new parties of no kind', { newParties: 'Någon' }, 'Välj vad de nya', 'newPartyKind'],
  ])('is refused %s, with what was typed kept and nothing written', async (_, mistake, fault, field) => {
    const form = await open(siv, agreementPaths.new, 'agreement');
    const before = await everyRow(on);
    const answer = await form.send({ ...typed, ...mistake });
    expect(answer.status).toBe(422);
    expect(faultsOn(answer.text)).toEqual([expect.stringContaining(fault)]);
    expect(answer.text).toContain(`id="agreement-${field}"`);
    expect(answer.text).toContain('Samverkan 2026–2029');
    expect(await everyRow(on)).toEqual(before);
  });

  it('changed by two at once keeps what only one changed, and shows both versions of what both did', async () => {
    const id = await draft();
    const [mine, hers] = [
      await open(siv, agreementPaths.edit(id), 'agreement'),
      await open(stina, agreementPaths.edit(id), 'agreement'),
    ];
    expect((await hers.send({ purposes: 'Stinas syfte.', areas: 'Stinas områden.' })).status).toBe(303);
    const clash = await mine.send({ purposes: 'Sivs syfte.', title: 'Sivs rubrik' });
    expect(clash.status).toBe(409);
    expect(wordsOf(clash.text)).toContain('Stinas syfte.');
    expect(wordsOf(clash.text)).toContain('Stina Samordnare');
    expect(await stored(id)).toMatchObject({ title: 'Samverkan 2026–2029', purposes: 'Stinas syfte.' });
    expect((await formIn(siv, clash.text, 'agreement').send()).status).toBe(303);
    expect(await stored(id)).toMatchObject({
      ...{ title: 'Sivs rubrik', purposes: 'Sivs syfte.', areas: 'Stinas områden.', version: 3 },
    });
    expect((await logOf(on, id)).at(-1)).toMatchObject({
      kind: 'agreement.changed',
      details: { from: { purposes: 'Stinas syfte.' }, to: { purposes: 'Sivs syfte.' } },
    });
  });

  it('is its keeper’s alone until it is signed, then its parties’ authorities’ to read', async () => {
    const id = await draft();
    expect(await seenBy(town.approver, id)).toBe(200);
    expect(await seenBy(town.chief, id)).toBe(404);
    await (
      await open(siv, agreementPaths.agreement(id), 'signing')
    ).send({
      signedOn: '2026-06-01',
      signatories:
        'Ekhamra kommun; kommunstyrelsens ordförande; 2026-05-30\nLokalpolisområdet; lokalpolisområdeschefen',
    });
    expect(await stored(id)).toMatchObject({ state: 'signed', signed_on: '2026-06-01' });
    expect(
      await on.database.rows(
        'select organisation, signing_function, signed_on from tracker.agreement_signatory where agreement_id = $1 order by position',
        [id],
      ),
    ).toEqual([
      {
        organisation: 'Ekhamra kommun',
        signing_function: 'kommunstyrelsens ordförande',
        signed_on: '2026-05-30',
      },
      {
        organisation: 'Lokalpolisområdet',
        signing_function: 'lokalpolisområdeschefen',
        signed_on: '2026-06-01',
      },
    ]);
    expect(await seenBy(town.chief, id)).toBe(200);
    for (const outsider of [town.otherCoordinator, town.otherChief, town.administrator])
      expect(await seenBy(outsider, id)).toBe(404);
    const page = await (await on.signIn(town.chief.userId)).get(agreementPaths.agreement(id));
    for (const form of ['signing', 'registry', 'document']) expect(hasForm(page.text, form)).toBe(false);
  });

  it('once signed never changes, not even past the application; its number and document may come later', async () => {
    const id = await draft();
    const late = await open(siv, agreementPaths.edit(id), 'agreement');
    const signing = await open(siv, agreementPaths.agreement(id), 'signing');
    await signing.send({ signedOn: '2026-06-01', signatories: 'Ekhamra kommun; ordföranden' });
    const answer = await late.send({ title: 'Något annat' });
    expect(faultsOn(answer.text)).toEqual([expect.stringContaining('ändras inte')]);
    const past = (sql: string) =>
      on.transactions.asStaff(town.coordinator.userId, () => on.transactions.manager.query(sql, [id]));
    await expect(past(`update tracker.agreement set purposes = 'x' where id = $1`)).rejects.toThrow(
      'a signed agreement never changes',
    );
    await expect(past('delete from tracker.agreement_party where agreement_id = $1')).rejects.toThrow(
      'the parties of a signed agreement never change',
    );
    const registry = await open(siv, agreementPaths.agreement(id), 'registry');
    await registry.send({ partyId: town.ekhamra, registryNumber: 'KS-2018/451.181' });
    await registry.send({ partyId: town.area, registryNumber: 'A123.456/2026' });
    expect((await partiesOf(id)).map((party) => party.registry_number)).toEqual([
      'KS-2018/451.181',
      'A123.456/2026',
    ]);
    const document = await open(siv, agreementPaths.agreement(id), 'document');
    expect(faultsOn((await document.send({ documentUrl: 'javascript:alert(1)' })).text)).toHaveLength(1);
    await document.send({ documentUrl: 'https://www.ekhamra.example.se/samverkan.pdf' });
    expect(await stored(id)).toMatchObject({ document_url: 'https://www.ekhamra.example.se/samverkan.pdf' });
    expect(await kindsOf(on, id)).toEqual([
      'agreement.drafted',
      'agreement.signed',
      'agreement.registry_number_written',
      'agreement.registry_number_written',
      'agreement.document_linked',
    ]);
  });

  it('for one district has the same structure under another kind', async () => {
    const [district] = await on.database.rows<{ id: string }>(
      `insert into tracker.district values (gen_random_uuid(), $1, 'Norra hamnen', null) returning id`,
      [town.ekhamra],
    );
    const id = await draft({ kind: 'safety_agreement', districtId: district?.id ?? '', periodEnd: '' });
    const page = wordsOf((await siv.get(agreementPaths.agreement(id))).text);
    expect(page).toContain('Trygghetsavtal för ett område');
    expect(page).toContain('Norra hamnen');
    expect(page).toContain('tills den ersätts');
    expect(wordsOf((await siv.get(agreementPaths.all)).text)).toContain('Trygghetsavtal för ett område');
  });

  it('is written by a coordinator only', async () => {
    const key = '8a2ff0a1-6f0e-4c59-8d6c-111111111111';
    for (const person of [town.approver, town.caseWorker, town.chief, town.otherCoordinator]) {
      const answer = await (
        await on.signIn(person.userId)
      ).post(agreementPaths.all, {
        ...typed,
        ...{ kind: 'cooperation_agreement', keeperId: town.ekhamra, partyIds: [town.ekhamra], formKey: key },
      });
      expect([person.name, answer.status]).toEqual([person.name, 403]);
    }
    expect(await on.database.rows('select 1 from tracker.agreement where id = $1', [key])).toEqual([]);
  });
});
