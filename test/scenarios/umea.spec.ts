import { randomUUID } from 'node:crypto';
import { Deadlines } from '../../src/activities/deadlines';
import { Additions } from '../../src/promises/additions';
import { anApp, type TestApp } from '../support/app';
import { Diary, type Document, idIn } from './diary';
import { expectAsCommitted, expectShown, pageOf } from './expected';
import { brokenHistory } from './history';
import { aMunicipality, aPoliceArea } from './places';
import { carryOver } from './renewal-diary';

/** Two years that became four, with efforts each spring and autumn, after what is known of Umeå. */
describe('Umeå 2021–2024', () => {
  let on: TestApp;
  let diary: Diary;
  let document: Document;
  let next: Document;

  beforeAll(async () => {
    on = await anApp({}, '2021-01-11');
    const umea = await aMunicipality(on.database, 'Umeå');
    diary = new Diary(on, {
      municipalities: [umea],
      police: await aPoliceArea(on.database, 'Umeå', [umea]),
    });
  });
  afterAll(() => on.close());

  it('is promised for two years, with at least two efforts a year, in spring and autumn', async () => {
    const { police } = diary.place;
    document = await diary.drafts('Medborgarlöfte för Umeå 2021–2022', '2021-01-01', '2022-12-31', {
      trafik: {
        party: 'joint',
        kind: 'activity',
        text: 'Att göra minst två trafikinsatser om året för cyklister och gående, vår och höst.',
      },
      storhelger: { party: 'joint', text: 'Att ge unga trygghet vid arrangemang och storhelger.' },
      kontakt: { party: 'police', text: 'Att ta varje tillfälle till kontakt som bygger förtroende.' },
    });
    await diary.plans(document, 'trafik', {
      title: 'Trafikinsatser för cyklister och gående',
      for: ['trafik'],
      leadId: police.id,
      leadFunction: 'Trafikgruppen',
      dueOn: '2022-12-31',
      cadence: 'seasonal',
      cadenceTimes: 1,
      targetComparator: 'at_least',
      targetQuantity: 2,
      targetUnit: 'trafikinsatser',
      targetScope: 'year',
    });
    await diary.agree(document);
    await diary.sign(document, '2021-01-11', [
      ['Umeå kommun', 'Kommunstyrelsens ordförande'],
      ['Polisen', 'Lokalpolisområdeschef'],
    ]);
    await diary.publish(document);
    for (const day of ['2021-05-05', '2021-09-15', '2022-05-04'])
      await diary.does(police.liaison, document, 'trafik', day, 1, 'Vid broarna.');
    await diary.tells(police.liaison, document);
    await diary.day('2022-05-11');
    expectAsCommitted('umea-2022-05-11.expected.txt', await pageOf(on, document.set.publicId));
  });

  it('holds two years more when both have approved it, and the old last day is still told', async () => {
    const { coordinator } = diary;
    await diary.day('2022-11-14');
    const extension = {
      toEnd: '2024-12-31',
      reason: 'Vi behöver mer tid för att nå dit vi vill.',
      formKey: randomUUID(),
    };
    await diary.as(coordinator, () => on.app.get(Additions).extend(document.set.id, extension, coordinator));
    const trafik = idIn(document.activities, 'trafik');
    const later = { toOn: '2024-12-31', moveReason: 'other', moveText: 'Löftet är förlängt.' } as const;
    await diary.as(coordinator, () => on.app.get(Deadlines).move(trafik, later, coordinator));
    await diary.publish(document);
    expect(await pageOf(on, document.set.publicId)).toContain('1 januari 2021–31 december 2022');
    await diary.approve(document.set.id);
    await diary.publish(document);
    const page = await pageOf(on, document.set.publicId);
    expect(page).toContain('1 januari 2021–31 december 2024');
    expect(page).toContain('31 december 2022');
  });

  it('is measured year by year, also when a year falls short', async () => {
    const { liaison } = diary.place.police;
    for (const day of ['2022-10-05', '2023-05-10', '2024-05-15', '2024-09-18'])
      await diary.does(liaison, document, 'trafik', day, 1, 'Vid broarna.');
    await diary.tells(liaison, document);
    await diary.day('2024-12-02');
    const page = await pageOf(on, document.set.publicId);
    expect(page).toContain('Under 2023: 1 av 2 trafikinsatser. Målet nåddes inte.');
  });

  it('goes on in a document with one promise more', async () => {
    await diary.day('2025-03-03');
    next = await carryOver(
      diary,
      document,
      { title: 'Medborgarlöfte för Umeå 2025–2027', years: 3, first: 2025, last: 2027 },
      {},
    );
    await diary.promises(next, 'motorburna', {
      party: 'joint',
      text: 'Att främja motorburna ungas intresse och motverka problem kring det.',
    });
    await diary.agree(next);
    await diary.sign(next, '2025-03-03', [
      ['Umeå kommun', 'Kommunstyrelsens ordförande'],
      ['Polisen', 'Lokalpolisområdeschef'],
    ]);
    await diary.publish(next);
    await expectShown(on, 'umea-2021', document.set.publicId);
    await expectShown(on, 'umea-2025', next.set.publicId);
    expect(await brokenHistory(on)).toEqual([]);
  });
});
