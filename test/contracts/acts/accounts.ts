/**
 * Forms with which everybody who is signed in changes how they themselves sign in, what they are mailed and the lists they have
 * saved, how far they have read, what they have written and not sent; and what partners have answered, which its own tests tell about.
 */
export const formsForEverybody = [
  '/arbete/fortsattning',
  '/arbete/konto/identiteter/:id/borttagning',
  '/arbete/konto/identiteter/via/:number',
  '/arbete/konto/sessioner/:id/avslut',
  '/arbete/konto/sessioner/avslut',
  '/arbete/konto/tvasteg',
  '/arbete/konto/tvasteg/andring',
  '/arbete/losenord',
  '/arbete/lasta-andringar',
  '/arbete/mina-mejl',
  '/arbete/mina-mejl/kalender',
  '/arbete/partnersvar/:id',
  '/arbete/sparade-urval',
  '/arbete/sparade-urval/:id/aterkallande',
  '/arbete/sparade-urval/:id/borttag',
  '/arbete/utkast',
  '/arbete/utkast/:key/aterkallande',
  '/arbete/utkast/:key/kassering',
];
