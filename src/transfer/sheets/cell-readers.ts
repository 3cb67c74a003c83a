import type { ActivityPlan } from '../../activities/plan.dto';
import { Refusal } from '../../kernel/refusal';
import type { Cell } from './cell';
import { dayInCell } from './day-in-cell';
import type { Column } from './headings';
import type { SheetFrame } from './sheet-frame';
import { bare, cadenceIn, comparatorIn, scopeIn, yesOrNo } from './words-in-sheet';

type Reader = (words: string, frame: SheetFrame, cell: Cell) => Partial<ActivityPlan>;

/** What each column says of a plan. A reader throws the refusal that belongs to its cell. */
export const readers: Readonly<Record<Exclude<Column, 'id'>, Reader>> = {
  title: (title) => ({ title }),
  description: (description) => ({ description }),
  promises: (words, frame) => ({ promiseIds: promisesIn(words, frame) }),
  lead: (words, frame) => ({ leadId: words === '' ? '' : leadIn(words, frame) }),
  leadFunction: (leadFunction) => ({ leadFunction }),
  takingPart: (words, frame) => ({ takingPartIds: takingPartIn(words, frame) }),
  startOn: (words, _, cell) => ({ startOn: words === '' ? null : dayIn(cell, words) }),
  dueOn: (words, _, cell) => ({ dueOn: words === '' ? '' : dayIn(cell, words) }),
  cadence: (words) => ({ cadence: words === '' ? 'none' : known(cadenceIn(words), 'sheet.cadence', words) }),
  cadenceTimes: (words) => ({ cadenceTimes: numberIn(words) }),
  comparator: (words) => ({
    targetComparator: words === '' ? null : known(comparatorIn(words), 'sheet.comparator', words),
  }),
  quantity: (words) => ({ targetQuantity: numberIn(words) }),
  unit: (words) => ({ targetUnit: words === '' ? null : words }),
  scope: (words) => ({ targetScope: words === '' ? null : known(scopeIn(words), 'sheet.scope', words) }),
  demandDriven: (words) => ({ demandDriven: flagIn(words) }),
  isTrial: (words) => ({ isTrial: flagIn(words) }),
};

/** ”1, 3 och 5”, ”Löfte 2”, ”1-3”: the numbers of the document's promises. */
function promisesIn(words: string, { promises }: SheetFrame): string[] {
  const numbers = words
    .replace(/löften?|nr|nummer/gi, ' ')
    .split(/[\s,;.&+]+|och/i)
    .filter(Boolean)
    .flatMap(numbersIn);
  return numbers.map((number) => {
    const promise = promises.find((one) => one.number === number);
    const last = promises.length;
    if (!promise) throw new Refusal('sheet.promise_unknown', null, { value: words, last });
    return promise.id;
  });
}

function numbersIn(part: string): number[] {
  const [, from = '', to = from] = /^(\d{1,3})(?:[-–](\d{1,3}))?$/.exec(part) ?? [];
  const length = Number(to) - Number(from) + 1;
  return from === '' || length < 1 ? [NaN] : Array.from({ length }, (_, step) => Number(from) + step);
}

/** By name, by the beginning of the name, or as ”kommunen” and ”polisen” where the document has one of them. */
function leadIn(words: string, { parties }: SheetFrame): string {
  const kinds: Readonly<Record<string, string>> = { kommunen: 'municipality', polisen: 'police' };
  const ofKind = parties.filter(({ party }) => party === kinds[bare(words)]);
  const found = ofKind.length === 1 ? ofKind[0] : named(words, parties);
  const names = parties.map(({ name }) => name).join(', ');
  if (!found) throw new Refusal('sheet.lead_unknown', null, { value: words, names });
  return found.id;
}

/** Several are parted by semicolons or stand on lines of their own; names may hold commas. */
function takingPartIn(words: string, { ableToTakePart, parties }: SheetFrame): string[] {
  const names = words.split(/[;\n]+/).map((name) => name.trim());
  return names.filter(Boolean).flatMap((name) => {
    const one = named(name, ableToTakePart);
    if (one) return [one.id];
    const several = name.split(',').map((part) => named(part, ableToTakePart));
    if (several.every((actor) => actor !== null)) return several.map(({ id }) => id);
    const kind = { kommunen: 'municipality', polisen: 'police' }[bare(name)];
    const ofKind = parties.filter(({ party }) => party === kind);
    if (ofKind[0] && ofKind.length === 1) return [ofKind[0].id];
    const known = ableToTakePart.map((actor) => actor.name).join('; ');
    throw new Refusal('sheet.taking_part_unknown', null, { value: name, names: known });
  });
}

function named<Actor extends { readonly name: string }>(
  words: string,
  actors: readonly Actor[],
): Actor | null {
  const wanted = bare(words);
  const exact = actors.find(({ name }) => bare(name) === wanted);
  const begins = actors.filter(({ name }) => bare(name).startsWith(wanted));
  return exact ?? (wanted !== '' && begins.length === 1 ? (begins[0] ?? null) : null);
}

function dayIn(cell: Cell, words: string): string {
  const day = dayInCell(cell);
  if (!day) throw new Refusal('sheet.day', null, { value: words });
  return day;
}

/** People write 2,5 as well as 2.5, and 1 000 with a space. */
function numberIn(words: string): number | null {
  if (words === '') return null;
  const digits = words.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/.test(digits)) throw new Refusal('sheet.number', null, { value: words });
  return Number(digits);
}

function flagIn(words: string): boolean {
  const said = yesOrNo(words);
  if (said === null) throw new Refusal('sheet.yes_or_no', null, { value: words });
  return said;
}

function known<Key>(key: Key | null, code: string, value: string): Key {
  if (key === null) throw new Refusal(code, null, { value });
  return key;
}
