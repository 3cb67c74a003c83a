const list = '/arbete/partner';

export const partnerPaths = {
  list,
  change: (id: string) => `${list}/${id}/uppgifter`,
  end: (id: string) => `${list}/${id}/avslut`,
  resume: (id: string) => `${list}/${id}/aterupptagande`,
} as const;
