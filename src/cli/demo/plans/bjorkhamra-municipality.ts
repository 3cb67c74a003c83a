import { corrected, madePermanent, planned, proven, reached } from '../activity-parts';
import { type DemoDays, inTerm } from '../demo-days';
import { completed, confirmed, type DemoActivity, done, inTime, target, told, underWay } from '../demo-plan';

const coordinator = 'Trygghetssamordnaren';

/** What the municipality leads: walks, graffiti, school and the elderly. */
export const bjorkhamraMunicipality = (days: DemoDays): DemoActivity[] => [
  {
    title: 'Trygghetsvandringar i fyra områden',
    description:
      'Invånare, kommun, polis och fastighetsägare går tillsammans och pekar ut vad som behöver göras. Förslagen och svaren publiceras.',
    lead: 'bjorkhamra',
    leadFunction: coordinator,
    promises: [1],
    takingPart: ['bjorkadalen', 'bjorkhamrahem'],
    against: ['centre'],
    dueOn: days.inWorkingDays(14),
    target: target('at_least', 4, 'trygghetsvandringar'),
    person: { who: 'samira', answer: 'accepted' },
    story: [
      done(
        days.since(0.25),
        1,
        'Norrgården: 23 deltagare, 14 förslag. Buskage är klippta och två lampor är utbytta.',
      ),
      done(days.since(0.5), 1, 'Sågbacken: 71 deltagare, 9 förslag.', 'samira'),
      corrected(days.since(0.53), {
        day: days.since(0.5),
        summary: 'Sågbacken: 17 deltagare, 9 förslag. Cykelvägen har fått nya skyltar.',
        district: 'Sågbacken',
        reason: 'Siffrorna i antalet deltagare var omkastade.',
      }),
      proven(
        days.since(0.55),
        'Förslagen från vandringarna och svaren på dem',
        'https://www.bjorkhamra.exempel.invalid/trygghetsvandringar',
      ),
      done(
        days.since(0.8),
        1,
        'Hamnängen: 31 deltagare, 12 förslag. Enheten för gata och park går igenom dem.',
        'samira',
      ),
      underWay(days.since(0.85), 'Tre av fyra vandringar är genomförda. Den sista går i Kyrkbyn.', 'samira'),
    ],
  },
  {
    title: 'Trygghetsvandring när invånare ber om det',
    description:
      'När en förening eller en samfällighet ber om en trygghetsvandring är kommunen med, och polisen om den kan.',
    lead: 'bjorkhamra',
    leadFunction: coordinator,
    promises: [1],
    dueOn: days.current.end,
    demandDriven: true,
    person: { who: 'elin', answer: 'accepted' },
    story: [
      done(days.since(0.35), 1, 'På begäran av koloniföreningen i Hamnängen.'),
      done(days.since(0.75), 1, 'På begäran av föräldraföreningen vid Sågbackens skola.'),
    ],
  },
  {
    title: 'Klottersanering inom ett dygn',
    description: 'Klotter på kommunens byggnader tas bort inom 24 timmar från det att någon har anmält det.',
    lead: 'bjorkhamra',
    leadFunction: 'Enhetschefen för fastighetsskötsel',
    promises: [3],
    dueOn: days.current.end,
    target: target('within', 24, 'timmar'),
    demandDriven: true,
    person: { who: 'samira', answer: 'accepted' },
    story: [
      inTime(days.since(0.3), 7, 7, 'Sju anmälningar. Allt klotter togs bort i tid.'),
      inTime(
        days.since(0.65),
        5,
        4,
        'Fem anmälningar. En sanering tog 31 timmar, eftersom en byggställning var i vägen.',
      ),
      inTime(days.since(0.9), 4, 4, 'Fyra anmälningar. Allt klotter togs bort i tid.'),
    ],
  },
  {
    title: 'Föräldramöten om droger och sociala medier i årskurs 7',
    description: 'Skolan, socialtjänsten och polisen träffar vårdnadshavare på de tre högstadieskolorna.',
    lead: 'bjorkhamra',
    leadFunction: 'Verksamhetschefen för grundskolan',
    promises: [4],
    dueOn: days.since(0.7),
    target: target('exactly', 3, 'föräldramöten'),
    story: [
      done(inTerm(days.since(0.4)), 1, 'Norrgårdsskolan: 74 vårdnadshavare.'),
      done(inTerm(days.since(0.45)), 1, 'Hamnskolan: 88 vårdnadshavare.'),
      done(inTerm(days.since(0.55)), 1, 'Sågbackens skola: 52 vårdnadshavare.'),
      completed(
        days.since(0.58),
        'Alla tre skolor har haft sitt möte. 214 vårdnadshavare kom. Många ville ha fasta kontakter mellan föräldrar, och det ordnar skolorna nu.',
      ),
    ],
  },
  {
    title: 'Träffar för äldre om bedrägerier',
    description: 'Äldre får veta hur bedragare arbetar och hur man skyddar sig.',
    lead: 'bjorkhamra',
    leadFunction: 'Enhetschefen för mötesplatser för äldre',
    promises: [4],
    dueOn: days.since(0.9),
    target: target('at_least', 6, 'träffar'),
    story: [
      done(days.since(0.25), 2, 'Två träffar i centrum med 61 deltagare.'),
      done(days.since(0.6), 2, 'En träff i Kyrkbyn och en i Sågbacken, med 57 deltagare.'),
      completed(
        days.since(0.88),
        'Fyra träffar är genomförda, med 118 deltagare. De som inte kunde komma har fått ett informationsblad genom hemtjänsten.',
        'Två träffar ställdes in, eftersom för få hade anmält sig.',
      ),
    ],
  },
  {
    title: 'Trygghetsvärdar på högstadieskolorna',
    description: 'En vuxen som inte är lärare finns i korridorer och på skolgården under rasterna.',
    lead: 'bjorkhamra',
    leadFunction: 'Verksamhetschefen för grundskolan',
    promises: [4],
    dueOn: days.current.end,
    isTrial: true,
    story: [
      underWay(days.ago(97), 'Två av tre skolor har trygghetsvärdar. Den tredje rekryterar.'),
      madePermanent(days.ago(96)),
    ],
  },
  {
    title: 'Mobilt trygghetskontor på torget',
    description: 'En buss där invånare kan prata med kommunen och polisen.',
    lead: 'bjorkhamra',
    leadFunction: coordinator,
    promises: [4],
    dueOn: days.since(0.6),
    story: [
      told(days.since(0.4), {
        status: 'cancelled',
        publicText: 'I stället finns trygghetssamordnaren på biblioteket varje torsdag klockan 15 till 18.',
        reason: 'Bussen kunde inte byggas om inom budgeten.',
        decidedBy: 'Kommunstyrelsens arbetsutskott',
      }),
    ],
  },
  {
    title: 'Ny samverkansöverenskommelse mellan kommunen och lokalpolisområdet',
    description:
      'Överenskommelsen gäller i fyra år och bygger på en gemensam lägesbild och orsaksanalys. Den ska beslutas av kommunfullmäktige.',
    lead: 'bjorkhamra',
    leadFunction: coordinator,
    promises: [9],
    startOn: days.left(0.3),
    dueOn: days.current.end,
    person: { who: 'elin', answer: 'accepted' },
    story: [
      planned(days.ago(33), 'Uppdrag från kommunstyrelsen', days.ago(18)),
      planned(days.ago(33), 'Förslaget är klart att skickas på remiss', days.left(0.5)),
      planned(days.ago(33), 'Beslut i kommunfullmäktige', days.left(0.9)),
      reached(days.ago(18), 'Uppdrag från kommunstyrelsen'),
      confirmed(days.ago(15)),
    ],
  },
];
