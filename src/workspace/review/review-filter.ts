import { isUuid } from '../../kernel/ids';

/** What of the area the chief wants to see, as the address says. */
export interface ReviewFilter {
  readonly municipalityId: string | null;
  /** Only what the police lead, have promised, or promised together with others. */
  readonly isOurs: boolean;
  /** Also what waits for nobody, or for somebody else. */
  readonly isAll: boolean;
}

/** What is not understood is no filter. */
export function filterFrom(query: Readonly<Record<string, unknown>>): ReviewFilter {
  const { kommun, ansvar, visa } = query;
  return {
    municipalityId: typeof kommun === 'string' && isUuid(kommun) ? kommun : null,
    isOurs: ansvar === 'vi',
    isAll: visa === 'allt',
  };
}

/** The filter in the words of the address, for the form that must come back to the same list. */
export const fieldsOfFilter = ({ municipalityId, isOurs, isAll }: ReviewFilter): Record<string, string> => ({
  ...(municipalityId ? { kommun: municipalityId } : {}),
  ...(isOurs ? { ansvar: 'vi' } : {}),
  ...(isAll ? { visa: 'allt' } : {}),
});
