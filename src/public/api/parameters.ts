import { InvalidParameters } from '../../http/problem';
import { isDay } from '../../kernel/day';
import { isPublicId } from '../../kernel/ids';

export type Query = Readonly<Record<string, unknown>>;
type Fault = InvalidParameters['parameters'][number];

export const defaultLimit = 20;
export const mostLimit = 100;
/** Far behind any real list, and safe to count with. */
const mostPage = 1_000_000;
const longestText = 200;

export interface Page {
  readonly limit: number;
  /** The first is 1. */
  readonly page: number;
  readonly offset: number;
}

/** Reads what an address was asked with, and tells every fault at once. */
export class Parameters {
  private readonly faults: Fault[] = [];
  private readonly known = new Set<string>();

  constructor(private readonly query: Query) {}

  page(): Page {
    const limit = this.whole('limit', defaultLimit, mostLimit);
    const page = this.whole('page', 1, mostPage);
    return { limit, page, offset: (page - 1) * limit };
  }

  /** A municipality's four-digit code, or a slug. */
  place(name: string): string | null {
    const reason = 'Give one four-digit municipality code, or one slug such as ekhamra-kommun.';
    return this.read(name, reason, (text) => (isPlace(text) ? text : undefined));
  }

  /** A police area has no code. */
  area(name: string): string | null {
    const reason = 'Give one slug such as lokalpolisomrade-mellanbygden.';
    return this.read(name, reason, (text) => (isPlace(text) ? text : undefined));
  }

  id(name: string): string | null {
    return this.read(name, malformedId, (text) => (isPublicId(text) ? text : undefined));
  }

  word<Word extends string>(name: string, words: readonly Word[]): Word | null {
    return this.read(name, `Give one of ${words.join(', ')}.`, (text) => words.find((word) => word === text));
  }

  flag(name: string): boolean | null {
    return this.read(name, 'Give true or false.', (text) => ({ true: true, false: false })[text]);
  }

  text(name: string): string | null {
    const reason = `Give one text of 2 to ${longestText} characters.`;
    return this.read(name, reason, (text) => {
      const trimmed = text.trim();
      return trimmed.length >= 2 && trimmed.length <= longestText ? trimmed : undefined;
    });
  }

  /** Any offset is taken; 2026-11-01 alone is midnight in UTC. */
  instant(name: string): Date | null {
    const reason = 'Give one instant (RFC 3339) such as 2026-11-01T00:00:00Z or 2026-11-01T00:00:00+01:00.';
    return this.read(name, reason, (text) => {
      // A plus that was not encoded arrives as a blank.
      const written = text.replace(' ', '+');
      const isReal = instantForm.test(written) && isDay(written.slice(0, 10));
      const at = new Date(isReal ? written : NaN);
      return Number.isNaN(at.getTime()) ? undefined : at;
    });
  }

  /** After everything has been read. @throws InvalidParameters */
  refuseOthers(): void {
    const names = [...this.known];
    const reason =
      names.length > 0
        ? `This address knows no such parameter. It takes ${names.join(', ')}.`
        : 'This address takes no parameters.';
    const unknown = Object.keys(this.query).filter((name) => !this.known.has(name));
    const faults = [...unknown.map((name) => ({ name, reason })), ...this.faults];
    if (faults.length > 0) throw new InvalidParameters(faults);
  }

  private whole(name: string, otherwise: number, most: number): number {
    const read = (text: string) =>
      /^[1-9]\d{0,8}$/.test(text) && Number(text) <= most ? Number(text) : undefined;
    return this.read(name, `Give one whole number from 1 to ${most}.`, read) ?? otherwise;
  }

  private read<Value>(
    name: string,
    reason: string,
    parse: (text: string) => Value | undefined,
  ): Value | null {
    this.known.add(name);
    if (!Object.hasOwn(this.query, name)) return null;
    const given = this.query[name];
    const value = typeof given === 'string' ? parse(given) : undefined;
    if (value !== undefined) return value;
    this.faults.push({ name, reason });
    return null;
  }
}

/** For addresses that take no parameter. */
export const refuseParameters = (query: Query): void => new Parameters(query).refuseOthers();

export function refuseMalformedId(name: string): never {
  throw new InvalidParameters([{ name, reason: malformedId }]);
}

/** Of an id, for the description. */
export const idSchema = { type: 'string', pattern: '^[0-9a-hjkmnp-tv-z]{12}$' } as const;

const malformedId =
  'An id is 12 characters: digits and the letters a to z without i, l, o and u, in lower case.';

const isPlace = (text: string): boolean => /^(\d{4}|[a-z0-9]+(-[a-z0-9]+)*)$/.test(text);

const instantForm = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/i;
