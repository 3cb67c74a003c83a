import type { NewAgreement } from '../../agreements/agreement.dto';
import type { FocusAreaFields } from '../../agreements/focus-area.dto';
import type { PictureFields } from '../../agreements/picture.dto';
import type { Day } from '../../kernel/day';
import type { DemoDays } from './demo-days';

/** What Björkhamra and the police have laid down before they promise anything. */
export type Laid = 'agreement' | 'earlierPicture' | 'picture' | 'centre' | 'youth';

export const districts = ['Centrum', 'Hamnängen', 'Kyrkbyn', 'Norrgården', 'Sågbacken'] as const;

/** It ends with this period: a new one is being worked on. */
export const theAgreement = (days: DemoDays): Omit<NewAgreement, 'keeperId' | 'formKey' | 'partyIds'> => ({
  kind: 'cooperation_agreement',
  title: 'Samverkansöverenskommelse mellan Björkhamra kommun och Lokalpolisområde Björkådalen',
  purposes:
    'Kommunen och polisen ska förebygga brott och öka tryggheten tillsammans. Arbetet ska bygga på en gemensam lägesbild och följas upp öppet.',
  areas: 'Trygghet på allmänna platser, ungas uppväxtvillkor, trafik och våld i nära relationer.',
  districtId: null,
  periodStart: days.last.start,
  periodEnd: days.current.end,
  newParties: '',
  newPartyKind: null,
});

export const thePicture = (day: Day): PictureFields => ({
  day,
  sources: ['citizen_dialogue', 'safety_survey', 'reported_crime', 'joint_incident_reports', 'pupil_survey'],
  otherSources: 'Felanmälningar till enheten för gata och park.',
  mapping:
    'Anmälda brott och händelserapporter är utlagda på karta. Flest ligger längs gångvägen mellan Norrgården och centrum och vid resecentrum, mest mellan klockan 18 och 23.',
  otherInformation: 'Fritidsgården har öppet tre kvällar i veckan. Perrongen vid resecentrum byggs om.',
  analysis:
    'Platserna är mörka och svåra att överblicka, och få vuxna rör sig där på kvällen. Det gör det lätt att sälja narkotika utan att någon ingriper.',
  publicSummary:
    'De flesta i Björkhamra känner sig trygga. Många undviker dock gångtunneln vid resecentrum och gångvägarna i Norrgården när det är mörkt.',
  registryNumber: 'KS 2214/131',
});

type DemoFocusArea = Omit<FocusAreaFields, 'districtId' | 'agreementId' | 'pictureId'> & {
  readonly district: string | null;
};

/** Nobody has yet asked why the second one is there: the product warns of it. */
export const theFocusAreas: Readonly<Record<'centre' | 'youth', DemoFocusArea>> = {
  centre: {
    title: 'Otrygghet i centrum och vid resecentrum',
    problem: 'Fyra av tio undviker någon plats i eller nära centrum när det är mörkt.',
    causeAnalysis:
      'Belysningen är svag, buskage skymmer sikten och få vuxna rör sig där efter klockan 18. Öppen narkotikahandel gör att ännu fler håller sig borta.',
    outcomeGoal: 'Färre än tre av tio undviker en plats i eller nära centrum.',
    targetGroup: 'Alla som rör sig i centrum, särskilt unga och äldre.',
    district: 'Centrum',
  },
  youth: {
    title: 'Unga som dras in i kriminalitet',
    problem: 'Fler unga än tidigare säger att de har fått frågan om att utföra ett uppdrag mot betalning.',
    causeAnalysis: '',
    outcomeGoal: 'Inga nya unga rekryteras till kriminella nätverk.',
    targetGroup: 'Unga mellan 11 och 17 år och deras vårdnadshavare.',
    district: null,
  },
};
