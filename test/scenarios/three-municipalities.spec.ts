import type { FollowUp } from '../../src/follow-ups/follow-up.entity';
import { Proposals } from '../../src/publication/proposals';
import type { Caller } from '../../src/kernel/caller';
import { anApp, type TestApp } from '../support/app';
import { decideAll, propose } from '../support/documents';
import { Diary, type Document } from './diary';
import { expectAsCommitted, expectShown, pageOf } from './expected';
import { close, judge, startFollowUp } from './follow-up-diary';
import { brokenHistory } from './history';
import { aMunicipality, aPoliceArea, type Municipality } from './places';

/** One document for three municipalities: one part of the police, one of each municipality, one that all promise. */
describe('three municipalities and one police area 2023–2024', () => {
  let on: TestApp;
  let diary: Diary;
  let stenungsund: Municipality;
  let orust: Municipality;
  let tjorn: Municipality;
  let document: Document;
  let followUp: FollowUp;

  beforeAll(async () => {
    on = await anApp({}, '2023-01-09');
    stenungsund = await aMunicipality(on.database, 'Stenungsund');
    orust = await aMunicipality(on.database, 'Orust');
    tjorn = await aMunicipality(on.database, 'Tjörn');
    const municipalities = [stenungsund, orust, tjorn];
    const police = await aPoliceArea(on.database, 'Södra Bohuslän', municipalities);
    diary = new Diary(on, { municipalities, police });
  });
  afterAll(() => on.close());

  const asked = async (by: Caller, authorityId: string) =>
    (await diary.as(by, () => on.app.get(Proposals).states(document.set.id)))
      .filter(({ waitsFor, newest }) => waitsFor.includes(authorityId) && newest.subjectKind === 'promise')
      .map(({ newest }) => (newest.fields as { number: number }).number)
      .sort((a, b) => a - b);

  it('asks each for its own part', async () => {
    const { police } = diary.place;
    document = await diary.drafts(
      'Medborgarlöfte för Stenungsund, Orust och Tjörn 2023–2024',
      '2023-01-01',
      '2024-12-31',
      {
        narvaro: { party: 'police', text: 'Att synas mer i alla tre kommunerna.' },
        torget: { text: 'Att göra torget tryggare.', forMunicipalityId: stenungsund.id },
        hamnen: { text: 'Att ha vuxna på plats i hamnarna på sommaren.', forMunicipalityId: orust.id },
        skolan: { text: 'Att arbeta mot narkotika i skolan.', forMunicipalityId: tjorn.id },
        grannar: { party: 'joint', text: 'Att utveckla grannsamverkan.' },
      },
      'Orust\nTjörn',
    );
    const parts = [
      ['narvaro', 'Poliskontor på hjul', police.id, 'Kommunpolisen', 'stopp'],
      ['torget', 'Trygghetsvandringar på torget', stenungsund.id, 'Säkerhetssamordnaren', 'vandringar'],
      ['hamnen', 'Nattvandring i hamnarna', orust.id, 'Fritidschefen', 'kvällar'],
      ['skolan', 'Föräldramöten om narkotika', tjorn.id, 'Rektorerna', 'möten'],
    ] as const;
    for (const [name, title, leadId, leadFunction, targetUnit] of parts)
      await diary.plans(document, name, {
        ...{ title, for: [name], leadId, leadFunction, dueOn: '2024-12-13' },
        ...{ targetComparator: 'at_least', targetQuantity: 4, targetUnit, targetScope: 'year' },
      });
    await propose(on, diary.coordinator, document.set.id);
    expect(await asked(stenungsund.approver, stenungsund.id)).toEqual([2, 5]);
    expect(await asked(orust.approver, orust.id)).toEqual([3, 5]);
    expect(await asked(tjorn.approver, tjorn.id)).toEqual([4, 5]);
    expect(await asked(police.chief, police.id)).toEqual([1, 5]);
    for (const { approver, id } of [stenungsund, orust]) await decideAll(on, approver, id, document.set.id);
    await decideAll(on, police.chief, police.id, document.set.id);
    await expect(diary.publish(document)).rejects.toMatchObject({ code: 'promise_set.not_approved' });
    await decideAll(on, tjorn.approver, tjorn.id, document.set.id);
    await diary.sign(document, '2023-01-09', [
      ['Stenungsunds kommun', 'Kommundirektör'],
      ['Orusts kommun', 'Kommundirektör'],
      ['Tjörns kommun', 'Kommundirektör'],
      ['Polisen', 'Lokalpolisområdeschef'],
    ]);
    await diary.publish(document);
  });

  it('shows of each municipality what that one has told, and nothing that it has not', async () => {
    await diary.does(stenungsund.coordinator, document, 'torget', '2023-03-14', 2, 'Två kvällar.');
    await diary.does(orust.coordinator, document, 'hamnen', '2023-07-07', 5, 'Fem kvällar i juli.');
    await diary.does(tjorn.coordinator, document, 'skolan', '2023-09-20', 1, 'Kvällsmöte.');
    const told = async () => {
      const page = await pageOf(on, document.set.publicId);
      return ['Två kvällar.', 'Fem kvällar i juli.', 'Kvällsmöte.'].filter((words) => page.includes(words));
    };
    expect(await told()).toEqual([]);
    await diary.tells(orust.coordinator, document);
    expect(await told()).toEqual(['Fem kvällar i juli.']);
    await diary.publish(document);
    expect(await told()).toEqual(['Två kvällar.', 'Fem kvällar i juli.']);
  });

  it('tells by name which municipality has not reported, and is not closed without it', async () => {
    await diary.does(diary.place.police.liaison, document, 'narvaro', '2023-12-11', 6, 'Sex stopp.');
    await diary.tells(diary.place.police.liaison, document);
    await diary.day('2024-01-15');
    followUp = await startFollowUp(diary, document, 'year', '2023-01-01', '2023-12-31', '2024-01-31');
    await judge(diary, document, followUp, diary.place.police.liaison, {
      narvaro: ['fulfilled', 'Sex stopp.'],
      grannar: ['fulfilled', ''],
    });
    await judge(diary, document, followUp, stenungsund.coordinator, {
      torget: ['partly_fulfilled', 'Två vandringar av fyra.', 'Hösten ställdes in.'],
      grannar: ['fulfilled', ''],
    });
    await judge(diary, document, followUp, orust.coordinator, {
      hamnen: ['fulfilled', ''],
      grannar: ['not_fulfilled', '', 'Vi har inte börjat.'],
    });
    await expect(
      judge(diary, document, followUp, orust.coordinator, { skolan: ['fulfilled', ''] }),
    ).rejects.toThrow('not allowed');
    await expect(close(diary, followUp)).rejects.toMatchObject({
      values: { missing: '4 (Tjörn kommun), 5 (Tjörn kommun)' },
    });
    await diary.publish(document);
    const page = await pageOf(on, document.set.publicId);
    expect(page).toContain('Tjörn kommun har inte rapporterat än: löfte 4 och 5.');
    expectAsCommitted('three-municipalities-2024-01-15.expected.txt', page);
  });

  it('is closed when the last one has reported', async () => {
    await diary.day('2024-02-12');
    await judge(diary, document, followUp, tjorn.coordinator, {
      skolan: ['not_fulfilled', 'Ett möte av fyra.', 'Skolorna hann inte.'],
      grannar: ['fulfilled', ''],
    });
    await close(diary, followUp);
    await diary.tells(tjorn.coordinator, document);
    await diary.publish(document);
    await expectShown(on, 'three-municipalities', document.set.publicId);
    expect(await brokenHistory(on)).toEqual([]);
  });
});
