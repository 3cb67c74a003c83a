import fc from 'fast-check';
import type { ActivityPlan } from '../../activities/plan.dto';
import { cadences, comparators, scopes } from '../../words/target';
import {
  aFrame,
  aKnownActivity,
  municipality,
  partner,
  police,
  promises,
} from '../../../test/support/sheets';
import { wordsIn } from './cell';
import { sheetsIn } from './file-rows';
import { harmless, unharmed } from './harmless';
import { judgeSheet } from './judge-sheet';
import { exportOf, type SheetKind } from './sheet-files';

/** Whatever people write: signs that a sheet takes for something else, lines, quotes, other alphabets. */
const words = (most: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: most }),
      fc
        .array(
          fc.constantFrom(
            '=',
            '+',
            '-',
            '@',
            "'",
            '"',
            ';',
            ',',
            '\t',
            '\n',
            '_x0041_',
            '&',
            '<b>',
            'å',
            '\u{1f6a8}',
            '\u{1fffe}',
            '\u009f',
            '\ufdd0',
            '\uffff',
            '\ufffd',
            '1',
            ' ',
          ),
          {
            minLength: 1,
            maxLength: 20,
          },
        )
        .map((parts) => parts.join('')),
      fc.constantFrom(
        '=HYPERLINK("http://x")',
        '-1+1',
        "'=1",
        '2026-06-30',
        '46203',
        'ja',
        '1,5',
        'Id',
        'valueOf',
        '__proto__',
      ),
    )
    .map((text) => text.replace(/[\r\0\p{Surrogate}]/gu, '').trim())
    .filter((text) => text !== '' && text.length <= most);

const day = fc
  .integer({ min: 0, max: 364 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));

const aPlan: fc.Arbitrary<ActivityPlan> = fc
  .record({
    title: words(60),
    description: fc.oneof(fc.constant(''), words(100)),
    leadFunction: words(40),
    leadId: fc.constantFrom(municipality.id, police.id),
    promiseIds: fc.subarray(
      promises.map(({ id }) => id),
      { minLength: 1 },
    ),
    takesPart: fc.boolean(),
    startOn: fc.option(day),
    dueOn: day,
    pace: fc.option(
      fc.tuple(
        fc.constantFrom(...cadences.filter((cadence) => cadence !== 'none')),
        fc.integer({ min: 1, max: 99 }),
      ),
    ),
    target: fc.option(
      fc.tuple(
        fc.constantFrom(...comparators),
        fc.integer({ min: 1, max: 99_999 }),
        words(30),
        fc.constantFrom(...scopes),
      ),
    ),
    demandDriven: fc.boolean(),
    isTrial: fc.boolean(),
  })
  .map(({ takesPart, pace, target, startOn, ...plan }) => ({
    ...plan,
    startOn: startOn && startOn <= plan.dueOn ? startOn : null,
    takingPartIds: takesPart ? [partner.id] : [],
    cadence: pace?.[0] ?? 'none',
    cadenceTimes: pace?.[1] ?? null,
    targetComparator: target?.[0] ?? null,
    targetQuantity: target ? target[1] / 100 : null,
    targetUnit: target?.[2] ?? null,
    targetScope: target?.[3] ?? null,
  }));

const plans = fc.array(aPlan, { minLength: 1, maxLength: 8 });
const frameOf = (some: readonly ActivityPlan[]) =>
  aFrame(some.map((plan, index) => aKnownActivity(`${index}`.padStart(12, 'a'), plan)));

describe('a sheet of activities', () => {
  it.each<[SheetKind, number]>([
    ['csv', 100],
    ['xlsx', 30],
  ])('that was exported as %s and is read in again changes nothing', async (kind, numRuns) => {
    await fc.assert(
      fc.asyncProperty(plans, async (some) => {
        const frame = frameOf(some);
        const { rows, faults, skipped } = judgeSheet(await sheetsIn(await exportOf(frame, kind)), frame);
        expect({ faults, skipped }).toEqual({ faults: [], skipped: [] });
        expect(rows.map(({ from, to }) => ({ from, to }))).toEqual(some.map(() => ({ from: {}, to: {} })));
      }),
      { numRuns },
    );
  });

  it.each<SheetKind>(['csv', 'xlsx'])(
    'makes the same activities of an export as %s where there are none',
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(aPlan, async (plan) => {
          const bytes = await exportOf(frameOf([plan]), kind);
          const [sheet] = await sheetsIn(bytes);
          const rows = sheet?.rows.map((row, index) => (index === 0 ? row : [null, ...row.slice(1)])) ?? [];
          const { rows: read, faults } = judgeSheet([{ name: '', rows }], aFrame());
          expect(faults).toEqual([]);
          expect(read.map((row) => ({ ...row.plan }))).toEqual([{ ...plan }]);
        }),
        { numRuns: 20 },
      );
    },
  );

  it('holds no cell that a spreadsheet would run', async () => {
    await fc.assert(
      fc.asyncProperty(plans, fc.constantFrom<SheetKind>('csv', 'xlsx'), async (some, kind) => {
        const [sheet] = await sheetsIn(await exportOf(frameOf(some), kind));
        const texts = sheet?.rows.flat().filter((cell) => typeof cell === 'string') ?? [];
        expect(texts.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps a text as it was, however often it has been made harmless', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat({ max: 4 }), (text, times) => {
        const often = Array.from({ length: times }).reduce<string>(harmless, text);
        const back = Array.from({ length: times }).reduce<string>(unharmed, often);
        expect(back).toBe(text);
      }),
    );
    expect(wordsIn(harmless('=1+1'))).toBe('=1+1');
  });
});
