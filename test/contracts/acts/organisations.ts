import { randomUUID } from 'node:crypto';
import { type Act, everybody, type Given } from './act';

const ofEkhamra =
  (act: string) =>
  ({ town }: Given): string =>
    `/arbete/var-organisation/${town.ekhamra}/${act}`;
const coordinatorsOnly = {
  when: 'published',
  by: 'coordinator',
  may: [],
} as const;

/** To everybody who does not keep the list there is no row to change. */
const partnersOfEkhamra = {
  ...coordinatorsOnly,
  may: ['authorityAdministrator'],
  seenBy: [],
} as const;

const ruleOfEkhamra =
  (act: string) =>
  ({ town }: Given): string =>
    `/arbete/paminnelser/${town.ekhamra}/due_in_14${act}`;
let span = 0;

/** How an authority is set up: by those who coordinate its part or administer it. Districts are the coordinator's. */
export const organisationActs: Record<string, Act> = {
  '/arbete/var-organisation/:authorityId/kontakt': {
    ...coordinatorsOnly,
    may: ['authorityAdministrator'],
    address: ofEkhamra('kontakt'),
    form: () => ({ contactFunction: 'Trygghetssamordnaren' }),
  },
  '/arbete/var-organisation/:authorityId/fordrojning': {
    when: 'published',
    by: 'chief',
    may: ['twoHats'],
    address: ({ town }) => `/arbete/var-organisation/${town.area}/fordrojning`,
    form: () => ({ disclosureDelayDays: '14' }),
  },
  '/arbete/var-organisation/:authorityId/sma-tal': {
    ...coordinatorsOnly,
    may: ['authorityAdministrator'],
    address: ofEkhamra('sma-tal'),
    form: () => ({ smallNumberThreshold: '7' }),
  },
  '/arbete/var-organisation/:authorityId/tystnad': {
    when: 'published',
    by: 'authorityAdministrator',
    may: [],
    address: ofEkhamra('tystnad'),
    form: () => ({ staleAfterDays: '60' }),
  },
  '/arbete/var-organisation/:authorityId/farger': {
    when: 'published',
    by: 'authorityAdministrator',
    may: [],
    address: ofEkhamra('farger'),
    form: () => ({ brand: '#203a72', surface: '', link: '', focus: '' }),
  },
  '/arbete/paminnelser/:id/:rule': {
    ...coordinatorsOnly,
    address: ruleOfEkhamra(''),
    // Another one every time: what changes nothing is not logged.
    form: () => ({ span: String(1 + (span++ % 60)), isOn: 'yes' }),
    isRepeatable: true,
  },
  '/arbete/paminnelser/:id/:rule/prov': {
    ...coordinatorsOnly,
    address: ruleOfEkhamra('/prov'),
    form: () => ({ span: '10', isOn: 'yes' }),
    isRepeatable: true,
    isLogged: false,
  },
  '/arbete/partner': {
    ...coordinatorsOnly,
    may: ['authorityAdministrator'],
    form: ({ town }) => ({ authorityId: town.ekhamra, name: `Bolaget ${randomUUID()}`, kind: 'business' }),
    isRepeatable: true,
  },
  '/arbete/partner/:id/uppgifter': {
    ...partnersOfEkhamra,
    form: () => ({ name: `Bolaget ${randomUUID()}`, kind: 'business' }),
    isRepeatable: true,
  },
  '/arbete/partner/:id/avslut': { ...partnersOfEkhamra, form: () => ({}) },
  '/arbete/partner/:id/aterupptagande': { ...partnersOfEkhamra, isLogged: false, form: () => ({}) },
  '/arbete/omraden': {
    ...coordinatorsOnly,
    may: ['authorityAdministrator'],
    form: ({ town }) => ({ municipalityId: town.ekhamra, name: `Kvarter ${randomUUID()}` }),
    isRepeatable: true,
  },
  '/arbete/omraden/:id/namn': {
    ...coordinatorsOnly,
    may: ['authorityAdministrator'],
    seenBy: everybody,
    form: () => ({ name: `Kvarter ${randomUUID()}` }),
    isRepeatable: true,
  },
  '/arbete/omraden/:id/avslut': {
    ...coordinatorsOnly,
    may: ['authorityAdministrator'],
    seenBy: everybody,
    form: () => ({}),
  },
  '/arbete/omraden/:id/aterupptagande': {
    ...coordinatorsOnly,
    may: ['authorityAdministrator'],
    seenBy: everybody,
    isLogged: false,
    form: () => ({}),
  },
};
