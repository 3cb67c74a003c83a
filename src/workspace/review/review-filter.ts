import { isUuid } from '../../kernel/ids';

/** What of the area the chief wants to see, as the address says. */
export interface ReviewFilter {
  readonly municipalityId: string | null;
  /** Only what the police lead, have promised, or promised together with others. */
  readonly isOurs: boolean;
  /** Also what waits for nobody, or for somebody else. */
  readonly isAll: boolean;
  /** The promise set in which everything that waits is ticked beforehand. */
  readonly tickedSetId: string | null;
  /** Counted from 1. */
  readonly page: number;
}

/** What is not understood is no filter. */
export function filterFrom(query: Readonly<Record<string, unknown>>): ReviewFilter {
  const { kommun, ansvar, visa, valj, sida } = query;
  return {
    municipalityId: typeof kommun === 'string' && isUuid(kommun) ? kommun : null,
    isOurs: ansvar === 'vi',
    isAll: visa === 'allt',
    tickedSetId: typeof valj === 'string' && isUuid(valj) ? valj : null,
    page: typeof sida === 'string' && /^[1-9]\d{0,3}$/.test(sida) ? Number(sida) : 1,
  };
}

/** The filter in the words of the address, for the form that must come back to the same list. */
export const fieldsOfFilter = ({
  municipalityId,
  isOurs,
  isAll,
  page,
}: ReviewFilter): Record<string, string> => ({
  ...(municipalityId ? { kommun: municipalityId } : {}),
  ...(isOurs ? { ansvar: 'vi' } : {}),
  ...(isAll ? { visa: 'allt' } : {}),
  ...(page > 1 ? { sida: String(page) } : {}),
});

export const addressOf = (path: string, filter: ReviewFilter): string => {
  const query = new URLSearchParams(fieldsOfFilter(filter)).toString();
  return query ? `${path}?${query}` : path;
};

/** The same list with everything that waits in one promise set ticked. */
export const addressTicking = (path: string, filter: ReviewFilter, setId: string): string =>
  `${path}?${new URLSearchParams({ ...fieldsOfFilter(filter), valj: setId }).toString()}#lofte-${setId}`;
