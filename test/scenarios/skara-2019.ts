import { type Diary, type Document } from './diary';
import { carryOver } from './renewal-diary';

const signatories = [
  ['Skara kommun', 'Kommunstyrelsens ordförande'],
  ['Polisen', 'Lokalpolisområdeschef'],
] as const;

/** Signed when the year had begun, as in most years: two promises end with a reason, two are worded anew, four are new. */
export async function promise2019(diary: Diary, before: Document): Promise<Document> {
  const police = diary.place.police.id;
  await diary.day('2019-01-28');
  const year = await carryOver(
    diary,
    before,
    { title: 'Medborgarlöfte för Skara 2019', years: 1, first: 2019 },
    {
      tillsyn: { ends: 'Krogtillsynerna ingår numera i det vanliga arbetet.' },
      patrull: { words: 'Att patrullera för trygghet där våra gemensamma lägesbilder visar att det behövs.' },
      nattvandring: { ends: 'Föreningarna ordnar själva nattvandringarna.' },
      belysning: {
        words: 'Att väga in tryggheten, till exempel belysning, när vi planerar och gestaltar platser.',
      },
      vandring: { ends: 'De platser som vandringarna pekade ut ska först åtgärdas.' },
    },
  );
  await diary.promises(year, 'tema', {
    text: 'Att hålla temaaktiviteter mot narkotika för elever, personal och vårdnadshavare.',
  });
  await diary.promises(year, 'resecentrum', { text: 'Att arbeta för ett tryggare resecentrum.' });
  await diary.promises(year, 'narkotika', {
    party: 'police',
    text: 'Att göra riktade insatser mot narkotika.',
  });
  await diary.promises(year, 'information', {
    party: 'joint',
    text: 'Att löpande berätta om vårt brottsförebyggande arbete.',
  });
  await diary.plans(year, 'tema', {
    title: 'Temaaktiviteter mot narkotika',
    for: ['tema'],
    leadFunction: 'Skolchefen',
    dueOn: '2019-12-13',
    cadence: 'seasonal',
    cadenceTimes: 1,
    targetComparator: 'at_least',
    targetQuantity: 3,
    targetUnit: 'temaaktiviteter',
    targetScope: 'period',
  });
  await diary.plans(year, 'resecentrum', {
    title: 'Trygghetsvärdar på resecentrum',
    for: ['resecentrum'],
    leadFunction: 'Säkerhetssamordnaren',
    dueOn: '2019-11-29',
  });
  await diary.plans(year, 'narkotika', {
    title: 'Riktade insatser mot narkotika',
    for: ['narkotika'],
    leadId: police,
    leadFunction: 'Kommunpolisen',
    dueOn: '2019-12-31',
  });
  await diary.day('2019-02-04');
  await diary.agree(year);
  await diary.sign(year, '2019-02-04', signatories);
  await diary.publish(year);
  return year;
}

export async function year2019(diary: Diary, year: Document): Promise<void> {
  const { coordinator } = diary;
  const { liaison } = diary.place.police;
  await diary.does(coordinator, year, 'tema', '2019-03-20', 1, 'Föreläsning för årskurs 9.');
  await diary.day('2019-05-14');
  await diary.reports(coordinator, year, 'belysning', {
    status: 'completed',
    completedOn: '2019-05-14',
    publicText: 'Dialogen som skulle ha hållits 2018 blev av. 34 boende kom.',
  });
  await diary.does(coordinator, year, 'tema', '2019-09-18', 1, 'Kväll för vårdnadshavare.');
  await diary.does(liaison, year, 'narkotika', '2019-10-11', 3, 'Tre kvällar under hösten.');
  await diary.does(coordinator, year, 'tema', '2019-11-06', 1, 'Utbildning för skolans personal.');
  await diary.reports(coordinator, year, 'tema', { status: 'completed', completedOn: '2019-11-06' });
  await diary.reports(coordinator, year, 'resecentrum', {
    status: 'in_progress',
    publicText: 'Upphandlingen av trygghetsvärdar pågår.',
  });
  await diary.tells(coordinator, year);
  await diary.day('2019-12-13');
  await diary.reports(liaison, year, 'narkotika', { status: 'completed', completedOn: '2019-12-13' });
  await diary.tells(liaison, year);
}

/** Largely an extension: everything goes on, and neighbourhood watch is added. */
export async function promise2020(diary: Diary, before: Document): Promise<Document> {
  await diary.day('2020-01-20');
  const year = await carryOver(
    diary,
    before,
    { title: 'Medborgarlöfte för Skara 2020', years: 1, first: 2020 },
    {},
  );
  await diary.promises(year, 'grannsamverkan', {
    party: 'joint',
    text: 'Att utveckla grannsamverkan.',
  });
  await diary.day('2020-02-03');
  await diary.agree(year);
  await diary.sign(year, '2020-02-03', signatories);
  await diary.publish(year);
  return year;
}
