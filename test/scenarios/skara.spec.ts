import type { FollowUp } from '../../src/follow-ups/follow-up.entity';
import { anApp, type TestApp } from '../support/app';
import { Diary, type Document } from './diary';
import { expectAsCommitted, expectShown, pageOf } from './expected';
import { close, standBehind, startFollowUp } from './follow-up-diary';
import { aMunicipality, aPoliceArea } from './places';
import { brokenHistory } from './history';
import { autumn2018, promise2018, spring2018 } from './skara-2018';
import { judgeAllButLighting, judgeLighting } from './skara-2018-follow-up';
import { promise2019, promise2020, year2019 } from './skara-2019';
import { followUp2020, pandemic, promise2021 } from './skara-2020';

/** Four years of promises in Skara, after what is known of them; dates and figures that nobody knows are made up. */
describe('Skara 2018–2021', () => {
  let on: TestApp;
  let diary: Diary;
  const years: Record<number, Document> = {};
  const yearOf = (year: number): Document => {
    const document = years[year];
    if (!document) throw new Error(`Not promised yet: ${year}`);
    return document;
  };

  /** Taken on the day of signing. */
  const signed: Record<number, unknown> = {};
  const wordsOf = (year: number) =>
    on.database.rows('select * from tracker.signed_promise where promise_set_id = $1 order by number', [
      yearOf(year).set.id,
    ]);
  const begins = async (year: number, document: Document) => {
    years[year] = document;
    signed[year] = await wordsOf(year);
    expect(signed[year]).toHaveLength(Object.keys(document.promises).length);
  };

  beforeAll(async () => {
    on = await anApp({}, '2018-01-08');
    const skara = await aMunicipality(on.database, 'Skara');
    diary = new Diary(on, {
      municipalities: [skara],
      police: await aPoliceArea(on.database, 'västra Skaraborg', [skara]),
    });
  });
  afterAll(() => on.close());

  it('2018: is drafted, approved by both, signed and published', async () => {
    await begins(2018, await promise2018(diary));
    await expectShown(on, 'skara-2018-signed', yearOf(2018).set.publicId);
  });

  it('2018: a licensing inspection is told on the day its delay has passed, and not the day before', async () => {
    const { publicId } = yearOf(2018).set;
    await spring2018(diary, yearOf(2018));
    await diary.day('2018-06-21');
    const before = await pageOf(on, publicId);
    await diary.day('2018-06-22');
    const after = await pageOf(on, publicId);
    expectAsCommitted('skara-2018-06-21.expected.txt', before);
    expectAsCommitted('skara-2018-06-22.expected.txt', after);
    expect(after).not.toBe(before);
    expect(await inspections()).toBe(2);
  });

  const inspections = async () =>
    (
      await on.database.rows(
        `select 1 from published.occurrence o join published.activity a on a.id = o.activity_id where a.title = 'Krogtillsyner'`,
      )
    ).length;

  it('2018: the dialogue about lighting is late from the day after it was due', async () => {
    const { publicId } = yearOf(2018).set;
    await autumn2018(diary, yearOf(2018));
    await diary.day('2019-01-07');
    const page = await pageOf(on, publicId);
    expect(page).toMatch(/Dialog om belysning\nInte påbörjad Försenad/);
    expectAsCommitted('skara-2019-01-07.expected.txt', page);
  });

  let followUp: FollowUp;
  const closeInSql = () =>
    diary.as(diary.coordinator, () =>
      on.transactions.manager.query(
        `update tracker.follow_up set state = 'closed', closed_by = $2, closed_at = now() where id = $1`,
        [followUp.id, diary.coordinator.userId],
      ),
    );

  it('2018: the follow-up is not closed until the dialogue is judged, neither by the application nor by the database', async () => {
    await diary.day('2019-01-10');
    followUp = await startFollowUp(diary, yearOf(2018), 'year', '2018-01-01', '2018-12-31', '2019-01-31');
    await judgeAllButLighting(diary, yearOf(2018), followUp);
    await expect(close(diary, followUp)).rejects.toMatchObject({
      code: 'follow_up.assessments_missing',
      values: { missing: '4 (Skara kommun)' },
    });
    await expect(closeInSql()).rejects.toThrow('a party has not judged each of its promises');
    await diary.publish(yearOf(2018));
    expectAsCommitted('skara-2019-01-10.expected.txt', await pageOf(on, yearOf(2018).set.publicId));
    await judgeLighting(diary, yearOf(2018), followUp);
    await close(diary, followUp);
    await diary.publish(yearOf(2018));
  });

  it('2018: the final follow-up is closed when each party’s approver stands behind its judgements', async () => {
    await diary.day('2019-01-21');
    const { police, municipalities } = diary.place;
    followUp = await startFollowUp(diary, yearOf(2018), 'final', '2018-01-01', '2018-12-31', '2019-01-31');
    await judgeAllButLighting(diary, yearOf(2018), followUp);
    await judgeLighting(diary, yearOf(2018), followUp);
    await expect(close(diary, followUp)).rejects.toMatchObject({ code: 'follow_up.approvals_missing' });
    await standBehind(diary, followUp, police.chief);
    await expect(closeInSql()).rejects.toThrow('a party has not judged each of its promises');
    for (const { approver } of municipalities) await standBehind(diary, followUp, approver);
    await close(diary, followUp);
    await diary.publish(yearOf(2018));
  });

  it('2019: some promises go on in other words, some end with a reason, some are new', async () => {
    await begins(2019, await promise2019(diary, yearOf(2018)));
    await year2019(diary, yearOf(2019));
  });

  it('2020: is largely an extension, until the pandemic stops a clock and cancels an activity', async () => {
    await begins(2020, await promise2020(diary, yearOf(2019)));
    await pandemic(diary, yearOf(2020));
    await followUp2020(diary, yearOf(2020));
  });

  it('2021: is what the press release says, two and two and three', async () => {
    await begins(2021, await promise2021(diary, yearOf(2020)));
    const parties = await on.database.rows<{ party: string; n: number }>(
      `select party, count(*)::int as n from tracker.signed_promise where promise_set_id = $1 group by party order by party`,
      [yearOf(2021).set.id],
    );
    expect(parties).toEqual([
      { party: 'joint', n: 3 },
      { party: 'municipality', n: 2 },
      { party: 'police', n: 2 },
    ]);
  });

  it.each([2018, 2019, 2020, 2021])('%d is read at its permanent address when all is done', async (year) => {
    await expectShown(on, `skara-${year}`, yearOf(year).set.publicId);
  });

  it('every year’s signed words stand in rows of their own as they were on the day of signing', async () => {
    for (const year of [2018, 2019, 2020, 2021]) expect(await wordsOf(year)).toEqual(signed[year]);
  });

  it('the history is whole', async () => {
    expect(await brokenHistory(on)).toEqual([]);
  });
});
