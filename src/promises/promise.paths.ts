const set = (id: string): string => `/arbete/loften/${id}`;

const promise = (id: string): string => `/arbete/loftespunkter/${id}`;

/** The staff pages of a promise set, and its page for residents. */
export const promisePaths = {
  set,
  proposal: (id: string) => `${set(id)}/forslag`,
  decision: (id: string) => `${set(id)}/beslut`,
  basis: (id: string) => `${set(id)}/grund`,
  signing: (id: string) => `${set(id)}/undertecknande`,
  publication: (id: string) => `${set(id)}/publicering`,
  preview: (id: string) => `${set(id)}/forhandsvisning`,
  progress: (id: string) => `${set(id)}/hur-det-gar`,
  begin: '/arbete/nytt-lofte',
  facts: (id: string) => `${set(id)}/uppgifter`,
  newPromise: (id: string) => `${set(id)}/ny-punkt`,
  promise,
  removal: (id: string) => `${promise(id)}/borttagning`,
  correction: (id: string) => `${promise(id)}/rattelse`,
  promiseWithdrawal: (id: string) => `${promise(id)}/aterkallande`,
  signatories: (id: string) => `${set(id)}/undertecknare`,
  signatoryStrike: (id: string, signatoryId: string) => `${set(id)}/undertecknare/${signatoryId}/strykning`,
  askedAndWorried: (id: string) => `${set(id)}/underlag`,
  worries: (id: string) => `${set(id)}/underlag/oro`,
  dialogueRemoval: (id: string, dialogueId: string) => `${set(id)}/underlag/${dialogueId}/strykning`,
  extension: (id: string) => `${set(id)}/forlangning`,
  ending: (id: string) => `${set(id)}/avslut`,
  webWithdrawal: (id: string) => `${set(id)}/webben`,
  renewal: (id: string) => `${set(id)}/fornyelse`,
  districts: '/arbete/omraden',
  districtName: (id: string) => `/arbete/omraden/${id}/namn`,
  districtResumption: (id: string) => `/arbete/omraden/${id}/aterupptagande`,
  districtEnd: (id: string) => `/arbete/omraden/${id}/avslut`,
  residents: (publicId: string) => `/medborgarloften/${publicId}`,
} as const;
