import { ofTheParties, type Person } from './act';

/** Pages about one thing: who is shown it once it is published. Everybody else is answered 403 or 404. */
export const pages: Record<string, readonly Person[]> = {
  '/arbete/aktiviteter/:id': ofTheParties,
  '/arbete/aktiviteter/:id/plan': ['coordinator', 'deputyOfCoordinator'],
  '/arbete/loften/:id': ofTheParties,
  '/arbete/loften/:id/texter': ['communicator', 'coordinator', 'deputyOfCoordinator'],
  '/arbete/loften/:id/ny-aktivitet': ['coordinator', 'deputyOfCoordinator'],
};

/** Pages about oneself or about people: what they show is asked for elsewhere, that they show no content here. */
export const pagesWithoutContent = [
  '/arbete',
  '/arbete/administration',
  '/arbete/administration/gallring',
  '/arbete/administration/personer/:id',
  '/arbete/las-in',
  '/arbete/logg',
  '/arbete/losenord',
  '/arbete/valkommen',
];

/** Forms for everybody who is signed in. */
export const formsForEverybody = ['/arbete/losenord'];
