import type { DemoDays } from '../demo-days';
import type { DemoPlan, DemoPromise } from '../demo-plan';
import { districts } from '../groundwork-texts';
import { bjorkhamraMunicipality } from './bjorkhamra-municipality';
import { bjorkhamraOutdoors } from './bjorkhamra-outdoors';
import { bjorkhamraPolice } from './bjorkhamra-police';
import { bjorkhamraTogether } from './bjorkhamra-together';
import { thisPeriodFeedbacks, thisPeriodFollowUps } from './bjorkhamra-follow-up';
import { bjorkhamraIndicators, bjorkhamraReviews } from './bjorkhamra-indicators';
import { lastTitle } from './bjorkhamra-last-period';
import { signatories, usualSteps } from './steps';

/** The set to show the product with: every status, every kind of target, late, moved, stale and due soon. */
export const bjorkhamra = (days: DemoDays): DemoPlan => ({
  keeper: 'bjorkhamra',
  police: 'bjorkadalen',
  partners: ['bjorkhamrahem', 'nattvandrarna'],
  kind: 'citizen_promise',
  title: `Medborgarlöfte för Björkhamra ${days.current.name}`,
  periodStart: days.current.start,
  periodEnd: days.current.end,
  basis: `1 143 invånare svarade på enkäten om trygghet ${days.current.surveyed}. Fyra av tio undviker någon plats när det är mörkt, oftast gångtunneln vid resecentrum och gångvägarna i Norrgården. Kommunen och polisen har också lyssnat på sina egna medarbetare, på elevråden och på föreningar för äldre och för personer med funktionsnedsättning.`,
  promises,
  followUpEvery: 'half_year',
  districts,
  ...bjorkhamraBasis(days),
  renews: {
    title: lastTitle(days),
    ended: [
      {
        promise: 3,
        reason: 'Krogtillsynerna ingår nu i det vanliga arbetet. Ett eget löfte behövs inte längre.',
      },
    ],
  },
  signatories,
  corrections: [
    {
      promise: 11,
      shouldRead: 'Att byta till ledbelysning i alla 14 trapphus på Norrgårdsvägen i Norrgården.',
      reason: 'Gatunamnet föll bort när dokumentet skrevs rent.',
      on: days.since(0.35),
      approvedOn: days.since(0.4),
    },
  ],
  followUps: thisPeriodFollowUps(days),
  feedbacks: thisPeriodFeedbacks(days),
  indicators: bjorkhamraIndicators(days),
  reviews: bjorkhamraReviews(days),
  activities: [
    ...bjorkhamraMunicipality(days),
    ...bjorkhamraOutdoors(days),
    ...bjorkhamraPolice(days),
    ...bjorkhamraTogether(days),
  ],
  steps: usualSteps(days.current, [days.since(0.5), days.ago(1)]),
});

const bjorkhamraBasis = ({ current }: DemoDays): Partial<DemoPlan> => ({
  foundation: { agreement: 'agreement', picture: 'picture', focusAreas: ['centre'] },
  dialogues: [
    {
      kind: 'survey',
      held: current.surveyed,
      description: 'Enkät om trygghet till ett urval av invånarna.',
      asked: 4500,
      answered: 1143,
    },
    {
      kind: 'meeting',
      held: current.surveyed,
      description:
        'Samtal med elevråd och med föreningar för äldre och för personer med funktionsnedsättning.',
      answered: 118,
    },
    { kind: 'staff', held: current.surveyed, description: 'Medarbetare i kommunen och vid polisen.' },
  ],
  worries: [
    'Gångtunneln vid resecentrum',
    'Mörka gångvägar i Norrgården',
    'Öppen narkotikahandel i centrum',
    'Höga hastigheter vid skolor',
  ],
});

const promises: readonly DemoPromise[] = [
  {
    party: 'municipality',
    kind: 'activity',
    carries: 1,
    text: 'Att genomföra minst fyra trygghetsvandringar och berätta vad som görs åt varje förslag.',
  },
  {
    party: 'municipality',
    kind: 'direction',
    carries: 2,
    text: 'Att arbeta med trygghetsskapande åtgärder i bostadsnära utemiljöer.',
  },
  {
    party: 'municipality',
    kind: 'activity',
    text: 'Att ta bort klotter på kommunens byggnader inom 24 timmar från anmälan.',
  },
  {
    party: 'municipality',
    kind: 'direction',
    text: 'Att stärka det brottsförebyggande arbetet i skolan och bland äldre.',
  },
  {
    party: 'police',
    kind: 'activity',
    carries: 4,
    text: 'Att fotpatrullera i centrum i snitt tre gånger i veckan.',
  },
  {
    party: 'police',
    kind: 'activity',
    text: 'Att genomföra minst två hastighetskontroller i månaden vid skolor och förskolor.',
  },
  { party: 'police', kind: 'direction', text: 'Att arbeta riktat mot öppen narkotikahandel.' },
  {
    party: 'joint',
    kind: 'activity',
    carries: 5,
    text: 'Att starta minst tre nya områden med grannsamverkan.',
  },
  {
    party: 'joint',
    kind: 'activity',
    text: 'Att stämma av lägesbilden varje vecka och följa upp medborgarlöftet varje kvartal.',
  },
  { party: 'joint', kind: 'activity', text: 'Att bjuda in till minst en medborgardialog varje halvår.' },
  {
    party: 'other',
    partner: 'bjorkhamrahem',
    kind: 'activity',
    text: 'Att byta till ledbelysning i alla 14 trapphus i Norrgården.',
  },
  {
    party: 'other',
    partner: 'nattvandrarna',
    kind: 'activity',
    text: 'Att nattvandra i centrum minst två kvällar i månaden.',
  },
];
