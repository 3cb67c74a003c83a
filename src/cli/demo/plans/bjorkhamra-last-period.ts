import { addDays } from '../../../kernel/day';
import { onOrBefore } from '../../../kernel/working-days';
import { dayAt, type DemoDays } from '../demo-days';
import {
  completed,
  type DemoActivity,
  type DemoPlan,
  done,
  moved,
  target,
  told,
  underWay,
} from '../demo-plan';
import { districts } from '../groundwork-texts';
import { lastPeriodFeedbacks, lastPeriodFollowUps, lastPeriodToldOn } from './bjorkhamra-last-follow-up';
import { signatories, usualSteps } from './steps';

/** Over and told of to the end: what residents can hold the next one against. */
export function bjorkhamraLastPeriod(days: DemoDays): DemoPlan {
  const { last } = days;
  const afterwards = onOrBefore(addDays(last.end, 20));
  return {
    keeper: 'bjorkhamra',
    police: 'bjorkadalen',
    partners: [],
    kind: 'citizen_promise',
    title: lastTitle(days),
    periodStart: last.start,
    periodEnd: last.end,
    followUpEvery: 'half_year',
    districts,
    foundation: { agreement: 'agreement', picture: 'earlierPicture', focusAreas: ['centre'] },
    dialogues: [
      {
        kind: 'survey',
        held: last.surveyed,
        description: 'Enkät om trygghet till ett urval av invånarna.',
        asked: 4500,
        answered: 1087,
      },
      { kind: 'staff', held: last.surveyed, description: 'Medarbetare i kommunen och vid polisen.' },
    ],
    worries: ['Mörka gångvägar', 'Höga hastigheter', 'Narkotika i centrum'],
    signatories,
    basis: `1 087 invånare svarade på enkäten om trygghet ${last.surveyed}. Det som oftast nämndes var mörka gångvägar, höga hastigheter och narkotika i centrum. Medarbetare i kommunen och vid polisen beskrev samma problem.`,
    promises: [
      { party: 'municipality', kind: 'activity', text: 'Att genomföra minst tre trygghetsvandringar.' },
      {
        party: 'municipality',
        kind: 'direction',
        text: 'Att göra gångvägar och parker ljusare och lättare att överblicka.',
      },
      {
        party: 'police',
        kind: 'activity',
        text: 'Att genomföra fyra krogtillsyner tillsammans med kommunens alkoholhandläggare.',
      },
      { party: 'police', kind: 'direction', text: 'Att synas mer till fots i centrum och vid resecentrum.' },
      { party: 'joint', kind: 'activity', text: 'Att starta minst sex nya områden med grannsamverkan.' },
    ],
    activities: [...ofTheMunicipality(days), ...ofThePolice(days)],
    followUps: lastPeriodFollowUps(days),
    feedbacks: lastPeriodFeedbacks(days),
    steps: usualSteps(last, [at(days, 0.5), afterwards, lastPeriodToldOn(days)]),
  };
}

export const lastTitle = ({ last }: DemoDays): string => `Medborgarlöfte för Björkhamra ${last.name}`;

const at = ({ last }: DemoDays, share: number) => dayAt(last.start, last.end, share);

const ofTheMunicipality = (days: DemoDays): DemoActivity[] => [
  {
    title: 'Trygghetsvandringar i bostadsområden',
    description: 'Invånare, kommun och polis går tillsammans och pekar ut vad som behöver göras.',
    lead: 'bjorkhamra',
    leadFunction: 'Trygghetssamordnaren',
    promises: [1],
    dueOn: days.last.end,
    target: target('at_least', 3, 'trygghetsvandringar'),
    person: { who: 'samira', answer: 'accepted' },
    story: [
      done(at(days, 0.25), 1, 'Norrgården: 19 deltagare.'),
      done(at(days, 0.4), 1, 'Sågbacken: 24 deltagare.'),
      done(at(days, 0.7), 1, 'Hamnängen: 11 deltagare.'),
      done(at(days, 0.85), 1, 'Kyrkbyn: 16 deltagare.'),
      completed(
        at(days, 0.95),
        'Fyra vandringar är genomförda, en mer än vi lovade. Invånarna lämnade 46 förslag. 31 av dem är åtgärdade och resten är inplanerade.',
      ),
    ],
  },
  {
    title: 'Belysning och röjning längs gångvägen mellan Norrgården och centrum',
    description: '22 nya lyktstolpar sätts upp, och buskage närmare än tre meter från gångvägen tas bort.',
    lead: 'bjorkhamra',
    leadFunction: 'Enhetschefen för gata och park',
    promises: [2],
    dueOn: at(days, 0.6),
    story: [
      underWay(at(days, 0.3), 'Buskagen är borttagna. Stolparna är beställda.'),
      moved(
        at(days, 0.55),
        at(days, 0.8),
        'waiting_for_other_party',
        'Leverantören av lyktstolpar är försenad.',
        at(days, 0.57),
      ),
      completed(at(days, 0.78), 'Alla 22 lyktstolpar är på plats och lyser.'),
    ],
  },
  {
    title: 'Hastighetsdisplayer på infartsvägarna',
    description: 'Displayer visar bilisterna hur fort de kör.',
    lead: 'bjorkhamra',
    leadFunction: 'Trafikingenjören',
    promises: [2],
    dueOn: at(days, 0.75),
    story: [
      told(at(days, 0.45), {
        status: 'cancelled',
        publicText: 'På Storgatan och Kvarnvägen byggdes i stället farthinder.',
        reason: 'Mätningar visade att displayer hade liten effekt på just de gatorna.',
        decidedBy: 'Samhällsbyggnadsnämnden',
      }),
    ],
  },
];

const ofThePolice = (days: DemoDays): DemoActivity[] => [
  {
    title: 'Krogtillsyner',
    description: 'Polisen och alkoholhandläggaren besöker krogar med serveringstillstånd.',
    lead: 'bjorkadalen',
    leadFunction: 'Kommunpolisen',
    promises: [3],
    dueOn: days.last.end,
    target: target('exactly', 4, 'tillsyner'),
    story: [
      ...[0.2, 0.4, 0.6, 0.85].map((share) => done(at(days, share), 1, 'En tillsyn i centrum.')),
      completed(at(days, 0.88), 'Fyra av fyra tillsyner är genomförda. En krog fick en anmärkning.'),
    ],
  },
  {
    title: 'Fotpatrullering i centrum och vid resecentrum',
    description: 'Poliser till fots på de tider och platser som invånarna har pekat ut.',
    lead: 'bjorkadalen',
    leadFunction: 'Kommunpolisen',
    promises: [4],
    dueOn: days.last.end,
    story: [
      underWay(at(days, 0.3), 'Patrulleringen är i gång, mest på kvällar och helger.'),
      completed(at(days, 0.97), 'Polisen genomförde omkring 120 fotpass. Löftet hade inget mål i antal.'),
    ],
  },
  {
    title: 'Nya områden med grannsamverkan',
    description: 'Grannar håller uppsikt tillsammans, med stöd av kommunen och polisen.',
    lead: 'bjorkadalen',
    leadFunction: 'Kommunpolisen',
    promises: [5],
    dueOn: days.last.end,
    target: target('at_least', 6, 'områden'),
    story: [
      done(at(days, 0.35), 2, 'Två områden i Sågbacken.'),
      done(at(days, 0.75), 2, 'Ett område i Kyrkbyn och ett i Hamnängen.'),
      completed(
        at(days, 0.98),
        'Fyra nya områden har startat. Vi fortsätter att söka kontaktpersoner under nästa period.',
        'I två områden ville ingen vara kontaktperson.',
      ),
    ],
  },
];
