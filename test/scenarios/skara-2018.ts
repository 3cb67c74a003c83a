import { type Diary, type Document } from './diary';

/** The first year: a dialogue about lighting was promised, and nobody came back to it. */
export async function promise2018(diary: Diary): Promise<Document> {
  const { coordinator } = diary;
  const police = diary.place.police.id;
  await diary.day('2018-01-15');
  const year = await diary.drafts('Medborgarlöfte för Skara 2018', '2018-01-01', '2018-12-31', {
    tillsyn: {
      party: 'police',
      kind: 'activity',
      text: 'Att göra fyra tillsyner på krogar vid tillfällen som vi väljer ut.',
    },
    patrull: { party: 'police', text: 'Att gå till fots där invånare säger att de känner sig otrygga.' },
    nattvandring: {
      party: 'municipality',
      kind: 'activity',
      text: 'Att ordna tre nattvandringar tillsammans med föreningar.',
    },
    belysning: { party: 'municipality', text: 'Att bjuda in boende till en dialog om belysningen.' },
    vandring: {
      party: 'joint',
      kind: 'activity',
      text: 'Att gå två trygghetsvandringar i bostadsområden som vi väljer ut.',
    },
  });
  const exactly = (targetQuantity: number, targetUnit: string) =>
    ({ targetComparator: 'exactly', targetQuantity, targetUnit, targetScope: 'period' }) as const;
  await diary.plans(year, 'tillsyn', {
    title: 'Krogtillsyner',
    for: ['tillsyn'],
    leadId: police,
    leadFunction: 'Kommunpolisen',
    dueOn: '2018-12-31',
    ...exactly(4, 'tillsyner'),
  });
  await diary.plans(year, 'patrull', {
    title: 'Fotpatrullering',
    for: ['patrull'],
    leadId: police,
    leadFunction: 'Kommunpolisen',
    dueOn: '2018-12-31',
  });
  await diary.plans(year, 'nattvandring', {
    title: 'Nattvandringar med föreningar',
    for: ['nattvandring'],
    leadFunction: 'Säkerhetssamordnaren',
    dueOn: '2018-12-15',
    ...exactly(3, 'nattvandringar'),
  });
  await diary.plans(year, 'belysning', {
    title: 'Dialog om belysning',
    for: ['belysning'],
    leadFunction: 'Plan- och byggenheten',
    dueOn: '2018-10-31',
  });
  await diary.plans(year, 'vandring', {
    title: 'Trygghetsvandringar',
    for: ['vandring'],
    leadFunction: 'Säkerhetssamordnaren',
    takingPartIds: [police],
    dueOn: '2018-11-30',
    ...exactly(2, 'trygghetsvandringar'),
  });
  await diary.day('2018-01-29');
  await diary.agree(year);
  await diary.sign(year, '2018-01-29', [
    ['Skara kommun', 'Kommunstyrelsens ordförande'],
    ['Polisen', 'Lokalpolisområdeschef'],
  ]);
  await diary.publish(year);
  await diary.reports(coordinator, year, 'belysning', {
    publicText: 'Vi planerar att bjuda in till dialogen efter sommaren.',
  });
  await diary.publish(year);
  return year;
}

/** From March to May; the last patrol of May is younger than the police's delay when the spring has been told. */
export async function spring2018(diary: Diary, year: Document): Promise<void> {
  const { coordinator } = diary;
  const { liaison } = diary.place.police;
  await diary.does(liaison, year, 'tillsyn', '2018-03-23');
  await diary.does(liaison, year, 'patrull', '2018-03-30', 24, 'Januari till mars.');
  await diary.does(coordinator, year, 'nattvandring', '2018-04-28', 1, 'Med två idrottsföreningar.');
  await diary.does(coordinator, year, 'vandring', '2018-05-15', 1, 'Elva boende gick med.');
  await diary.tells(coordinator, year);
  await diary.does(liaison, year, 'tillsyn', '2018-06-15');
  await diary.tells(liaison, year);
}

export async function autumn2018(diary: Diary, year: Document): Promise<void> {
  const { coordinator } = diary;
  const { liaison } = diary.place.police;
  await diary.does(liaison, year, 'patrull', '2018-06-29', 27, 'April till juni.');
  await diary.does(coordinator, year, 'nattvandring', '2018-08-25', 2, 'Skolstarten, två kvällar.');
  await diary.does(liaison, year, 'tillsyn', '2018-09-28');
  await diary.does(liaison, year, 'patrull', '2018-09-29', 25, 'Juli till september.');
  await diary.does(coordinator, year, 'vandring', '2018-10-16', 1, 'Femton boende gick med.');
  await diary.reports(coordinator, year, 'vandring', { status: 'completed', completedOn: '2018-10-16' });
  await diary.does(coordinator, year, 'nattvandring', '2018-11-30', 1, 'Med en kulturförening.');
  await diary.reports(coordinator, year, 'nattvandring', {
    status: 'completed',
    completedOn: '2018-11-30',
    reason: 'Det blev en nattvandring mer än vi lovade.',
  });
  await diary.tells(coordinator, year);
  await diary.does(liaison, year, 'tillsyn', '2018-12-07');
  await diary.does(liaison, year, 'patrull', '2018-12-28', 24, 'Oktober till december.');
  await diary.reports(liaison, year, 'tillsyn', { status: 'completed', completedOn: '2018-12-28' });
  await diary.reports(liaison, year, 'patrull', {
    status: 'completed',
    completedOn: '2018-12-28',
    publicText: 'Omkring 100 fotpatruller under året.',
  });
  await diary.tells(liaison, year);
}
