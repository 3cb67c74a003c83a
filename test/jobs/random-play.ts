import { randomUUID } from 'node:crypto';
import { addDays, type Day } from '../../src/kernel/day';
import { newPublicId } from '../../src/kernel/ids';
import { type Delivery, type Mail, MailTransport } from '../../src/mail/mail';
import { isWeeklyDay } from '../../src/reminders/mail-hours';
import { Reminders } from '../../src/reminders/reminders';
import type { Desk } from './desk';
import { type Owed, owedOn, type PlayedActivity, type PlayedPerson, type Stand } from './random-oracle';
import { aColleague, letTimePass } from './stage';

const kinds = ['late', 'due_soon', 'question', 'unconfirmed', 'nothing_planned', 'copy'];

interface Row {
  readonly id: string;
  readonly activityId: string;
  readonly recipientId: string;
  readonly rule: string;
  readonly role: string;
  readonly state: string;
  readonly reason: string | null;
  readonly thresholdOn: Day;
  readonly anchorOn: Day;
}

const rowOf = `id, activity_id as "activityId", recipient_id as "recipientId", rule, role, state, reason,
  threshold_on::text as "thresholdOn", anchor_on::text as "anchorOn"`;

/** A municipality in which anything happens, and a mail server on which one cannot rely. What is wrong is gathered in `faults`. */
export class Play {
  readonly faults: string[] = [];
  /** How many reminders have been told. */
  told = 0;
  private readonly activities: PlayedActivity[] = [];
  private readonly deputies: Stand[] = [];
  private readonly arrived = new Map<string, string>();
  private day: Day = '2026-06-10';

  private constructor(
    private readonly desk: Desk,
    private readonly people: readonly PlayedPerson[],
    private readonly roll: () => number,
  ) {}

  static async begin(desk: Desk, roll: () => number): Promise<Play> {
    const { town } = desk.stage;
    const berit = await aColleague(desk.on.database, desk.stage);
    const played: PlayedPerson[] = [];
    for (const [{ userId, name }, role] of [
      [town.caseWorker, 'case_worker'],
      [town.idleCaseWorker, 'case_worker'],
      [berit, 'case_worker'],
      [town.coordinator, 'coordinator'],
      [town.approver, 'municipal_approver'],
      [town.twoHats, 'municipal_approver'],
    ] as const) {
      const [row] = await desk.on.database.rows<{ email: string }>(
        'select email from tracker.user_account where id = $1',
        [userId],
      );
      const usual = {
        isAtWork: true,
        hour: 8,
        isWeekly: false,
        kindsOff: [],
        pausedFrom: null,
        pausedTo: null,
      };
      played.push({ id: userId, name, email: row?.email ?? '', role, ...usual });
    }
    await desk.on.database.rows('delete from tracker.mail_preference');
    const play = new Play(desk, played, roll);
    for (let some = 0; some < 8; some += 1) await play.begin();
    jest
      .spyOn(desk.on.app.get(MailTransport), 'send')
      .mockImplementation((mail, beforeBody) => play.receive(mail, beforeBody));
    return play;
  }

  /** Some acts, or none. */
  async somethingHappens(day: Day): Promise<void> {
    this.day = day;
    for (let left = this.below(5); left > 0; left -= 1) await this.oneAct();
  }

  /** A sweep at some hour, with an act before its mails go; in the afternoon two workers whose clocks do not agree. */
  async aDayOfMail(day: Day): Promise<void> {
    this.day = day;
    await this.mailAt(`${day}T${String(5 + this.below(10)).padStart(2, '0')}:20:00Z`, true);
    await this.mailAt(`${day}T15:31:00Z`, false);
    await this.mailAt(`${day}T15:29:00Z`, false);
    await this.lookForMissing();
  }

  private async mailAt(instant: string, hasMore: boolean): Promise<void> {
    this.desk.on.clock.set(instant);
    await letTimePass(this.desk.on.database);
    await this.desk.sweep();
    if (hasMore && this.isOneIn(3)) await this.oneAct();
    await this.sendWhatWaits();
    await this.dateWhatWasSent();
  }

  private async sendWhatWaits(): Promise<void> {
    const waiting = await this.rows<{ id: string }>(
      `select id from tracker.outgoing_mail where state in ('owed', 'retry', 'uncertain')`,
    );
    for (const { id } of waiting) await this.desk.on.app.get(Reminders).send(id);
  }

  private async receive(mail: Mail, beforeBody: () => Promise<void>): Promise<Delivery> {
    if (this.isOneIn(12)) return { outcome: 'retry', reason: '451 come again' };
    await beforeBody();
    if (this.isOneIn(25)) return { outcome: 'uncertain', reason: 'lost' };
    await this.arrive(mail);
    if (this.isOneIn(20)) return { outcome: 'uncertain', reason: 'silence' };
    return { outcome: 'sent', response: '250 ok' };
  }

  private async arrive({ to, messageId }: Mail): Promise<void> {
    const person = this.people.find(({ email }) => email === to);
    const [letter] = await this.rows<{ id: string; day: Day }>(
      'select id, day::text from tracker.outgoing_mail where message_id = $1',
      [messageId],
    );
    if (!person || !letter) return void this.faults.push(`${this.day}: a mail to a stranger, ${to}`);
    const key = `${this.day} ${person.name}`;
    const before = this.arrived.get(key);
    if (before && before !== messageId) this.faults.push(`${key}: two mails`);
    this.arrived.set(key, messageId);
    if (letter.day === this.day) this.lookAtTheDay(person, key);
    const rows = await this.rows<Row>(
      `select ${rowOf} from tracker.owed_reminder where mail_id = $1 and state = 'claimed' and body_started_at is not null`,
      [letter.id],
    );
    if (rows.length === 0) this.faults.push(`${key}: a mail about nothing`);
    const owed = owedOn(this.day, this.world());
    for (const row of rows) {
      this.told += 1;
      const one = owed.find((candidate) => isSame(candidate, row) && candidate.anchorOn === row.anchorOn);
      if (!one || one.isOff || one.role !== row.role)
        this.faults.push(
          `${key}: told ${inWords(row)}, which is ${one ? (one.isOff ? 'off' : `for a ${one.role}`) : 'not owed'}`,
        );
    }
  }

  private lookAtTheDay(person: PlayedPerson, key: string): void {
    if (isPaused(person, this.day)) this.faults.push(`${key}: mailed in a pause`);
    if (person.isWeekly && !isWeeklyDay(this.day))
      this.faults.push(`${key}: mailed, and wants it on Mondays`);
  }

  private async lookForMissing(): Promise<void> {
    const rows = await this.rows<Row>(`select ${rowOf} from tracker.owed_reminder`);
    const trying = await this.rows<{ id: string }>(
      `select recipient_id as id from tracker.outgoing_mail where state in ('retry', 'uncertain', 'claimed')`,
    );
    for (const one of owedOn(this.day, this.world())) {
      const { person } = one;
      if (one.isOff || isPaused(person, this.day) || (person.isWeekly && !isWeeklyDay(this.day))) continue;
      const row = rows.find((candidate) => isSame(one, candidate));
      if (row?.state === 'sent') continue;
      const waits =
        this.arrived.has(`${this.day} ${person.name}`) || trying.some(({ id }) => id === person.id);
      if (waits && (row?.state === 'owed' || row?.state === 'claimed')) continue;
      this.faults.push(
        `${this.day} ${person.name}: missing ${one.rule} ${one.thresholdOn} of ${one.anchorOn} as ${one.role}: ${row ? inWords(row) : 'no row'}`,
      );
    }
  }

  private async oneAct(): Promise<void> {
    const acts = [
      () => this.begin(),
      () => this.begin(),
      () => this.move(),
      () => this.move(),
      () => this.end(),
      () => this.handOver(),
      () => this.answer(),
      () => this.confirm(),
      () => this.standIn(),
      () => this.comeBack(),
      () => this.pause(),
      () => this.choose(),
      () => this.leaveOrReturn(),
      () => this.stopTheClock(),
      () => this.demand(),
    ];
    await this.oneOf(acts)?.();
  }

  private async begin(): Promise<void> {
    if (this.activities.filter(({ isOpen }) => isOpen).length > 15) return;
    const dueOn = addDays(this.day, this.below(60) - 6);
    const activity: PlayedActivity = {
      id: randomUUID(),
      dueOn,
      isOpen: true,
      isStarted: this.isOneIn(2),
      isDemandDriven: false,
      createdOn: this.day,
      confirmedOn: this.day,
      assignee: null,
      assignmentId: null,
      askedOn: this.day,
      answer: 'asked',
      stops: [],
    };
    const { setId, town } = this.desk.stage;
    await this.rows(
      `insert into tracker.activity (id, public_id, promise_set_id, title, lead_id, lead_function, due_on, original_due_on, status, confirmed_at, created_at)
       values ($1, $2, $3, 'Insats', $4, 'Samordnaren', $5, $5, $6, $7::date + time '12:00', $7::date + time '12:00')`,
      [activity.id, newPublicId(), setId, town.ekhamra, dueOn, statusOf(activity), this.day],
    );
    this.activities.push(activity);
    if (!this.isOneIn(6)) await this.ask(activity);
  }

  private async ask(activity: PlayedActivity): Promise<void> {
    if (activity.assignmentId)
      await this.rows('update tracker.assignment set ended_at = now() where id = $1', [
        activity.assignmentId,
      ]);
    activity.assignee = this.oneOf(this.people.slice(0, 4)) ?? null;
    activity.assignmentId = randomUUID();
    activity.askedOn = this.day;
    activity.answer = 'asked';
    await this.rows(
      `insert into tracker.assignment (id, promise_set_id, activity_id, authority_id, user_id, asked_at)
       values ($1, $2, $3, $4, $5, $6::date + time '12:00')`,
      [
        activity.assignmentId,
        this.desk.stage.setId,
        activity.id,
        this.desk.stage.town.ekhamra,
        activity.assignee?.id,
        this.day,
      ],
    );
  }

  private async handOver(): Promise<void> {
    const activity = this.open();
    if (activity) await this.ask(activity);
  }

  private async answer(): Promise<void> {
    const activity = this.open();
    if (!activity?.assignmentId) return;
    activity.answer = this.isOneIn(4) ? 'declined' : 'accepted';
    await this.rows(
      `update tracker.assignment set state = $2, answered_at = now(), decline_reason = case $2 when 'declined' then 'Hinner inte' end where id = $1`,
      [activity.assignmentId, activity.answer],
    );
  }

  private async move(): Promise<void> {
    const activity = this.open();
    if (!activity) return;
    activity.dueOn = addDays(this.day, this.below(50) - 4);
    await this.rows('update tracker.activity set due_on = $2 where id = $1', [activity.id, activity.dueOn]);
  }

  private async end(): Promise<void> {
    const activity = this.oneOf(this.activities);
    if (!activity) return;
    activity.isOpen = !activity.isOpen;
    activity.isStarted = true;
    await this.rows(
      `update tracker.activity set status = $2, status_reason = case $2 when 'completed' then null end, completed_on = case $2 when 'completed' then $3::date end where id = $1`,
      [activity.id, statusOf(activity), this.day],
    );
  }

  private async confirm(): Promise<void> {
    const activity = this.open();
    if (!activity) return;
    activity.confirmedOn = this.day;
    await this.rows(`update tracker.activity set confirmed_at = $2::date + time '12:00' where id = $1`, [
      activity.id,
      this.day,
    ]);
  }

  private async standIn(): Promise<void> {
    const [away, deputy] = [this.oneOf(this.people), this.oneOf(this.people)];
    if (
      !away ||
      !deputy ||
      away === deputy ||
      this.deputies.some((one) => one.away === away && one.deputy === deputy)
    )
      return;
    const stand = { id: randomUUID(), away, deputy, from: this.day, to: addDays(this.day, this.below(12)) };
    await this.rows(`insert into tracker.deputy values ($1, $2, $3, $4, $5, $6, $3)`, [
      stand.id,
      this.desk.stage.town.ekhamra,
      away.id,
      deputy.id,
      stand.from,
      stand.to,
    ]);
    this.deputies.push(stand);
  }

  private async comeBack(): Promise<void> {
    const stand = this.oneOf(this.deputies);
    if (!stand) return;
    this.deputies.splice(this.deputies.indexOf(stand), 1);
    await this.rows('delete from tracker.deputy where id = $1', [stand.id]);
  }

  private async pause(): Promise<void> {
    const person = this.person();
    person.pausedFrom = this.day;
    person.pausedTo = addDays(this.day, this.below(12));
    await this.keepChoice(person);
  }

  private async choose(): Promise<void> {
    const person = this.person();
    person.hour = 7 + this.below(9);
    person.isWeekly = this.isOneIn(4);
    person.kindsOff = kinds.filter(() => this.isOneIn(8));
    await this.keepChoice(person);
  }

  private async leaveOrReturn(): Promise<void> {
    if (!this.isOneIn(3)) return;
    const person = this.person();
    person.isAtWork = !person.isAtWork;
    await this.rows(`update tracker.membership set to_on = $2 where user_id = $1 and authority_id = $3`, [
      person.id,
      person.isAtWork ? null : addDays(this.day, -1),
      this.desk.stage.town.ekhamra,
    ]);
  }

  private async stopTheClock(): Promise<void> {
    const activity = this.open();
    if (!activity || activity.stops.length > 2) return;
    const from = addDays(this.day, -this.below(20));
    const stop = { from, to: addDays(from, this.below(30)) };
    activity.stops.push(stop);
    const { setId, town } = this.desk.stage;
    await this.rows(
      `insert into tracker.clock_stop (id, promise_set_id, activity_id, authority_id, from_on, to_on, reason, asked_by, asked_at, decision, decided_by, decided_at)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, 'Storm', $6, now(), 'approved', $7, now())`,
      [setId, activity.id, town.ekhamra, stop.from, stop.to, town.coordinator.userId, town.approver.userId],
    );
  }

  private async demand(): Promise<void> {
    const activity = this.open();
    if (!activity || !this.isOneIn(3)) return;
    activity.isDemandDriven = !activity.isDemandDriven;
    await this.rows('update tracker.activity set demand_driven = $2 where id = $1', [
      activity.id,
      activity.isDemandDriven,
    ]);
  }

  private keepChoice({ id, hour, isWeekly, kindsOff, pausedFrom, pausedTo }: PlayedPerson): Promise<unknown> {
    return this.rows(
      `insert into tracker.mail_preference (recipient_id, hour, is_weekly, kinds_off, paused_from, paused_to) values ($1, $2, $3, $4, $5, $6)
       on conflict (recipient_id) do update set hour = excluded.hour, is_weekly = excluded.is_weekly, kinds_off = excluded.kinds_off,
         paused_from = excluded.paused_from, paused_to = excluded.paused_to`,
      [id, hour, isWeekly, kindsOff, pausedFrom, pausedTo],
    );
  }

  /** The database knows its own clock alone. */
  private async dateWhatWasSent(): Promise<void> {
    await this.rows(
      `update tracker.outgoing_mail set sent_at = $1, reason = 'dated' where state = 'sent' and reason <> 'dated'`,
      [this.desk.on.clock.now()],
    );
  }

  private world() {
    return { activities: this.activities, people: this.people, deputies: this.deputies };
  }

  private open(): PlayedActivity | undefined {
    return this.oneOf(this.activities.filter(({ isOpen }) => isOpen));
  }

  private person(): PlayedPerson {
    return this.people[this.below(this.people.length)] as PlayedPerson;
  }

  private oneOf<One>(all: readonly One[]): One | undefined {
    return all[this.below(all.length)];
  }

  private below(most: number): number {
    return Math.floor(this.roll() * most);
  }

  private isOneIn(many: number): boolean {
    return this.roll() < 1 / many;
  }

  private rows<One>(sql: string, values: unknown[] = []): Promise<One[]> {
    return this.desk.on.database.rows<One>(sql, values);
  }
}

const statusOf = ({ isOpen, isStarted }: PlayedActivity): string =>
  isOpen ? (isStarted ? 'in_progress' : 'not_started') : 'completed';

const isPaused = ({ pausedFrom, pausedTo }: PlayedPerson, day: Day): boolean =>
  pausedFrom !== null && pausedTo !== null && pausedFrom <= day && day <= pausedTo;

const isSame = (one: Owed, row: Row): boolean =>
  one.activity.id === row.activityId &&
  one.person.id === row.recipientId &&
  one.rule === row.rule &&
  one.thresholdOn === row.thresholdOn;

const inWords = ({ rule, thresholdOn, anchorOn, role, state, reason }: Row): string =>
  `${rule} ${thresholdOn} of ${anchorOn} as ${role} (${state}${reason ? `, ${reason}` : ''})`;
