import { isMailHour } from './mail-hours';

describe('Mail goes out', () => {
  it.each([
    ['not at 06:59 on a working day', '2026-06-10T04:59:59Z', false],
    ['from 07:00', '2026-06-10T05:00:00Z', true],
    ['until 17:59', '2026-06-10T15:59:59Z', true],
    ['not at 18:00', '2026-06-10T16:00:00Z', false],
    ['not at 06:59 in winter', '2026-01-14T05:59:59Z', false],
    ['from 07:00 in winter', '2026-01-14T06:00:00Z', true],
    ['until 17:59 in winter', '2026-01-14T16:59:59Z', true],
    ['not at 18:00 in winter', '2026-01-14T17:00:00Z', false],
    ['by the new clock on the Monday after it was put forward', '2026-03-30T05:00:00Z', true],
    ['not an hour before, which was right on the Friday', '2026-03-30T04:59:59Z', false],
    ['by the old clock on the Friday before', '2026-03-27T05:59:59Z', false],
    ['by the new clock on the Monday after it was put back', '2026-10-26T06:00:00Z', true],
    ['not an hour before that Monday', '2026-10-26T05:59:59Z', false],
    ['not on a Saturday', '2026-06-13T11:00:00Z', false],
    ['not on a Sunday', '2026-06-14T11:00:00Z', false],
    ['not on the national day', '2029-06-06T11:00:00Z', false],
    ['not on Midsummer’s Eve', '2026-06-19T11:00:00Z', false],
    ['not on Christmas Eve', '2026-12-24T11:00:00Z', false],
    ['not on Easter Monday', '2027-03-29T11:00:00Z', false],
    ['on the day after Easter', '2027-03-30T05:00:00Z', true],
  ])('%s', (_, at, expected) => {
    expect(isMailHour(new Date(at))).toBe(expected);
  });
});
