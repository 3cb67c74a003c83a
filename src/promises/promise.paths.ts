const set = (id: string): string => `/arbete/loften/${id}`;

/** The staff pages of a promise set, and its page for residents. */
export const promisePaths = {
  set,
  proposal: (id: string) => `${set(id)}/forslag`,
  decision: (id: string) => `${set(id)}/beslut`,
  basis: (id: string) => `${set(id)}/grund`,
  signing: (id: string) => `${set(id)}/undertecknande`,
  publication: (id: string) => `${set(id)}/publicering`,
  progress: (id: string) => `${set(id)}/hur-det-gar`,
  residents: (publicId: string) => `/medborgarloften/${publicId}`,
} as const;
