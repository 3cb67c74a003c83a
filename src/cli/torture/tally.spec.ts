import { debtsOf, numbersIn } from './debts';
import { isAllWell, type Kill, type ReadMail, tally } from './tally';

const [first, second] = ['person-1@example.invalid', 'person-2@example.invalid'];
const debts = [
  { number: 1, recipient: first },
  { number: 2, recipient: first },
  { number: 3, recipient: second },
];
const aMail = (more: Partial<ReadMail> = {}): ReadMail => ({
  messageId: '<1@example.invalid>',
  recipient: first,
  numbers: [1, 2],
  client: 'w1.1',
  isAnswered: true,
  ...more,
});
const other = aMail({ messageId: '<2@example.invalid>', recipient: second, numbers: [3] });
const aKill = (more: Partial<Kill> = {}): Kill => ({
  what: 'worker',
  client: 'w1.1',
  begun: new Set(['<1@example.invalid>']),
  ...more,
});
const all = { owed: 3, delivered: 3, lost: 0, duplicates: 0, ambiguous: 0, killed: 0, sameMessageId: 0 };

describe('what came of the torture', () => {
  it('is all well when everybody was told everything, once', () => {
    const told = tally(debts, [aMail(), other], []);
    expect(told).toEqual(all);
    expect(isAllWell(told)).toBe(true);
  });

  it('is a loss when somebody was not told something, or somebody else was', () => {
    for (const mails of [
      [aMail()],
      [aMail(), { ...other, recipient: first }],
      [aMail({ numbers: [1] }), other],
    ]) {
      const told = tally(debts, mails, []);
      expect(told).toEqual({ ...all, delivered: 2, lost: 1 });
      expect(isAllWell(told)).toBe(false);
    }
  });

  it('bears a mail that came twice when its answer was lost, or its worker was killed before it had recorded the answer', () => {
    const unanswered = tally(debts, [aMail({ isAnswered: false }), aMail(), other], []);
    expect(unanswered).toEqual({ ...all, duplicates: 1, ambiguous: 1, sameMessageId: 1 });
    const killed = tally(debts, [aMail(), aMail({ client: 'w2.1' }), other], [aKill()]);
    expect(killed).toEqual({ ...all, duplicates: 1, killed: 1, sameMessageId: 1 });
    const away = aKill({ what: 'postgres', client: null });
    expect(tally(debts, [aMail(), aMail(), other], [away]).killed).toBe(1);
    expect([unanswered, killed].map(isAllWell)).toEqual([true, true]);
  });

  it('does not bear one that came twice for no reason, or under another Message-ID', () => {
    const strangers = [
      aKill({ client: 'w1.2' }),
      aKill({ begun: new Set() }),
      aKill({ what: 'redis', client: null, begun: new Set() }),
      aKill({ what: 'postgres', client: null, begun: new Set(['<2@example.invalid>']) }),
    ];
    const causeless = tally(debts, [aMail(), aMail(), other], strangers);
    expect(causeless).toEqual({ ...all, duplicates: 1, sameMessageId: 1 });
    const renamed = tally(debts, [aMail(), aMail({ messageId: '<9@example.invalid>' }), other], [aKill()]);
    expect(renamed).toEqual({ ...all, duplicates: 1, killed: 1 });
    expect([causeless, renamed].map(isAllWell)).toEqual([false, false]);
  });
});

it('owes as many reminders as were asked for, to about half as many people', () => {
  const owed = debtsOf(2000);
  expect(owed.map(({ number }) => number)).toEqual(Array.from({ length: 2000 }, (_, at) => at + 1));
  expect(new Set(owed.map(({ recipient }) => recipient)).size).toBe(1000);
});

it('reads in a text what it tells of, each once', () => {
  expect(numbersIn('Insats nr 7 av provet … Insats nr 12 av provet\nInsats nr 7 av provet')).toEqual([7, 12]);
});
