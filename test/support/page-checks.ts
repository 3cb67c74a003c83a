import type { Page } from 'playwright-core';

/** Each gives what is wrong with the page in short; empty when all is well. */

/** Pressing Tab goes through all that can be used, in the order it is written, and each place is seen. */
export async function keyboardFaults(page: Page): Promise<string[]> {
  const count = await page.evaluate<number>(markStops);
  const faults: string[] = [];
  for (let stop = 0; stop < count; stop += 1) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate<string | null>(`(${faultAtStop})(${stop})`);
    if (fault) faults.push(fault);
    if (faults.length > 3) return faults;
  }
  return faults;
}

/** A group of radio buttons is one stop, and what a closed box holds is none. */
const markStops = `(() => {
  const look = (element) => {
    const { outlineStyle, outlineColor, boxShadow, backgroundColor } = getComputedStyle(element);
    return [outlineStyle === 'none' || outlineStyle + outlineColor, boxShadow, backgroundColor].join();
  };
  window.look = look;
  const radios = new Set();
  window.stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter((element) => {
    if (element.type === 'hidden' || element.tabIndex < 0 || !element.checkVisibility()) return false;
    if (element.type !== 'radio') return true;
    const isFirst = !radios.has(element.name);
    radios.add(element.name);
    return isFirst;
  });
  window.looks = window.stops.map((element) => look(element.type === 'radio' ? element.nextElementSibling : element));
  return window.stops.length;
})()`;

const faultAtStop = `(stop) => {
  const wanted = window.stops[stop];
  const name = (element) => element.outerHTML.slice(0, 90);
  if (document.activeElement !== wanted) return 'not reached: ' + name(wanted) + ', but ' + name(document.activeElement);
  const box = [...wanted.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  if (!box) return 'nothing to see: ' + name(wanted);
  const middle = [Math.min(Math.max((box.left + box.right) / 2, 0), innerWidth - 1), (box.top + box.bottom) / 2];
  const above = document.elementFromPoint(...middle);
  if (wanted.clientHeight < innerHeight && !(above && (wanted.contains(above) || above.closest('label')?.control === wanted)))
    return 'hidden by something: ' + name(wanted);
  const shown = wanted.type === 'radio' ? wanted.nextElementSibling : wanted;
  const inner = getComputedStyle(shown, '::before');
  if (window.look(shown) === window.looks[stop] && inner.boxShadow === 'none' && inner.outlineStyle === 'none')
    return 'looks the same in focus: ' + name(wanted);
  return null;
}`;

/** Where the reader's own few colours replace ours, a status is still a word and a shape that stand out. */
export const forcedColourFaults = (page: Page): Promise<string[]> =>
  page.evaluate<
    string[]
  >(`[...document.querySelectorAll('.tag')].filter((tag) => tag.checkVisibility()).flatMap((tag) => {
    const word = tag.innerText.trim();
    const shape = tag.querySelector('svg');
    const box = shape?.getBoundingClientRect();
    const { backgroundColor, color } = getComputedStyle(tag);
    const paints = [...tag.querySelectorAll('svg path')].flatMap((path) => [path.getAttribute('fill'), path.getAttribute('stroke')]);
    const followsTheWord = paints.every((paint) => [null, 'none', 'currentColor'].includes(paint)) && paints.includes('currentColor');
    return word && box?.width > 10 && box.height > 10 && followsTheWord && color !== backgroundColor ? [] : [word + ': ' + [color, backgroundColor, ...paints].join(' ')];
  })`);

/** On paper nothing is wider than the sheet, no row of a table is cut in two, and no box is left closed. */
export const paperFaults = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const name = (element) => element.outerHTML.slice(0, 90);
    const all = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    const edge = document.documentElement.clientWidth + 1;
    return [
      ...all('main *').filter((element) => !element.closest('.govuk-visually-hidden, .trap, clipPath, defs, pattern') && element.getBoundingClientRect().right > edge).map((element) => 'too wide: ' + name(element)),
      ...all('tr').filter((row) => getComputedStyle(row).breakInside !== 'avoid').map((row) => 'may be cut: ' + name(row)),
      ...all('details').filter((box) => [...box.children].slice(1).some((inner) => inner.getBoundingClientRect().height === 0)).map((box) => 'closed: ' + name(box)),
      ...all('nav, button, .govuk-skip-link').map((element) => 'of no use on paper: ' + name(element)),
    ].slice(0, 5);
  })()`);

export interface Weight {
  readonly requests: number;
  /** As they went over the wire, packed. */
  readonly bytes: number;
}

/** What a first visit costs. */
export async function weigh(page: Page, url: string): Promise<Weight> {
  const wire = await page.context().newCDPSession(page);
  await wire.send('Network.enable');
  let requests = 0;
  let bytes = 0;
  wire.on('Network.requestWillBeSent', () => (requests += 1));
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(url, { waitUntil: 'networkidle' });
  await wire.detach();
  return { requests, bytes };
}
