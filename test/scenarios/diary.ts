import { randomUUID } from 'node:crypto';
import { Activities } from '../../src/activities/activities';
import type { Report } from '../../src/activities/activity.dto';
import { Occurrences } from '../../src/activities/occurrences';
import type { ActivityPlan } from '../../src/activities/plan.dto';
import { ProgressReports } from '../../src/activities/progress-reports';
import type { Caller } from '../../src/kernel/caller';
import type { Day } from '../../src/kernel/day';
import type { NewPromise } from '../../src/promises/promise.dto';
import { PromiseSets } from '../../src/promises/promise-sets';
import type { PromiseSet } from '../../src/promises/promise-set.entity';
import { Signatories } from '../../src/promises/signatories';
import { Disclosures } from '../../src/publication/disclosures';
import { Publications } from '../../src/publication/publications';
import { noonOn, type TestApp } from '../support/app';
import { addPromise, begin, decideAll, propose } from '../support/documents';
import { planOf } from '../support/plan';
import type { Municipality, PoliceArea } from './places';

/** One document and, by the names that the story calls them, its promises and activities. */
export interface Document {
  readonly set: PromiseSet;
  readonly promises: Record<string, string>;
  readonly activities: Record<string, string>;
}

interface Place {
  readonly municipalities: readonly Municipality[];
  readonly police: PoliceArea;
}

/** A year told as it happened: which day it is, who does what. The first municipality keeps the documents. */
export class Diary {
  constructor(
    readonly on: TestApp,
    readonly place: Place,
  ) {}

  get coordinator(): Caller {
    const [keeper] = this.place.municipalities;
    if (!keeper) throw new Error('A place has a municipality');
    return keeper.coordinator;
  }

  get keeperId(): string {
    return this.place.municipalities[0]?.id ?? '';
  }

  as<T>(by: Caller, work: () => Promise<T>): Promise<T> {
    return this.on.transactions.asStaff(by.userId, work);
  }

  /** What is done by itself on that day is done: the police's occurrences whose days have passed are told. */
  async day(day: Day): Promise<void> {
    this.on.clock.set(noonOn(day));
    await this.on.app.get(Disclosures).disclose();
  }

  async drafts(
    title: string,
    periodStart: Day,
    periodEnd: Day,
    promises: Readonly<Record<string, Partial<NewPromise>>>,
    municipalities = '',
  ): Promise<Document> {
    const set = await begin(this.on, this.coordinator, {
      ...{ keeperId: this.keeperId, formKey: randomUUID(), kind: 'citizen_promise' },
      ...{ title, periodStart, periodEnd, followUpEvery: 'year', policeAreaId: this.place.police.id },
      ...{ municipalities, partners: '', districtIds: [] },
    });
    const document = { set, promises: {}, activities: {} };
    for (const [name, promise] of Object.entries(promises)) await this.promises(document, name, promise);
    return document;
  }

  async promises(document: Document, name: string, promise: Partial<NewPromise>): Promise<void> {
    const { id } = await addPromise(this.on, this.coordinator, document.set.id, promise);
    document.promises[name] = id;
  }

  async plans(
    document: Document,
    name: string,
    plan: Partial<ActivityPlan> & { readonly for: readonly string[] },
  ): Promise<void> {
    const { for: names, ...planned } = plan;
    const promiseIds = names.map((one) => idIn(document.promises, one));
    const activity = await this.as(this.coordinator, () =>
      this.on.app
        .get(Activities)
        .add(document.set.id, planOf({ leadId: this.keeperId, ...planned, promiseIds }), this.coordinator),
    );
    document.activities[name] = activity.id;
  }

  /** The coordinator sends it; each party approves its own part. */
  async agree({ set }: Document): Promise<void> {
    await propose(this.on, this.coordinator, set.id);
    await this.approve(set.id);
  }

  async approve(setId: string): Promise<void> {
    const { municipalities, police } = this.place;
    for (const { approver, id } of municipalities) await decideAll(this.on, approver, id, setId);
    await decideAll(this.on, police.chief, police.id, setId);
  }

  async sign(
    { set }: Document,
    signedOn: Day,
    signatories: readonly (readonly [organisation: string, title: string])[],
  ): Promise<void> {
    const by = this.coordinator;
    await this.as(by, () => this.on.app.get(PromiseSets).sign(set.id, signedOn, by));
    for (const [organisation, title] of signatories) {
      const signatory = { organisation, function: title, signedOn, formKey: randomUUID() };
      await this.as(by, () => this.on.app.get(Signatories).add(set.id, signatory, by));
    }
  }

  publish({ set }: Document): Promise<void> {
    const by = this.coordinator;
    return this.as(by, () => this.on.app.get(Publications).publish(set.id, by));
  }

  /** How it goes with what the person's own authority leads. */
  tells(by: Caller, { set }: Document): Promise<void> {
    return this.as(by, () => this.on.app.get(Publications).publishProgress(set.id, by));
  }

  /** Done and written down the same day. */
  async does(
    by: Caller,
    document: Document,
    name: string,
    day: Day,
    quantity = 1,
    publicSummary = '',
  ): Promise<void> {
    await this.day(day);
    const occurrence = { day, quantity, publicSummary, formKey: randomUUID() };
    const id = idIn(document.activities, name);
    await this.as(by, () => this.on.app.get(Occurrences).register(id, occurrence, by));
  }

  async reports(by: Caller, document: Document, name: string, said: Partial<Report>): Promise<void> {
    const id = idIn(document.activities, name);
    await this.as(by, async () => {
      const { version, status, publicText } = await this.on.app.get(Activities).find(id);
      const unchanged = { version, status, publicText, wasStatus: status, wasPublicText: publicText };
      const silent = { reason: null, decidedBy: null, completedOn: null, internalNote: null };
      await this.on.app.get(ProgressReports).report(id, { ...unchanged, ...silent, ...said }, by);
    });
  }
}

export function idIn(known: Readonly<Record<string, string>>, name: string): string {
  const id = known[name];
  if (!id) throw new Error(`The story has no ${name}`);
  return id;
}
