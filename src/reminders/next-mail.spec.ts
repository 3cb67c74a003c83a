import { nextMailOn } from './next-mail';

/** 10 June 2026 is a Wednesday; Midsummer's Eve is Friday the 19th. */
describe('the day of the next mail', () => {
  const today = '2026-06-10';
  it.each([
    ['today, before the mail hours are over', {}, { hour: 13 }, '2026-06-10'],
    ['tomorrow, when they are over', {}, { hour: 18 }, '2026-06-11'],
    ['tomorrow, when there was a mail today', { hadMailToday: true }, {}, '2026-06-11'],
    ['on Monday, for who wants it once a week', { isWeekly: true }, {}, '2026-06-15'],
    ['on Monday, when it is Saturday', {}, { today: '2026-06-13', owedOn: '2026-06-15' }, '2026-06-15'],
    ['after Midsummer, when it is its eve', {}, { today: '2026-06-19', owedOn: '2026-06-22' }, '2026-06-22'],
    ['when it has come to be owed', {}, { owedOn: '2026-06-17' }, '2026-06-17'],
  ])('is %s', (_, rhythm, when, expected) => {
    expect(
      nextMailOn(
        { isWeekly: false, hadMailToday: false, ...rhythm },
        { owedOn: today, today, hour: 13, ...when },
      ),
    ).toBe(expected);
  });
});
