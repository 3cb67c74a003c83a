import { randomUUID } from 'node:crypto';
import { Activities } from '../../src/activities/activities';
import type { Report } from '../../src/activities/activity.dto';
import type { Activity } from '../../src/activities/activity.entity';
import { Assignments } from '../../src/activities/assignments';
import { Deadlines } from '../../src/activities/deadlines';
import { Occurrences } from '../../src/activities/occurrences';
import { ProgressReports } from '../../src/activities/progress-reports';
import type { Caller } from '../../src/kernel/caller';
import { PromiseSets } from '../../src/promises/promise-sets';
import { PlanApprovals } from '../../src/publication/plan-approvals';
import { Proposals } from '../../src/publication/proposals';
import { Publications } from '../../src/publication/publications';
import { noonOn, type TestApp } from '../support/app';
import type { Town } from '../support/people';
import { planOf, publish, publishProgress } from '../support/plan';

/** Everything a promise set can go through in a year, told day by day and published on 20 November 2026. */
export interface LivingPlan {
  readonly id: string;
  readonly setId: string;
  readonly activities: Readonly<Record<Name, Activity>>;
}

type Name =
  'walks' | 'lighting' | 'survey' | 'speed' | 'patrols' | 'neighbours' | 'camera' | 'graffiti' | 'lessons';

export const lastTold = '2026-11-20';

export async function aLivingPlan(on: TestApp, town: Town): Promise<LivingPlan> {
  const { app, transactions, clock, database } = on;
  const as = <T>(by: Caller, work: () => Promise<T>) => transactions.asStaff(by.userId, work);
  const activities = app.get(Activities);
  const partner = randomUUID();
  await database.rows(
    `insert into tracker.actor (id, kind, name, authority_id) values ($1, 'association', 'Fastighetsägarna i Ekhamra', $2)`,
    [partner, town.ekhamra],
  );
  await database.rows(
    `update tracker.actor set code = '0198', contact_function = 'Trygghetssamordnaren', contact_email = 'trygghet@ekhamra.example.se',
       contact_phone = '0123-456 78' where id = $1`,
    [town.ekhamra],
  );

  clock.set(noonOn('2026-01-12'));
  const { set, promises } = await as(town.coordinator, () =>
    app.get(PromiseSets).draft(
      {
        keeperId: town.ekhamra,
        kind: 'citizen_promise',
        title: 'Medborgarlöfte för Ekhamra 2026',
        periodStart: '2026-01-01',
        periodEnd: '2026-12-31',
        basis:
          '1 204 invånare svarade på enkäten hösten 2025, och polisens medarbetare gjorde en kartläggning.\n\nStörst oro väckte mörka gångvägar, buskörning och klotter i centrum.',
        parties: [
          { actorId: town.ekhamra, party: 'municipality' },
          { actorId: town.area, party: 'police' },
          { actorId: partner, party: 'other' },
        ],
        promises: [
          promise(
            'municipality',
            'activity',
            'Att genomföra minst fyra trygghetsvandringar under året i de bostadsområden där invånarna har angett att de känner sig otrygga.',
          ),
          promise('municipality', 'direction', 'Att förbättra belysningen längs gång- och cykelvägarna.'),
          promise(
            'police',
            'activity',
            'Att genomföra minst två hastighetskontroller i månaden utanför skolorna.',
          ),
          promise(
            'police',
            'direction',
            'Att vara synliga till fots i centrum på fredags- och lördagskvällar.',
          ),
          promise(
            'joint',
            'direction',
            'Att utveckla grannsamverkan och samverkansöverenskommelser med fastighetsägare och bostadsrättsföreningar.',
          ),
          promise('joint', 'direction', 'Att förebygga nyrekrytering till kriminella nätverk.'),
          { ...promise('other', 'activity', 'Att sanera klotter inom 24 timmar.'), actorId: partner },
        ],
      },
      town.coordinator,
    ),
  );
  const to = (...numbers: number[]) => numbers.map((number) => promises[number - 1]?.id ?? '');
  const add = (plan: Parameters<typeof planOf>[0]) =>
    as(town.coordinator, () =>
      activities.add(set.id, planOf({ leadId: town.ekhamra, ...plan }), town.coordinator),
    );
  const told: Record<Name, Activity> = {
    walks: await add({
      title: 'Trygghetsvandringar i Norra hamnen, Kvarnbacken och centrum',
      description:
        'Vi går tillsammans med boende, fastighetsägare och polis och antecknar mörka och otrygga platser.',
      promiseIds: to(1),
      dueOn: '2026-10-16',
      targetComparator: 'at_least',
      targetQuantity: 4,
      targetUnit: 'trygghetsvandringar',
      targetScope: 'period',
    }),
    lighting: await add({
      title: 'Ny gatubelysning längs Åstigen',
      promiseIds: to(2),
      leadFunction: 'Gatuchefen',
      dueOn: '2026-10-31',
    }),
    survey: await add({
      title: 'Inventering av mörka gångvägar',
      promiseIds: to(2),
      leadFunction: 'Gatuchefen',
      dueOn: '2026-05-31',
    }),
    speed: await add({
      title: 'Hastighetskontroller vid skolorna',
      leadId: town.area,
      leadFunction: 'Trafikgruppen',
      promiseIds: to(3),
      dueOn: '2026-12-31',
      targetComparator: 'at_least',
      targetQuantity: 2,
      targetUnit: 'hastighetskontroller',
      targetScope: 'month',
    }),
    patrols: await add({
      title: 'Fotpatrullering i centrum',
      leadId: town.area,
      leadFunction: 'Kommunpolisen',
      promiseIds: to(4, 5),
      dueOn: '2026-12-31',
    }),
    neighbours: await add({
      title: 'Samverkansöverenskommelser med fastighetsägare och bostadsrättsföreningar',
      promiseIds: to(5),
      dueOn: '2026-09-30',
      targetComparator: 'exactly',
      targetQuantity: 30,
      targetUnit: 'överenskommelser',
      targetScope: 'period',
    }),
    camera: await add({
      title: 'Kamerabevakning på Stortorget',
      promiseIds: to(5),
      dueOn: '2026-08-31',
    }),
    graffiti: await add({
      title: 'Klottersanering',
      leadId: partner,
      leadFunction: 'Driftansvarig',
      promiseIds: to(7),
      dueOn: '2026-12-31',
      targetComparator: 'within',
      targetQuantity: 24,
      targetUnit: 'timmar',
      targetScope: 'period',
      demandDriven: true,
    }),
    lessons: await add({
      title: 'Trafikutbildning i årskurs 4',
      promiseIds: to(2),
      leadFunction: 'Rektorerna',
      dueOn: '2026-06-12',
      targetComparator: 'exactly',
      targetQuantity: 6,
      targetUnit: 'skolklasser',
      targetScope: 'period',
    }),
  };
  await publish(on, town, set.id);
  await as(town.coordinator, () => app.get(PromiseSets).sign(set.id, '2026-01-12', town.coordinator));

  const tell = async (day: string, name: Name, by: Caller, said: Partial<Report>) => {
    clock.set(noonOn(day));
    await as(by, async () => {
      const { status, publicText, version } = await activities.find(told[name].id);
      const report = {
        version,
        status,
        publicText,
        reason: null,
        decidedBy: null,
        completedOn: null,
        internalNote: null,
      };
      await app
        .get(ProgressReports)
        .report(told[name].id, { ...report, wasStatus: status, wasPublicText: publicText, ...said }, by);
    });
  };
  const happened = async (day: string, name: Name, by: Caller, quantity: number, publicSummary: string) => {
    clock.set(noonOn(day));
    const occurrence = { day, quantity, publicSummary, formKey: randomUUID() };
    await as(by, () => app.get(Occurrences).register(told[name].id, occurrence, by));
  };
  const moved = async (
    day: string,
    name: Name,
    toOn: string,
    moveReason: 'procurement_or_permit' | 'other',
    moveText: string,
  ) => {
    clock.set(noonOn(day));
    await as(town.coordinator, () =>
      app.get(Deadlines).move(told[name].id, { toOn, moveReason, moveText }, town.coordinator),
    );
    await approveForTheMunicipality(on, town, set.id);
  };

  await as(town.coordinator, () =>
    app.get(Assignments).ask(told.walks.id, town.coordinator.userId, town.coordinator),
  );
  await tell('2026-02-10', 'patrols', town.liaison, { status: 'in_progress', publicText: '' });
  for (const month of ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11']) {
    await happened(`2026-${month}-12`, 'speed', town.liaison, 1, '');
    if (month !== '07') await happened(`2026-${month}-19`, 'speed', town.liaison, 1, 'Kontroll vid Åskolan.');
  }
  await happened(
    '2026-04-21',
    'walks',
    town.coordinator,
    1,
    'Vandring i centrum tillsammans med butiksägare.',
  );
  await tell('2026-05-28', 'survey', town.coordinator, {
    status: 'completed',
    completedOn: '2026-05-20',
    publicText: '41 platser är antecknade. Listan är överlämnad till gatuenheten.',
  });
  await happened('2026-06-04', 'lessons', town.coordinator, 5, 'Fem klasser på Åskolan och Kvarnskolan.');
  await tell('2026-06-12', 'lessons', town.coordinator, {
    status: 'completed',
    completedOn: '2026-06-12',
    reason: 'En klass var på lägerskola och får sin utbildning nästa läsår.',
  });
  await tell('2026-08-20', 'camera', town.coordinator, {
    status: 'cancelled',
    reason: 'Integritetsskyddsmyndigheten gav inte tillstånd.',
    decidedBy: 'Kommunstyrelsen',
  });
  await moved(
    '2026-09-14',
    'walks',
    '2026-11-30',
    'procurement_or_permit',
    'Tillståndet för den nya belysningen dröjde.',
  );
  await happened(
    '2026-09-15',
    'walks',
    town.coordinator,
    2,
    'Två vandringar i Norra hamnen med elva boende.',
  );
  await moved('2026-09-29', 'lighting', '2026-11-06', 'procurement_or_permit', '');
  await moved('2026-10-20', 'lighting', '2026-11-13', 'other', 'Stolparna levererades till fel ort.');
  await tell('2026-10-21', 'lighting', town.coordinator, { status: 'in_progress' });
  await happened('2026-10-22', 'neighbours', town.coordinator, 12, '');
  await tell('2026-10-22', 'neighbours', town.coordinator, {
    status: 'paused',
    reason: 'Vi inväntar nya riktlinjer från länsstyrelsen.',
    publicText:
      'Tolv överenskommelser är påskrivna. Resten väntar på nya riktlinjer och görs klara i januari.',
  });
  clock.set(noonOn(lastTold));
  await as(town.coordinator, () => app.get(Publications).publish(set.id, town.coordinator));
  await publishProgress(on, town.chief, set.id);
  return { id: set.publicId, setId: set.id, activities: told };
}

const promise = (
  party: 'municipality' | 'police' | 'joint' | 'other',
  kind: 'activity' | 'direction',
  text: string,
) => ({
  party,
  kind,
  text,
  actorId: null as string | null,
});

const approveForTheMunicipality = (
  { app, transactions }: TestApp,
  { approver, ekhamra }: Town,
  setId: string,
) =>
  transactions.asStaff(approver.userId, async () => {
    const states = await app.get(Proposals).states(setId);
    const revisionIds = states
      .filter(({ waitsFor }) => waitsFor.includes(ekhamra))
      .map(({ newest }) => newest.id);
    const decision = { authorityId: ekhamra, revisionIds, decision: 'approved', reason: null } as const;
    await app.get(PlanApprovals).decide(setId, decision, approver);
  });
