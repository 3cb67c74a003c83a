import { InvalidParameters } from '../../http/problem';

export interface ListParameters {
  readonly limit: number;
  /** The first is 1. */
  readonly page: number;
  readonly municipality: string | null;
}

export const defaultLimit = 20;
export const mostLimit = 100;
/** Far behind any real list, and safe to count with. */
const mostPage = 1_000_000;

type Query = Readonly<Record<string, unknown>>;
type Fault = InvalidParameters['parameters'][number];

/** @throws InvalidParameters with every fault at once */
export function readListParameters(query: Query): ListParameters {
  const faults = unknownIn(query, ['limit', 'page', 'municipality']);
  const number = (name: string, otherwise: number, most: number): number => {
    const value = query[name];
    if (value === undefined) return otherwise;
    const isWhole = typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) && Number(value) <= most;
    if (!isWhole) faults.push({ name, reason: `Give one whole number from 1 to ${most}.` });
    return Number(value);
  };
  const parameters = {
    limit: number('limit', defaultLimit, mostLimit),
    page: number('page', 1, mostPage),
    municipality: municipalityIn(query, faults),
  };
  refuse(faults);
  return parameters;
}

/** For addresses that take no parameter. */
export const refuseParameters = (query: Query): void => refuse(unknownIn(query, []));

export const refuseMalformedId = (name: string): never => {
  throw new InvalidParameters([
    {
      name,
      reason: 'An id is 12 characters: digits and the letters a to z without i, l, o and u, in lower case.',
    },
  ]);
};

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new InvalidParameters(faults);
}

function unknownIn(query: Query, known: readonly string[]): Fault[] {
  const reason =
    known.length > 0
      ? `This address knows no such parameter. It takes ${known.join(', ')}.`
      : 'This address takes no parameters.';
  return Object.keys(query)
    .filter((name) => !known.includes(name))
    .map((name) => ({ name, reason }));
}

function municipalityIn({ municipality }: Query, faults: Fault[]): string | null {
  if (municipality === undefined) return null;
  if (typeof municipality === 'string' && /^(\d{4}|[a-z0-9]+(-[a-z0-9]+)*)$/.test(municipality))
    return municipality;
  faults.push({
    name: 'municipality',
    reason: 'Give one four-digit municipality code, or one slug such as ekhamra-kommun.',
  });
  return null;
}
