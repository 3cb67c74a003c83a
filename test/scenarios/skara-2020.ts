import { randomUUID } from 'node:crypto';
import { ClockStops } from '../../src/activities/clock-stops';
import { PromiseBasis } from '../../src/promises/promise-basis';
import { type Diary, type Document, idIn } from './diary';
import { judge, startFollowUp } from './follow-up-diary';
import { carryOver } from './renewal-diary';

/** The pandemic: the clock stands still for the hosts at the station, and the schools take no visits. */
export async function pandemic(diary: Diary, year: Document): Promise<void> {
  const { coordinator } = diary;
  const approver = diary.place.municipalities[0]?.approver ?? coordinator;
  const { liaison } = diary.place.police;
  const stopped = idIn(year.activities, 'resecentrum');
  const stops = diary.on.app.get(ClockStops);
  await diary.day('2020-03-30');
  const reason = 'Pandemin: trygghetsvärdarna får inte möta resenärer.';
  await diary.as(coordinator, () =>
    stops.ask(stopped, { fromOn: '2020-03-30', toOn: null, reason }, coordinator),
  );
  await diary.day('2020-04-01');
  await diary.as(approver, async () => {
    const [asked] = await stops.of([stopped]);
    const stopId = asked?.id ?? '';
    await stops.decide(stopped, { stopId, decision: 'approved', refusalReason: null }, approver);
  });
  await diary.publish(year);
  await diary.day('2020-08-31');
  await diary.as(coordinator, async () => {
    const [stop] = await stops.approved([stopped]);
    await stops.end(stopped, { stopId: stop?.id ?? '', toOn: '2020-08-30' }, coordinator);
  });
  await diary.does(liaison, year, 'narkotika', '2020-09-25', 2, 'Två kvällar i september.');
  await diary.tells(liaison, year);
  await diary.day('2020-10-19');
  await diary.reports(coordinator, year, 'tema', {
    status: 'cancelled',
    reason: 'Pandemin: skolorna tar inte emot besök under året.',
    decidedBy: 'Kommunstyrelsen',
  });
  await diary.reports(coordinator, year, 'belysning', {
    status: 'cancelled',
    reason: 'Pandemin: vi kan inte samla boende.',
    decidedBy: 'Kommunstyrelsen',
  });
  await diary.day('2020-12-15');
  await diary.reports(coordinator, year, 'resecentrum', {
    status: 'completed',
    completedOn: '2020-12-15',
    publicText: 'Trygghetsvärdarna finns på plats varje kväll.',
  });
  await diary.publish(year);
}

/** Only the police told how 2020 went, and residents see that the municipality did not. */
export async function followUp2020(diary: Diary, year: Document): Promise<void> {
  const { liaison } = diary.place.police;
  await diary.day('2021-01-18');
  for (const name of ['patrull', 'narkotika'])
    await diary.reports(liaison, year, name, { status: 'completed', completedOn: '2020-12-31' });
  await diary.tells(liaison, year);
  const followUp = await startFollowUp(diary, year, 'year', '2020-01-01', '2020-12-31', '2021-01-31');
  await judge(diary, year, followUp, liaison, {
    patrull: ['fulfilled', 'Vi planerade patrullerna i telefonmöten varannan vecka.'],
    narkotika: ['fulfilled', ''],
    information: ['partly_fulfilled', '', 'Pandemin stoppade våra träffar med boende.'],
    grannsamverkan: ['cannot_be_judged', '', 'Arbetet är inte färdigt.'],
  });
  await diary.publish(year);
}

/** As in the press release of 22 February 2021: two of the municipality, two of the police, three together. */
export async function promise2021(diary: Diary, before: Document): Promise<Document> {
  await diary.day('2021-02-08');
  const year = await carryOver(
    diary,
    before,
    { title: 'Medborgarlöfte för Skara 2021', years: 1, first: 2021 },
    {
      patrull: {
        words:
          'Att fortsätta med trygghetsskapande patrullering vid områden som framkommer från våra gemensamma lägesbilder i arbetet med EST (Effektiv Samordning för Trygghet).',
      },
      belysning: {
        words: 'Att genomföra trygghetsskapande åtgärder i kommunala plan- och gestaltningsprojekt.',
      },
      tema: {
        words:
          'Att utveckla det långsiktiga arbetet med frågor som berör ungdomars livsvillkor, som trygghet, psykisk hälsa, droganvändande och kriminalitet.',
      },
      resecentrum: { ends: 'Trygghetsvärdarna finns på plats och blir kvar.' },
      narkotika: { words: 'Att arbeta med riktade insatser mot narkotika' },
      information: {
        words:
          'Att fortsätta arbeta med kontinuerlig kommunikation kring kommunens och polisens brottsförebyggande arbete.',
      },
      grannsamverkan: { words: 'Att utveckla arbetet med Grannsamverkan.' },
    },
  );
  await diary.promises(year, 'foretag', {
    party: 'joint',
    text: 'Att höja företagsklimatet gällande brottslighet och otrygghet.',
  });
  await diary.plans(year, 'sspf', {
    title: 'Samverkan mellan skola, socialtjänst, polis och fritid (SSPF)',
    for: ['tema'],
    leadFunction: 'Säkerhetssamordnaren',
    takingPartIds: [diary.place.police.id],
    dueOn: '2021-12-31',
  });
  await asked2021(diary, year);
  await diary.day('2021-02-22');
  await diary.agree(year);
  await diary.sign(year, '2021-02-22', [
    ['Skara kommun', 'Kommunstyrelsens ordförande'],
    ['Polisen', 'Lokalpolisområdeschef'],
  ]);
  await diary.publish(year);
  return year;
}

/** What the press release says that the promises rest on. */
async function asked2021(diary: Diary, { set }: Document): Promise<void> {
  const by = diary.coordinator;
  const basis = diary.on.app.get(PromiseBasis);
  const told = { held: 'inför 2021', asked: null, answered: null } as const;
  const dialogues = [
    { ...told, kind: 'survey', description: 'Enkätundersökning bland invånarna.' },
    { ...told, kind: 'staff', description: 'Medarbetardialog vid polisen.' },
    { ...told, kind: 'other', description: 'Näringslivet har varit med och tagit fram löftet.' },
  ] as const;
  for (const [index, dialogue] of dialogues.entries()) {
    await diary.day(`2021-02-${10 + index}`);
    await diary.as(by, () => basis.addDialogue(set.id, { ...dialogue, formKey: randomUUID() }, by));
  }
  await diary.as(by, () => basis.writeWorries(set.id, 'Narkotika', by));
}
