import { randomUUID } from 'node:crypto';
import { type Act, type Given, ofTheMunicipality } from './act';

/** What comes before the promise is the municipality's, and its coordinator writes it. */
const keepersOnly = {
  when: 'draft',
  by: 'coordinator',
  may: [],
  seenBy: ofTheMunicipality,
} as const;
const agreement = ({ town }: Given) => ({
  kind: 'cooperation_agreement',
  title: 'En annan rubrik',
  purposes: 'Syftet.',
  areas: 'Områdena.',
  periodStart: '2026-01-01',
  partyIds: [town.ekhamra],
});
const focusArea = { title: 'Mörker', problem: 'Det är mörkt.' };
const anEdit = { version: '1', was: '{}' };

export const agreementActs: Record<string, Act> = {
  '/arbete/overenskommelser': {
    ...keepersOnly,
    form: (given) => ({ ...agreement(given), keeperId: given.town.ekhamra, formKey: randomUUID() }),
    isRepeatable: true,
  },
  '/arbete/overenskommelser/:id/andra': {
    ...keepersOnly,
    form: (given) => ({ ...agreement(given), ...anEdit }),
  },
  '/arbete/overenskommelser/:id/undertecknande': {
    ...keepersOnly,
    form: () => ({ signedOn: '2026-06-01', signatories: 'Ekhamra kommun; ordföranden' }),
  },
  '/arbete/overenskommelser/:id/diarienummer': {
    ...keepersOnly,
    form: ({ town }) => ({ partyId: town.ekhamra, registryNumber: 'KS 2026/1' }),
  },
  '/arbete/overenskommelser/:id/dokument': {
    ...keepersOnly,
    form: () => ({ documentUrl: 'https://www.ekhamra.example.se/a.pdf' }),
  },
  '/arbete/lagesbilder': {
    ...keepersOnly,
    form: ({ town }) => ({ day: '2026-06-01', municipalityId: town.ekhamra, formKey: randomUUID() }),
    isRepeatable: true,
  },
  '/arbete/lagesbilder/:id/andra': { ...keepersOnly, form: () => ({ day: '2026-06-01', ...anEdit }) },
  '/arbete/fokusomraden': {
    ...keepersOnly,
    form: ({ town }) => ({ ...focusArea, municipalityId: town.ekhamra, formKey: randomUUID() }),
    isRepeatable: true,
  },
  '/arbete/fokusomraden/:id/andra': { ...keepersOnly, form: () => ({ ...focusArea, ...anEdit }) },
};
