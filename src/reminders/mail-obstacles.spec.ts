import { type MailPerson, obstaclesFor } from './mail-obstacles';
import { ruleNamed } from './reminder-rules';
import { settledReasons } from './settled-reasons';
import { whyNobody } from './why-nobody';

const today = '2026-06-10';
const hans: MailPerson = {
  id: '1',
  name: 'Hans',
  asked: 'accepted',
  isAtWork: true,
  deputies: [],
  hasAnswered: false,
  isSuspended: false,
  hour: 8,
  isWeekly: false,
  kindsOff: [],
  pausedFrom: null,
  pausedTo: null,
  wasMailed: false,
  isTriedAgain: false,
  waits: true,
};
const moment = { day: today, today, hour: 9, crossed: ruleNamed('late') };
const pause = { pausedFrom: today, pausedTo: '2026-06-12' };

describe('what keeps mail from a person', () => {
  it.each([
    ['a no', { asked: 'declined' as const }, ['declined']],
    ['work somewhere else', { isAtWork: false }, ['not_at_work']],
    ['an answer that waits', { hasAnswered: true }, ['has_answered']],
    ['an address that gives mail back', { isSuspended: true }, ['suspended']],
    ['a pause', pause, ['paused_alone']],
    ['a pause with a deputy', { ...pause, deputies: ['Berit'] }, ['paused']],
    ['a pause that ended the day before', { pausedFrom: '2026-06-01', pausedTo: '2026-06-09' }, ['queue']],
    ['a choice', { kindsOff: ['late' as const], waits: false }, ['switched_off']],
    ['another choice', { kindsOff: ['review' as const], waits: false }, []],
    ['the mail of the day', { wasMailed: true }, ['was_mailed']],
    ['mail once a week', { isWeekly: true }, ['weekly']],
    ['a mail server that does not take it', { isTriedAgain: true }, ['tried_again']],
    ['the hour', { hour: 10 }, ['hour']],
    ['the queue', {}, ['queue']],
    ['nothing', { waits: false }, []],
  ])('%s', (_, about, expected) => {
    expect(obstaclesFor({ ...hans, ...about }, moment)).toEqual(expected);
  });

  it('is told besides that the person has not said yes, or that somebody stands in', () => {
    const person = { ...hans, asked: 'asked' as const, deputies: ['Berit'], wasMailed: true };
    expect(obstaclesFor(person, moment)).toEqual(['deputies', 'not_accepted', 'was_mailed']);
  });

  it('of another day is neither the hour nor the queue; on a Monday weekly mail comes', () => {
    expect(obstaclesFor({ ...hans, hour: 10 }, { ...moment, day: '2026-06-09' })).toEqual([]);
    expect(obstaclesFor({ ...hans, isWeekly: true }, { ...moment, day: '2026-06-08' })).toEqual([]);
  });

  it('has words in both languages for every reason that is kept', () => {
    const kept = [...whyNobody.matchAll(/(?:then|else) '([a-z][a-z ]+[a-z])'/g)].map(
      ([, reason]) => reason ?? '',
    );
    expect(kept.length).toBeGreaterThan(8);
    for (const reason of kept) {
      expect(settledReasons.sv).toHaveProperty(reason);
      expect(settledReasons.en).toHaveProperty(reason);
    }
  });
});
