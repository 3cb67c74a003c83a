import { ofTheMunicipality, ofTheParties, type Person } from './act';

const keepers: readonly Person[] = ['coordinator', 'deputyOfCoordinator'];
const reporters: readonly Person[] = [...keepers, 'caseWorker'];

/** Pages about one thing: who is shown it once it is published. Everybody else is answered 403 or 404. */
export const pages: Record<string, readonly Person[]> = {
  '/arbete/aktiviteter/:id': ofTheParties,
  '/arbete/aktiviteter/:id/mejl': ofTheParties,
  '/arbete/aktiviteter/:id/plan': keepers,
  '/arbete/tillfallen/:id': reporters,
  '/arbete/loften/:id': ofTheParties,
  '/arbete/loften/:id/texter': ['communicator', ...keepers],
  '/arbete/loften/:id/ny-aktivitet': keepers,
  '/arbete/loften/:id/kalkylblad': ofTheParties,
  '/arbete/loften/:id/kalkylblad/:file': ofTheParties,
  '/arbete/loften/:id/uppgifter': keepers,
  '/arbete/loften/:id/ny-punkt': keepers,
  '/arbete/loften/:id/undertecknare': keepers,
  '/arbete/loften/:id/underlag': keepers,
  '/arbete/loften/:id/fornyelse': keepers,
  '/arbete/loften/:id/bygger-pa': ofTheParties,
  '/arbete/loften/:id/granskning': ofTheParties,
  '/arbete/loften/:id/uppfoljningar': ofTheParties,
  '/arbete/loften/:id/indikatorer': ofTheParties,
  '/arbete/loften/:id/indikatorer/ny': [...keepers, 'liaison', 'chief', 'twoHats'],
  '/arbete/loftespunkter/:id': keepers,
  '/arbete/uppfoljningar/:id': ofTheParties,
  '/arbete/indikatorer/:id': ofTheParties,
  '/arbete/indikatorer/:id/andra': keepers,
  // An agreement that is not signed yet is worked on, and no reader's.
  '/arbete/overenskommelser/:id': ofTheMunicipality,
  '/arbete/overenskommelser/:id/andra': keepers,
  '/arbete/lagesbilder/:id': [...ofTheMunicipality, 'reader'],
  '/arbete/lagesbilder/:id/andra': keepers,
  '/arbete/fokusomraden/:id': ofTheParties,
  '/arbete/fokusomraden/:id/andra': keepers,
};

/** Pages about oneself or about people: what they show is asked for elsewhere, that they show no content here. */
export const pagesWithoutContent = [
  '/arbete',
  '/arbete/aktiviteter',
  '/arbete/flera-aktiviteter',
  '/arbete/flera-aktiviteter/:id',
  '/arbete/administration',
  '/arbete/administration/gallring',
  '/arbete/administration/personer/:id',
  '/arbete/fokusomraden',
  '/arbete/fokusomraden/nytt',
  '/arbete/granskning',
  '/arbete/granskning/tertial',
  '/arbete/konto',
  '/arbete/konto/tvasteg',
  '/arbete/lagesbilder',
  '/arbete/lagesbilder/ny',
  '/arbete/las-in',
  '/arbete/logg',
  '/arbete/losenord',
  '/arbete/mina-mejl',
  '/arbete/nytt-lofte',
  '/arbete/omraden',
  '/arbete/overenskommelser',
  '/arbete/overenskommelser/ny',
  '/arbete/partnersvar',
  '/arbete/valkommen',
  '/arbete/var-organisation',
];
