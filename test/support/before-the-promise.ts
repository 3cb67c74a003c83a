import { randomUUID } from 'node:crypto';
import { Agreements } from '../../src/agreements/agreements';
import type { Agreement } from '../../src/agreements/agreement.entity';
import type { FocusArea } from '../../src/agreements/focus-area.entity';
import { FocusAreas } from '../../src/agreements/focus-areas';
import type { SituationalPicture } from '../../src/agreements/situational-picture.entity';
import { SituationalPictures } from '../../src/agreements/situational-pictures';
import type { NewIndicator } from '../../src/indicators/indicator.dto';
import { Foundations } from '../../src/promises/foundations';
import type { TestApp } from './app';
import type { Town } from './people';

export interface Foundation {
  readonly agreement: Agreement;
  readonly picture: SituationalPicture;
  readonly area: FocusArea;
}

/** An unsigned agreement, a picture and a focus area of Ekhamra's. */
export const aFoundation = ({ app, transactions }: TestApp, town: Town): Promise<Foundation> =>
  transactions.asStaff(town.coordinator.userId, async () => {
    const agreement = await app.get(Agreements).draft(
      {
        keeperId: town.ekhamra,
        formKey: randomUUID(),
        kind: 'cooperation_agreement',
        title: 'Samverkan i Ekhamra',
        purposes: 'Att minska otryggheten.',
        areas: 'Centrum.',
        districtId: null,
        periodStart: '2026-01-01',
        periodEnd: null,
        partyIds: [town.ekhamra, town.area],
        newParties: '',
        newPartyKind: null,
      },
      town.coordinator,
    );
    const picture = await app.get(SituationalPictures).add(
      {
        municipalityId: town.ekhamra,
        formKey: randomUUID(),
        day: '2025-11-01',
        sources: ['citizen_dialogue'],
        otherSources: '',
        mapping: 'KARTLÄGGNING-INTERNT',
        otherInformation: 'ÖVRIGT-INTERNT',
        analysis: 'ANALYS-INTERNT',
        publicSummary: 'Centrum upplevs som otryggt på kvällar.',
        registryNumber: null,
      },
      town.coordinator,
    );
    const area = await app.get(FocusAreas).add(
      {
        municipalityId: town.ekhamra,
        formKey: randomUUID(),
        title: 'Otrygghet i centrum',
        problem: 'Många undviker centrum på kvällar.',
        causeAnalysis: 'ORSAKER-INTERNT',
        outcomeGoal: 'Fler känner sig trygga.',
        targetGroup: 'Unga',
        districtId: null,
        agreementId: null,
        pictureId: picture.id,
      },
      town.coordinator,
    );
    return { agreement, picture, area };
  });

/** The set builds on all three from now on. */
export const lay = (
  { app, transactions }: TestApp,
  town: Town,
  setId: string,
  { agreement, picture, area }: Foundation,
): Promise<void> =>
  transactions.asStaff(town.coordinator.userId, async () => {
    const { version } = await app.get(Foundations).of(setId);
    const fields = { agreementId: agreement.id, pictureId: picture.id, focusAreaIds: [area.id] };
    await app.get(Foundations).lay(setId, { ...fields, version, was: '{}' }, town.coordinator);
  });

/** A share in percent with its baseline; the key becomes the id of both. */
export const indicatorOf = (overrides: Partial<NewIndicator> = {}): NewIndicator => ({
  name: 'Otrygga ute sent',
  level: 'outcome',
  source: 'Polisens trygghetsmätning',
  unit: 'procent',
  isCount: false,
  goodDirection: 'down',
  geography: 'municipality',
  districtId: null,
  isUncertain: true,
  marginNote: 'Få svar i kommunen.',
  interpretationNote: 'Mätningen görs på hösten.',
  promiseIds: [],
  focusAreaIds: [],
  baselineOn: '2025-10-01',
  baselineValue: 31.5,
  formKey: randomUUID(),
  ...overrides,
});
