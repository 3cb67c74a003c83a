import type { DemoDays } from '../demo-days';
import { confirmed, type DemoActivity, moved, noted, told, underWay } from '../demo-plan';

/** What the municipality leads outdoors: here lie the late ones, explained and not, and the paused one. */
export const bjorkhamraOutdoors = (days: DemoDays): DemoActivity[] => [
  {
    title: 'Trygghetsskapande åtgärder i bostadsnära utemiljöer',
    description:
      'Gångvägarna mellan husen i Norrgården får ny belysning. Buskage och träd röjs så att det går att se vem man möter.',
    lead: 'bjorkhamra',
    leadFunction: 'Enhetschefen för gata och park',
    promises: [2],
    against: ['centre'],
    dueOn: days.since(0.45),
    person: { who: 'samira', answer: 'accepted' },
    story: [
      underWay(days.since(0.3), 'Röjningen är klar. Belysningen upphandlas.'),
      moved(
        days.since(0.43),
        days.since(0.65),
        'procurement_or_permit',
        'Upphandlingen av lyktstolpar överklagades.',
        days.since(0.46),
      ),
      noted(
        days.since(0.5),
        'Internt: Leverantören begär ersättning för väntetiden. Upphandlingsenheten förhandlar. Nämn det inte utåt förrän det är klart.',
      ),
      moved(
        days.since(0.63),
        days.ago(12),
        'waiting_for_other_party',
        'Elnätsföretaget behövde mer tid för att ansluta stolparna.',
        days.since(0.67),
      ),
      noted(
        days.since(0.7),
        'Internt för polisen: Vi väntar med egna insatser på platsen tills belysningen är klar. Tas upp när nästa period planeras.',
        'mikael',
      ),
      underWay(days.ago(14), '15 av 24 lyktstolpar är anslutna. De sista nio väntar på elnätsföretaget.'),
    ],
  },
  {
    title: 'Kartläggning av otrygga gång- och cykelvägar till skolan',
    description:
      'Elever i årskurs 4 till 9 ritar in sin väg till skolan på en karta och märker ut de platser som de undviker.',
    lead: 'bjorkhamra',
    leadFunction: 'Trafikingenjören',
    promises: [2],
    dueOn: days.ago(9),
    person: { who: 'samira', answer: 'none' },
    story: [underWay(days.since(0.3), ''), confirmed(days.ago(40))],
  },
  {
    title: 'Ny belysning i gångtunneln vid resecentrum',
    description: 'Ljusare väggar, ny belysning och speglar som gör att man ser runt hörnet.',
    lead: 'bjorkhamra',
    leadFunction: 'Enhetschefen för gata och park',
    promises: [2],
    dueOn: days.current.end,
    person: { who: 'samira', answer: 'accepted' },
    story: [
      underWay(days.since(0.35), 'Belysningen är beställd.'),
      told(days.since(0.6), {
        status: 'paused',
        publicText: 'Väggarna är målade. Belysning och speglar sätts upp när tunneln öppnar igen.',
        reason: 'Gångtunneln är avstängd medan perrongen byggs om.',
      }),
      confirmed(days.ago(20)),
    ],
  },
];
