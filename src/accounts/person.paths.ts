const people = '/arbete/administration/personer';

export const personPaths = {
  all: people,
  one: (id: string): string => `${people}/${id}`,
  link: (id: string): string => `${people}/${id}/lank`,
  roles: (id: string): string => `${people}/${id}/roller`,
  roleEnd: (id: string, membershipId: string): string => `${people}/${id}/roller/${membershipId}/avslut`,
  handOver: (id: string, membershipId: string): string =>
    `${people}/${id}/roller/${membershipId}/overlamning`,
  deputies: (id: string): string => `${people}/${id}/stallforetradare`,
  deputyEnd: (id: string, deputyId: string): string => `${people}/${id}/stallforetradare/${deputyId}/avslut`,
  sessions: (id: string): string => `${people}/${id}/sessioner`,
  secondFactor: (id: string): string => `${people}/${id}/tvasteg`,
  shutOut: (id: string): string => `${people}/${id}/avstangning`,
  letIn: (id: string): string => `${people}/${id}/aterkomst`,
  erasure: (id: string): string => `${people}/${id}/borttagning`,
};
