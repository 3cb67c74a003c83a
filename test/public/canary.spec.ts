import { randomUUID } from 'node:crypto';
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
import { anApp, noonOn, type TestApp } from '../support/app';
import { aFoundation, indicatorOf, lay } from '../support/before-the-promise';
import { aTown, type Town } from '../support/people';
import { aPlan, planOf } from '../support/plan';
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

/** Words from a fixed list, hashes, and the commitment's own fields: no room for anybody's text. */
const keys = [
  'activity.cadence',
  'activity.status',
  'activity.target_comparator',
  'activity.target_scope',
  'actor.kind',
  'addition.kind',
  'agreement.kind',
  'agreement.state',
  'approval.decision',
  'assessment.judgement',
  'assignment.state',
  'citizen_promise.kind',
  'clock_stop.decision',
  'citizen_promise.party',
  'deadline_move.reason',
  'dialogue.kind',
  'failed_sign_in.account_hash',
  'feedback.kind',
  'follow_up.state',
  'follow_up.type',
  'indicator.geography',
  'indicator.good_direction',
  'indicator.level',
  'log_chain.hash',
  'publication.kind',
  'log_entry.details_digest',
  'log_entry.hash',
  'log_entry.kind',
  'membership.role',
  'mail_link.purpose',
  'mail_link.token_hash',
  'mail_preference.calendar_token_hash',
  'outgoing_mail.kind',
  'outgoing_mail.state',
  'outgoing_mail_move.state',
  'owed_reminder.role',
  'owed_reminder.rule',
  'owed_reminder.state',
  'owed_reminder_move.state',
  'promise_set.follow_up_every',
  'promise_set.kind',
  'promise_set.state',
  'promise_set_party.party',
  'review.state',
  'review.subject_kind',
  'partner_answer.act',
  'promise_set.kind',
  'promise_set.state',
  'promise_set_party.party',
  'reminder_rule_change.rule',
  'revision.fields',
  'revision.subject_kind',
  'recovery_code.code_hash',
  'session.began_by',
  'session.proof',
  'session.token_hash',
  'signed_promise.kind',
  'signed_promise.party',
  'sign_in_flow.browser_hash',
  'sign_in_flow.state_hash',
  'sign_in_link.purpose',
  'sign_in_link.token_hash',
  'sweep_mark.name',
  'user_account.language',
];

const bytes = `convert_to('${marker}' || ctid::text, 'UTF8')`;
const text = `'${marker}' || replace(ctid::text, ',', '.')`;
const written: Record<string, string> = {
  jsonb: `jsonb_build_object('${marker}', true)`,
  bytea: bytes,
  text,
};
const special: Record<string, string> = {
  'credential.password_hash': `'$argon2id$' || ${text}`,
  'user_account.email': `'${marker}.' || id || '@example.se'`,
  'agreement.document_url': `'https://${marker}.example.se/' || ${text}`,
  'external_contact.email': `'${marker}.' || id || '@example.se'`,
};

describe('law 1: what is internal', () => {
  let on: TestApp;
  let town: Town;
  let plan: LivingPlan;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    plan = await aLivingPlan(on, town);
    await actInternally();
    await on.database.rows('set session_replication_role = replica');
    await fillEmptyTables();
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

  /** One row at least in every table with room for somebody's text. */
  async function fillEmptyTables(): Promise<void> {
    const { walks } = plan.activities;
    const [revision] = await on.database.rows<{ id: string }>(
      'select id from tracker.revision where subject_id = $1',
      [walks.id],
    );
    const inserts: [string, unknown[]][] = [
      [
        `insert into tracker.external_contact values (gen_random_uuid(), $1, null, 'x', 'x@example.se')`,
        [town.ekhamra],
      ],
      [`insert into tracker.district values (gen_random_uuid(), $1, 'x', null)`, [town.ekhamra]],
      [
        `insert into tracker.form_key values ($1, gen_random_uuid(), 'x', 'x', now())`,
        [town.coordinator.userId],
      ],
      [
        `insert into tracker.withdrawal (promise_set_id, revision, reason, withdrawn_by, withdrawn_at) values ($1, 0, 'x', $2, now())`,
        [plan.setId, town.coordinator.userId],
      ],
      [
        `insert into tracker.clock_stop values (gen_random_uuid(), $1, $2, $3, '2026-06-01', null, $5, $4, now(), 'refused', $6, now(), 'x')`,
        [plan.setId, walks.id, town.ekhamra, town.coordinator.userId, marker, town.approver.userId],
      ],
      [
        `insert into tracker.clock_stop values (gen_random_uuid(), $1, $2, $3, '2026-06-02', null, $5, $4, now())`,
        [plan.setId, walks.id, town.ekhamra, town.coordinator.userId, marker],
      ],
      [
        `insert into tracker.evidence_link values (gen_random_uuid(), $1, $2, $3, null, $5, 'https://' || $5 || '.se', $4, now(), now(), 'x')`,
        [plan.setId, walks.id, town.ekhamra, town.coordinator.userId, marker],
      ],
      [`insert into tracker.credential values ($1, '$argon2id$x')`, [town.coordinator.userId]],
      [
        `insert into tracker.session (token_hash, user_id, started_at, seen_at, acr, address, device)
           values ('x', $1, now(), now(), 'x', 'x', 'x')`,
        [town.coordinator.userId],
      ],
      [`insert into tracker.totp values ($1, 'x', now(), 0, 'x', now())`, [town.coordinator.userId]],
      [
        `insert into tracker.identity values (gen_random_uuid(), $1, 'x', 'x', 'x', now())`,
        [town.coordinator.userId],
      ],
      [`insert into tracker.sign_in_flow values ('x', 'x', 1, 'x', 'x', 'x', null, now())`, []],
      [
        `insert into tracker.approval values (gen_random_uuid(), $1, gen_random_uuid(), $2, 'refused', 'x', $3, now())`,
        [revision?.id, town.norrviken, town.otherCoordinator.userId],
      ],
      [
        `insert into tracker.owed_reminder (authority_id, subject_id, activity_id, recipient_id, role, rule, threshold_on, anchor_on, reason)
           values ($1, $2, $2, $3, 'owner', 'due_in_14', '2026-11-16', '2026-11-30', 'x')`,
        [town.ekhamra, walks.id, town.coordinator.userId],
      ],
      [
        `insert into tracker.owed_reminder_move (reminder_id, state, reason) values (gen_random_uuid(), 'owed', 'x')`,
        [],
      ],
      [
        `insert into tracker.review values (gen_random_uuid(), $1, $2, 'activity', $3, 1, 'more_information_wanted', 'x', '2026-12-01', '{}',
           $2, $4, now())`,
        [plan.setId, town.area, walks.id, town.chief.userId],
      ],
      [
        `insert into tracker.outgoing_mail (recipient_id, day, kind, message_id, reason) values (gen_random_uuid(), '2026-06-10', 'digest', 'x', 'x')`,
        [],
      ],
      [
        `insert into tracker.outgoing_mail_move (mail_id, state, attempt, reason) values (gen_random_uuid(), 'owed', 0, 'x')`,
        [],
      ],
      [
        `insert into tracker.mail_bounce (recipient_id, address, status, reason) values (gen_random_uuid(), 'x', '5.1.1', 'x')`,
        [],
      ],
      [
        `insert into tracker.partner_answer (id, authority_id, activity_id, external_contact_id, act, fields, answered_at)
           values (gen_random_uuid(), $1, $2, gen_random_uuid(), 'report', '{}', now())`,
        [town.ekhamra, walks.id],
      ],
      [
        `insert into tracker.captured_mail (message_id, recipient, subject, raw) values ('x', 'x', 'x', 'x')`,
        [],
      ],
    ];
    for (const [sql, values] of inserts) await on.database.rows(sql, values);
    for (const { key, type } of await internalColumns()) {
      const [table, column] = key.split('.');
      const marked = await on.database.rows(
        `update tracker.${table} set ${column} = ${special[key] ?? written[type] ?? text} where ${column} is not null returning 1`,
      );
      if (marked.length === 0) throw new Error(`No row to mark in ${key}: give the table one`);
    }
  }

  async function internalColumns(): Promise<{ key: string; type: string }[]> {
    const columns = await on.database.rows<{ key: string; type: string }>(
      `select c.table_name || '.' || c.column_name as key, c.data_type as type
         from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = 'tracker' and t.table_type = 'BASE TABLE'
          and c.data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea') order by 1`,
    );
    const known = new Set([...publicColumns, ...keys]);
    expect([...known].filter((key) => !columns.some((column) => column.key === key))).toEqual([]);
    return columns.filter(({ key }) => !known.has(key));
  }

  it('has room for text in many columns, and every one of them holds the marker somewhere', async () => {
    const columns = await internalColumns();
    expect(columns.length).toBeGreaterThan(15);
    for (const { key } of columns) {
      const [table, column] = key.split('.');
      const [row] = await on.database.rows<{ n: number }>(
        `select count(*)::int as n from tracker.${table} where ${column} is not null and ${column}::text ~ '${marker}|${Buffer.from(marker).toString('hex')}'`,
      );
      expect([key, (row?.n ?? 0) > 0]).toEqual([key, true]);
    }
  });

  it('is on no public address, in no header, in no language, in no fault', async () => {
    const asked = new Set<string>();
    const waiting = [
      '/',
      '/?lang=en',
      '/tillganglighet',
      '/api/docs/swagger-ui-init.js',
      '/api/v1/promise-sets',
      '/api/v1/promise-sets?limit=1&page=1',
      '/api/v1/promise-sets?municipality=ekhamra-kommun',
      '/api/v1/promise-sets?x=1',
      '/api/v1/promise-sets/000000000000',
      '/api/v1/api-info',
      '/api/v1/openapi.json',
      '/nothing',
    ];
    let seesControl = false;
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (asked.has(path)) continue;
      asked.add(path);
      for (const method of ['get', 'head', 'options', 'post'] as const) {
        const answer = await on.anonymous()[method](path).set('accept-encoding', 'identity');
        const all = JSON.stringify(answer.headers) + (answer.text ?? '');
        seesControl ||= all.includes(control);
        expect([method, path, all.toLowerCase().includes(marker)]).toEqual([method, path, false]);
        expect(all).not.toContain(Buffer.from(marker).toString('base64').slice(0, 14));
        expect(answer.headers['set-cookie']).toBeUndefined();
        waiting.push(...linksIn(answer.text ?? '').filter((link) => !asked.has(link)));
      }
    }
    expect(seesControl).toBe(true);
    expect([...asked].filter((path) => path.includes(plan.id)).length).toBeGreaterThanOrEqual(3);
    expect(asked.size).toBeGreaterThan(60);
  }, 240_000);

  it('changes nothing in public when it changes', async () => {
    const addresses = [
      '/',
      `/medborgarloften/${plan.id}`,
      '/api/v1/promise-sets',
      `/api/v1/promise-sets/${plan.id}`,
      '/kommun/ekhamra-kommun',
      '/kommun/ekhamra-kommun/flode.atom',
      '/kommun/ekhamra-kommun/kalender.ics',
      '/kommun/ekhamra-kommun/dcat.rdf',
      '/polisomrade/lokalpolisomrade-mellanbygden',
      '/sitemap.xml',
      '/data/activities.csv',
      '/api/v1/municipalities',
      '/api/v1/activities?limit=100',
      '/api/v1/changes?limit=100',
      '/api/v1/search?text=vandring',
    ];
    const all = () =>
      Promise.all(
        addresses.map(async (path) => {
          const { headers, text: body } = await on.anonymous().get(path);
          return { ...headers, date: '', body };
        }),
      );
    const before = await all();
    for (const { key, type } of await internalColumns()) {
      const [table, column] = key.split('.');
      if (type === 'text')
        await on.database.rows(
          `update tracker.${table} set ${column} = ${column} || 'x' where ${column} is not null`,
        );
    }
    expect(await all()).toEqual(before);
  });
});

/** Addresses of our own, as written in a page or in JSON. */
const linksIn = (answer: string): string[] =>
  [...answer.matchAll(/(?:href="|"href":"http:\/\/localhost:3000)(\/[^"#]*)/g)]
    .map((match) => (match[1] ?? '').replaceAll('&amp;', '&'))
    .filter((link) => !link.startsWith('/assets') && !link.startsWith('/api/docs'));
