import fc from 'fast-check';
import { FollowUps } from '../../src/follow-ups/follow-ups';
import type { Caller } from '../../src/kernel/caller';
import { Refusal } from '../../src/kernel/refusal';
import type { Review } from '../../src/reviews/review.entity';
import { type Judgement, judgements } from '../../src/words/judgement';
import { reviewCanBecome } from '../../src/words/review-state';
import { anApp, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';
import { Reviewing } from '../support/reviewing';
import { aYearToFollowUp, judge, type Promised, type Skara } from '../support/skara';

const promises: readonly Promised[] = ['inspections', 'patrols', 'nightWalks', 'lighting', 'walks'];

type Act =
  | {
      readonly kind: 'judge';
      readonly promise: Promised;
      readonly party: 'municipality' | 'police';
      readonly by: 'municipality' | 'police';
      readonly judgement: Judgement;
      readonly reason: string | null;
      readonly version: number;
    }
  | { readonly kind: 'close' }
  | { readonly kind: 'review' | 'ask' | 'answer'; readonly promise: Promised };

const party = fc.constantFrom('municipality' as const, 'police' as const);
const promise = fc.constantFrom(...promises);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('judge' as const),
      promise,
      party,
      by: party,
      judgement: fc.constantFrom(...judgements),
      reason: fc.constantFrom(null, 'Skälet.'),
      version: fc.constantFrom(0, 0, 0, 1, 2),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('review' as const, 'ask' as const, 'answer' as const),
      promise,
    }),
  },
);

describe('whatever people do, in whatever order', () => {
  let on: TestApp;
  let town: Town;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
  });
  afterAll(() => on.close());

  const caller = (who: 'municipality' | 'police'): Caller =>
    who === 'police' ? town.chief : town.coordinator;
  const authority = (who: 'municipality' | 'police'): string => (who === 'police' ? town.area : town.ekhamra);

  async function perform(one: Act, year: Skara, reviewing: Reviewing): Promise<void> {
    switch (one.kind) {
      case 'judge':
        return judge(on, year, one.promise, authority(one.party), caller(one.by), one);
      case 'close':
        return on.transactions.asStaff(town.coordinator.userId, () =>
          on.app.get(FollowUps).close(year.followUp.id, town.coordinator),
        );
      case 'review':
        await reviewing.review([year.promises[one.promise]]);
        return;
      case 'ask':
        await reviewing.ask(year.promises[one.promise]);
        return;
      case 'answer':
        return reviewing.answer(year.promises[one.promise]);
    }
  }

  /** What may stop an act: a rule, a role, a version. Anything else is a fault of ours. */
  const isNo = (error: unknown): boolean =>
    error instanceof Refusal || /not allowed|no such|edit conflict/.test(String(error));

  interface Stored {
    readonly promiseId: string;
    readonly authorityId: string;
    readonly judgement: Judgement;
    readonly reason: string | null;
  }
  const stored = ({ followUp }: Skara) =>
    on.database.rows<Stored>(
      `select promise_id as "promiseId", authority_id as "authorityId", judgement, reason from tracker.assessment
        where follow_up_id = $1`,
      [followUp.id],
    );
  const isClosed = async ({ followUp }: Skara) =>
    (
      await on.database.rows(`select 1 from tracker.follow_up where id = $1 and state = 'closed'`, [
        followUp.id,
      ])
    ).length === 1;
  const owedBy = (year: Skara): [string, string][] => [
    ...(['inspections', 'patrols', 'walks'] as const).map((one): [string, string] => [
      year.promises[one],
      town.area,
    ]),
    ...(['nightWalks', 'lighting', 'walks'] as const).map((one): [string, string] => [
      year.promises[one],
      town.ekhamra,
    ]),
  ];

  it('nobody judges for another, nothing goes unexplained, and no follow-up is closed with a judgement missing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 10, maxLength: 40 }),
        fc.boolean(),
        async (acts, isDiligent) => {
          const year = await aYearToFollowUp(on, town);
          const reviewing = new Reviewing(on, town, year.setId);
          // Now and then everything but one is judged first, so that closing comes within reach.
          if (isDiligent)
            for (const [promiseId, authorityId] of owedBy(year).slice(0, 5)) {
              const name = promises.find((one) => year.promises[one] === promiseId) ?? 'walks';
              await judge(
                on,
                year,
                name,
                authorityId,
                authorityId === town.area ? town.chief : town.coordinator,
              );
            }
          for (const one of acts) {
            const wasClosed = await isClosed(year);
            const before = await stored(year);
            await perform(one, year, reviewing).catch((error: unknown) => {
              if (!isNo(error)) throw error;
            });
            const now = await stored(year);
            const owed = owedBy(year);
            for (const { promiseId, authorityId, judgement, reason } of now) {
              expect(owed.some(([id, who]) => id === promiseId && who === authorityId)).toBe(true);
              expect(judgement === 'fulfilled' || reason !== null).toBe(true);
            }
            const isAllJudged = owed.every(([id, who]) =>
              now.some(({ promiseId, authorityId }) => promiseId === id && authorityId === who),
            );
            if (await isClosed(year)) expect(isAllJudged).toBe(true);
            if (one.kind === 'close') expect(await isClosed(year)).toBe(wasClosed || isAllJudged);
            if (wasClosed) expect([now, await isClosed(year)]).toEqual([before, true]);
          }
          expectAllowed(await reviewing.as(town.chief, (reviews) => reviews.turns([year.setId])));
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);

  /** Nothing that was reviewed changed here, so each turn follows the one before by the table itself. */
  function expectAllowed(turns: readonly Review[]): void {
    for (const turn of turns) {
      const before = turns.find(
        ({ subjectId, number }) => subjectId === turn.subjectId && number === turn.number - 1,
      );
      const [from, to] = [before?.state ?? 'not_reviewed', turn.state] as const;
      const isAllowed = from !== 'commented' && to !== 'commented' && reviewCanBecome(from, to);
      expect([from, to, isAllowed]).toEqual([from, to, true]);
      expect(turn.number === 1).toBe(before === undefined);
    }
  }
});
