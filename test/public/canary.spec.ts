import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { Activities } from '../../src/activities/activities';
import { ActivityNotes } from '../../src/activities/activity-notes';
import { Assignments } from '../../src/activities/assignments';
import { Deadlines } from '../../src/activities/deadlines';
import { Occurrences } from '../../src/activities/occurrences';
import { Additions } from '../../src/promises/additions';
import { PromiseBasis } from '../../src/promises/promise-basis';
import { Signatories } from '../../src/promises/signatories';
import { Origins } from '../../src/activities/origins';
import { Indicators } from '../../src/indicators/indicators';
import { Measurements } from '../../src/indicators/measurements';
import { Publications } from '../../src/publication/publications';
import { fileKinds, fileNames } from '../../src/public/files/files';
import { anApp, noonOn, type TestApp } from '../support/app';
import { aFoundation, indicatorOf, lay } from '../support/before-the-promise';
import { aTown, type Town } from '../support/people';
import { aPlan, planOf } from '../support/plan';
import {
  type Column,
  columnsWithRoom,
  fillEmptyTables,
  mark,
  nameOf,
  takeOffGuards,
} from '../support/marked-columns';
import { publicRoutes } from './addresses';
import { aLivingPlan, lastTold, type LivingPlan } from './a-living-plan';

const marker = 'kanariefagel';
const control = 'synligt-for-alla';

/** What residents may read, in a set that is published. Everything that is not here or below is internal. */
const publicColumns = [
  'actor.code',
  'actor.contact_email',
  'actor.contact_function',
  'actor.contact_phone',
  'actor.name',
  'actor.slug',
  'addition.reason',
  'addition.should_read',
  'dialogue.description',
  'dialogue.held',
  'district.name',
  'district.public_id',
  'ended_promise.reason',
  'promise_set.basis',
  'promise_set.end_reason',
  'promise_set.public_id',
  'promise_set.title',
  'signatory.function',
  'signatory.organisation',
  'signed_promise.kind',
  'signed_promise.party',
  'signed_promise.text',
  'theme.brand',
  'theme.focus',
  'theme.link',
  'theme.surface',
  'worry.text',
  'citizen_promise.public_id',
  'citizen_promise.text',
  'activity.decided_by',
  'activity.description',
  'activity.lead_function',
  'activity.public_id',
  'activity.public_text',
  'activity.status_reason',
  'activity.target_unit',
  'activity.title',
  'occurrence.public_summary',
  'deadline_move.public_text',
  'follow_up.decisions',
  'follow_up.next_steps',
  'follow_up.participants',
  'follow_up.public_id',
  'follow_up.registry_number',
  'assessment.public_text',
  'assessment.reason',
  'follow_up_correction.reason',
  'follow_up_correction.text',
  'feedback.owner_function',
  'feedback.public_note',
  'feedback.what',
  'clock_stop.reason',
  'district.name',
  'evidence_link.title',
  'evidence_link.url',
  'milestone.drop_reason',
  'milestone.title',
  'district.name',
  'focus_area.outcome_goal',
  'focus_area.problem',
  'focus_area.public_id',
  'focus_area.title',
  'indicator.interpretation_note',
  'indicator.margin_note',
  'indicator.name',
  'indicator.public_id',
  'indicator.source',
  'indicator.unit',
  'measurement.note',
  'measurement.source',
  'situational_picture.public_summary',
];

/** What the product itself reads by: kinds, keys, digests and sealed secrets, and the fields that the parties have approved. */
const readByTheProduct = [
  'failed_sign_in.account_hash',
  'log_chain.hash',
  'log_entry.details_digest',
  'log_entry.hash',
  'log_entry.kind',
  'revision.fields',
];

describe('law 1: what is internal', () => {
  let on: TestApp;
  let town: Town;
  let plan: LivingPlan;
  /** Rows by column. */
  const marked = new Map<Column, number>();

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    plan = await aLivingPlan(on, town);
    await actInternally();
    const internal = await internalColumns();
    await takeOffGuards(on.database);
    await actUnseen();
    await fillEmptyTables(on.database);
    for (const column of internal) marked.set(column, await mark(on.database, column, marker));
    await on.transactions.asStaff(town.coordinator.userId, () =>
      on.app.get(Publications).publish(plan.setId, town.coordinator),
    );
  }, 60_000);
  afterAll(() => on.close());

  /** Through the product: what was voided, declined, noted, planned anew and never approved, and a whole draft. */
  async function actInternally(): Promise<void> {
    on.clock.set(noonOn(lastTold));
    const { walks, camera } = plan.activities;
    await on.transactions.asStaff(town.coordinator.userId, async () => {
      const occurrences = on.app.get(Occurrences);
      await on.app.get(ActivityNotes).write(walks.id, marker, town.coordinator);
      const formKey = randomUUID();
      await occurrences.register(
        walks.id,
        { day: lastTold, quantity: 1, publicSummary: marker, formKey },
        town.coordinator,
      );
      const mistaken = (await occurrences.of([walks.id])).find((one) => one.formKey === formKey);
      await occurrences.void(mistaken?.id ?? '', marker, town.coordinator);
      await on.app
        .get(Deadlines)
        .move(walks.id, { toOn: '2026-12-20', moveReason: 'other', moveText: marker }, town.coordinator);
      await on.app.get(Assignments).ask(camera.id, town.caseWorker.userId, town.coordinator);
      const { id } = await on.app
        .get(Activities)
        .add(
          plan.setId,
          planOf({ title: marker, leadId: town.ekhamra, promiseIds: await promiseIds() }),
          town.coordinator,
        );
      expect(id).toMatch(/-/);
    });
    await on.transactions.asStaff(town.coordinator.userId, async () => {
      const formKey = randomUUID();
      const [promiseId = ''] = await promiseIds();
      await on.app
        .get(Additions)
        .correct(promiseId, { shouldRead: marker, reason: marker, formKey }, town.coordinator);
      const signatory = { organisation: marker, function: marker, signedOn: null, formKey };
      await on.app.get(Signatories).add(plan.setId, signatory, town.coordinator);
      await on.app.get(Signatories).strike(plan.setId, formKey, town.coordinator);
    });
    await on.transactions.asStaff(town.caseWorker.userId, () =>
      on.app
        .get(Assignments)
        .answer(camera.id, { answer: 'declined', declineReason: marker }, town.caseWorker),
    );
    await buildOnWhatIsInternal();
    const draft = await aPlan(on, town);
    await on.transactions.asStaff(town.coordinator.userId, async () => {
      const told = { held: marker, description: marker, asked: null, answered: null, formKey: randomUUID() };
      await on.app.get(PromiseBasis).addDialogue(draft.set.id, { kind: 'other', ...told }, town.coordinator);
      await on.app.get(PromiseBasis).writeWorries(draft.set.id, marker, town.coordinator);
    });
    await on.database.rows(
      `insert into tracker.ended_promise (new_set_id, promise_set_id, promise_id, reason, ended_on, decided_by)
         select $1, promise_set_id, id, $3, '2026-11-20', $4 from tracker.citizen_promise where promise_set_id = $2`,
      [draft.set.id, plan.setId, marker, town.coordinator.userId],
    );
    await on.database.rows(`update tracker.promise_set set title = $1, basis = $1 where id = $2`, [
      marker,
      draft.set.id,
    ]);
    await on.database.rows(
      `update tracker.activity set title = $1, public_text = $1 where promise_set_id = $2`,
      [marker, draft.set.id],
    );
    await on.database.rows('update tracker.activity set public_text = $1 where id = $2', [
      control,
      plan.activities.survey.id,
    ]);
  }

  /** All that comes before the promises, an activity's origin, and an indicator with a figure that was wrong. */
  async function buildOnWhatIsInternal(): Promise<void> {
    await lay(on, town, plan.setId, await aFoundation(on, town));
    const [indicatorId, assignmentId] = [randomUUID(), randomUUID()];
    await on.transactions.asStaff(town.coordinator.userId, async () => {
      const { id } = plan.activities.walks;
      const decided = { body: marker, decidedOn: lastTold, registryNumber: marker, text: marker };
      const origins = on.app.get(Origins);
      await origins.assign(id, { ...decided, formKey: assignmentId }, town.coordinator);
      await origins.voidAssignment(id, assignmentId, marker, town.coordinator);
      const add = indicatorOf({ formKey: indicatorId });
      await on.app.get(Indicators).add(plan.setId, add, town.coordinator);
      const right = {
        fromOn: null,
        toOn: '2025-10-01',
        value: 30,
        n: null,
        margin: null,
        source: '',
        note: '',
      };
      await on.app
        .get(Measurements)
        .correct(
          indicatorId,
          indicatorId,
          { ...right, reason: marker, formKey: randomUUID() },
          town.coordinator,
        );
    });
    await on.database.rows(
      `insert into tracker.agreement_signatory select id, 0, 'x', 'x', '2026-01-01' from tracker.agreement`,
    );
    for (const table of ['agreement_party', 'situational_picture'])
      await on.database.rows(`update tracker.${table} set registry_number = 'x'`);
    await on.database.rows(`update tracker.agreement set document_url = 'https://x'`);
  }

  const promiseIds = async () =>
    (
      await on.database.rows<{ id: string }>(
        'select id from tracker.citizen_promise where promise_set_id = $1 order by number limit 1',
        [plan.setId],
      )
    ).map(({ id }) => id);

  /** What the application has no words for: clocks that nobody or nobody yet has let stop, evidence that is taken back. */
  async function actUnseen(): Promise<void> {
    const { walks } = plan.activities;
    const values = [plan.setId, walks.id, town.ekhamra, town.coordinator.userId, marker];
    for (const [sql, more] of [
      [
        `insert into tracker.clock_stop values (gen_random_uuid(), $1, $2, $3, '2026-06-01', null, $5, $4, now(), 'refused', $6, now(), 'x')`,
        [town.approver.userId],
      ],
      [
        `insert into tracker.clock_stop values (gen_random_uuid(), $1, $2, $3, '2026-06-02', null, $5, $4, now())`,
        [],
      ],
      [
        `insert into tracker.evidence_link values (gen_random_uuid(), $1, $2, $3, null, $5, 'https://' || $5 || '.se', $4, now(), now(), 'x')`,
        [],
      ],
    ] as const)
      await on.database.rows(sql, [...values, ...more]);
  }

  async function internalColumns(): Promise<Column[]> {
    const columns = await columnsWithRoom(on.database);
    const known = new Set([...publicColumns, ...readByTheProduct]);
    expect([...known].filter((name) => !columns.some((column) => nameOf(column) === name))).toEqual([]);
    return columns.filter((column) => !known.has(nameOf(column)));
  }

  it('has room for text in many columns, and every row of every one of them holds the marker', () => {
    expect(marked.size).toBeGreaterThan(70);
    expect([...marked].filter(([, rows]) => rows === 0).map(([column]) => nameOf(column))).toEqual([]);
  });

  const firstSteps = [
    ...publicRoutes().filter((route) => !route.includes(':')),
    ...fileNames.flatMap((name) => Object.keys(fileKinds).map((kind) => `/data/${name}.${kind}`)),
    '/?lang=en',
    '/?text=trygghet',
    '/embed/kommun/ekhamra-kommun',
    '/kommun/ekhamra-kommun/tillganglighet/mottaget/TACKTACK',
    '/api/docs/swagger-ui-init.js',
    '/api/v1/search?text=vandring',
    '/api/v1/changes?limit=100&since=2020-01-01',
    '/api/v1/promise-sets?limit=1&page=1',
    '/api/v1/promise-sets?municipality=ekhamra-kommun',
    '/api/v1/promise-sets?x=1',
    '/api/v1/promise-sets/000000000000',
    '/kommun/ingen-kommun',
    '/medborgarloften/000000000000',
    '/nothing',
    `/${'x'.repeat(3000)}`,
    '/health/live',
    '/health/ready',
    '/version',
    '/metrics',
  ];
  /** What GET answers at every address that leads from these, however far. */
  async function reach(): Promise<Map<string, Response>> {
    const reached = new Map<string, Response>();
    const waiting = [...firstSteps];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (reached.has(path)) continue;
      const answer = await on.anonymous().get(path).set('accept-encoding', 'identity');
      reached.set(path, answer);
      waiting.push(...linksIn(answer.text ?? ''));
    }
    expect(reached.size).toBeGreaterThan(200);
    return reached;
  }
  const allOf = ({ headers, text: body }: Response): string => JSON.stringify(headers) + (body ?? '');

  it('is on no public address, in no header, in no language, in no fault', async () => {
    const reached = await reach();
    for (const [path, answer] of reached) {
      const others = await Promise.all(
        (['head', 'options', 'post'] as const).map((method) =>
          on.anonymous()[method](path).set('accept-encoding', 'identity'),
        ),
      );
      for (const one of [answer, ...others]) {
        const all = allOf(one);
        const at = all.toLowerCase().indexOf(marker);
        expect([path, at < 0 ? '' : all.slice(Math.max(0, at - 80), at + 40)]).toEqual([path, '']);
        expect(all).not.toContain(Buffer.from(marker).toString('base64').slice(0, 14));
        expect(one.headers['set-cookie']).toBeUndefined();
      }
    }
    expect([...reached.values()].some((answer) => allOf(answer).includes(control))).toBe(true);
    expect([...reached.keys()].filter((path) => path.includes(plan.id)).length).toBeGreaterThanOrEqual(3);
  }, 240_000);

  it('is found by no search and no filter', async () => {
    for (const list of [
      'search',
      'activities',
      'promises',
      'municipalities',
      'police-areas',
      'indicators',
      'districts',
    ])
      for (const text of [marker, marker.slice(2, 9), marker.toUpperCase()]) {
        const { body } = await on.anonymous().get(`/api/v1/${list}?text=${text}`).expect(200);
        expect([list, text, body.meta.total, body.data]).toEqual([list, text, 0, []]);
      }
  });

  it('L3: changes no byte and no header in public when it changes', async () => {
    const all = async () =>
      [...(await reach())].map(([path, answer]) => [
        path,
        answer.status,
        { ...answer.headers, date: '', 'x-request-id': '' },
        answer.text,
      ]);
    const before = await all();
    for (const column of marked.keys()) await mark(on.database, column, 'rodhake');
    expect(await all()).toEqual(before);
  }, 120_000);
});

/** Addresses of our own, as written in a page or in JSON. */
const linksIn = (answer: string): string[] =>
  [...answer.matchAll(/(?:href="|(?:"href":"|<loc>|rdf:resource=")http:\/\/localhost:3000)(\/[^"#<]*)/g)]
    .map((match) => (match[1] ?? '').replaceAll('&amp;', '&'))
    .filter((link) => !link.startsWith('/assets') && !link.startsWith('/api/docs'));
