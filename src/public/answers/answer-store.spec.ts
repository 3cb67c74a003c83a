import type { IncomingMessage, ServerResponse } from 'node:http';
import { FixedClock } from '../../kernel/clock';
import { AnswerStore } from './answer-store';
import { KeptAnswer } from './kept-answer';

const response = {} as ServerResponse;
const request = (url: string, method = 'GET') => ({ url, method, headers: {} }) as IncomingMessage;

describe('the store of public answers', () => {
  let clock: FixedClock;
  let store: AnswerStore;
  let answer: KeptAnswer;

  beforeEach(async () => {
    clock = new FixedClock('2026-06-10T11:00:00Z');
    store = new AnswerStore(clock, { entries: 3, bytes: 20_000 });
    store.open();
    answer = await KeptAnswer.of('ja', { 'content-type': 'text/html' }, '1', true);
    jest.spyOn(answer, 'send').mockReturnValue();
  });

  const keep = (address: string) => store.keep(store.ticket(), address, answer);
  const isServed = (url: string, method?: string) => store.answers(request(url, method), response);

  it('answers GET and HEAD on exactly the address it was kept under', () => {
    keep('/?lang=en');
    expect([isServed('/?lang=en'), isServed('/?lang=en', 'HEAD')]).toEqual([true, true]);
    expect([isServed('/'), isServed('/?lang=en&x=1'), isServed('/?lang=EN')]).toEqual([false, false, false]);
    expect([isServed('/?lang=en', 'POST'), isServed('/?lang=en', 'OPTIONS')]).toEqual([false, false]);
  });

  it('forgets everything when something is published', () => {
    keep('/');
    store.empty();
    expect(isServed('/')).toBe(false);
  });

  it('keeps nothing that was read before a publication', () => {
    const ticket = store.ticket();
    store.empty();
    store.keep(ticket, '/', answer);
    expect(isServed('/')).toBe(false);
  });

  it('keeps and serves nothing while publications are not heard', () => {
    keep('/');
    store.shut();
    keep('/again');
    expect([isServed('/'), isServed('/again')]).toEqual([false, false]);
  });

  it('keeps nothing that was read before it began to hear publications', () => {
    store.shut();
    const ticket = store.ticket();
    store.open();
    store.keep(ticket, '/', answer);
    expect(isServed('/')).toBe(false);
  });

  it.each([
    ['in summer', '2026-06-10T21:59:59.999Z', '2026-06-10T22:00:00Z'],
    ['in winter', '2026-11-20T22:59:59.999Z', '2026-11-20T23:00:00Z'],
    ['on the night the clocks go back', '2026-10-25T22:59:59.999Z', '2026-10-25T23:00:00Z'],
  ])('forgets everything at midnight in Sweden, %s', (_, before, midnight) => {
    clock.set(before);
    keep('/');
    expect(isServed('/')).toBe(true);
    clock.set(midnight);
    expect(isServed('/')).toBe(false);
  });

  it('keeps nothing that was read before midnight', () => {
    clock.set('2026-06-10T21:59:59.999Z');
    const ticket = store.ticket();
    clock.set('2026-06-10T22:00:00Z');
    store.keep(ticket, '/', answer);
    expect(isServed('/')).toBe(false);
  });

  it('holds a bounded number of answers, the newest', () => {
    ['/1', '/2', '/3', '/4'].forEach(keep);
    expect(['/1', '/2', '/3', '/4'].map((url) => isServed(url))).toEqual([false, true, true, true]);
  });

  it('holds a bounded number of bytes, also when one address is kept again and again', async () => {
    const large = await KeptAnswer.of('x', { 'content-type': 'text/html' }, '1', false);
    Object.assign(large, { size: 9_000 });
    jest.spyOn(large, 'send').mockReturnValue();
    for (const url of ['/1', '/2', '/3', '/3', '/3']) store.keep(store.ticket(), url, large);
    expect(['/1', '/2', '/3'].map((url) => isServed(url))).toEqual([false, true, true]);
    Object.assign(large, { size: 20_001 });
    store.keep(store.ticket(), '/4', large);
    expect([isServed('/2'), isServed('/4')]).toEqual([true, false]);
  });
});
