import type { DemoDays } from '../demo-days';
import type { DemoPlan, DemoPromise } from '../demo-plan';
import { bjorkhamraMunicipality } from './bjorkhamra-municipality';
import { bjorkhamraOutdoors } from './bjorkhamra-outdoors';
import { bjorkhamraPolice } from './bjorkhamra-police';
import { bjorkhamraTogether } from './bjorkhamra-together';
import { usualSteps } from './steps';

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
  activities: [
    ...bjorkhamraMunicipality(days),
    ...bjorkhamraOutdoors(days),
    ...bjorkhamraPolice(days),
    ...bjorkhamraTogether(days),
  ],
  steps: usualSteps(days.current, [days.since(0.5), days.ago(1)]),
});

const promises: readonly DemoPromise[] = [
  {
    party: 'municipality',
    kind: 'activity',
    text: 'Att genomföra minst fyra trygghetsvandringar och berätta vad som görs åt varje förslag.',
  },
  {
    party: 'municipality',
    kind: 'direction',
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
  { party: 'police', kind: 'activity', text: 'Att fotpatrullera i centrum i snitt tre gånger i veckan.' },
  {
    party: 'police',
    kind: 'activity',
    text: 'Att genomföra minst två hastighetskontroller i månaden vid skolor och förskolor.',
  },
  { party: 'police', kind: 'direction', text: 'Att arbeta riktat mot öppen narkotikahandel.' },
  { party: 'joint', kind: 'activity', text: 'Att starta minst tre nya områden med grannsamverkan.' },
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
