import { Injectable } from '@nestjs/common';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import type { Day } from '../kernel/day';
import { isUuid } from '../kernel/ids';
import { Missing, NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import type { Correction, NewMeasurement } from './indicator.dto';
import type { Indicator } from './indicator.entity';
import { mayMeasureFor } from './indicator.policy';
import { Indicators } from './indicators';
import { Measurement } from './measurement.entity';

/** A measurement as the database shows it to the caller: another authority's small numbers are not in it. */
export interface ShownMeasurement {
  readonly id: string;
  readonly indicatorId: string;
  readonly isBaseline: boolean;
  readonly fromOn: Day | null;
  readonly toOn: Day;
  /** Null when it is another authority's and small. */
  readonly value: number | null;
  readonly n: number | null;
  readonly margin: number | null;
  readonly source: string;
  readonly note: string;
  readonly correctsId: string | null;
  readonly correctionReason: string | null;
  /** Whether it is small enough to be held back from everybody but those who measured. */
  readonly isSuppressed: boolean;
}

@Injectable()
export class Measurements {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly indicators: Indicators,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  /** Corrected ones too; latest first. */
  async ofSet(setId: string): Promise<ShownMeasurement[]> {
    const rows: ShownMeasurement[] = await this.manager.query(
      `select id, indicator_id as "indicatorId", is_baseline as "isBaseline", from_on as "fromOn", to_on as "toOn",
              value::float8 as value, n, margin::float8 as margin, source, note, corrects_id as "correctsId",
              correction_reason as "correctionReason", is_suppressed as "isSuppressed"
         from tracker.shown_measurements($1) order by to_on desc, registered_at desc, id`,
      [setId],
    );
    return rows;
  }

  /** The same form sent twice registers once. */
  async register(indicatorId: string, input: NewMeasurement, by: Caller): Promise<void> {
    const indicator = await this.lock(indicatorId, by);
    const { formKey, ...figures } = input;
    if (await this.manager.existsBy(Measurement, { id: formKey })) return;
    this.refuseImpossible(figures);
    if (figures.isBaseline && (await this.baselineOf(indicator)))
      throw new Refusal('indicator.baseline_exists', 'isBaseline');
    await this.insert(indicator, { ...figures, id: formKey, correctsId: null, correctionReason: null }, by);
    await this.note('indicator.measured', indicator, figures);
  }

  /** The wrong row stays; the right one stands in its place and says why. */
  async correct(indicatorId: string, measurementId: string, input: Correction, by: Caller): Promise<void> {
    const indicator = await this.lock(indicatorId, by);
    const { formKey, reason, ...figures } = input;
    if (await this.manager.existsBy(Measurement, { id: formKey })) return;
    const where = { id: measurementId, indicatorId };
    const wrong = isUuid(measurementId) ? await this.manager.findOneBy(Measurement, where) : null;
    if (!wrong) throw new Missing('measurement');
    if (await this.manager.existsBy(Measurement, { correctsId: measurementId }))
      throw new Refusal('indicator.already_corrected', 'reason');
    this.refuseImpossible(figures);
    const { isBaseline } = wrong;
    const right = {
      ...figures,
      isBaseline,
      id: formKey,
      correctsId: measurementId,
      correctionReason: reason,
    };
    await this.insert(indicator, right, by);
    await this.note('indicator.measurement_corrected', indicator, { ...figures, isBaseline });
  }

  private async lock(id: string, by: Caller): Promise<Indicator> {
    const indicator = await this.indicators.lock(id);
    if (!mayMeasureFor(indicator.authorityId, by)) throw new NotAllowed('indicator.measure');
    return indicator;
  }

  private async baselineOf({ id: indicatorId }: Indicator): Promise<boolean> {
    return this.manager.existsBy(Measurement, { indicatorId, isBaseline: true });
  }

  private refuseImpossible({ fromOn, toOn }: { readonly fromOn: Day | null; readonly toOn: Day }): void {
    if (fromOn !== null && fromOn > toOn) throw new Refusal('indicator.period_reversed', 'fromOn');
    if (toOn > this.clock.today()) throw new Refusal('indicator.measured_in_the_future', 'toOn');
  }

  private insert(
    { id: indicatorId, promiseSetId, authorityId }: Indicator,
    row: Omit<Measurement, 'indicatorId' | 'promiseSetId' | 'authorityId' | 'registeredBy' | 'registeredAt'>,
    by: Caller,
  ): Promise<unknown> {
    const registered = { registeredBy: by.userId, registeredAt: this.clock.now() };
    return this.manager.insert(Measurement, {
      ...row,
      ...registered,
      ...{ indicatorId, promiseSetId, authorityId },
    });
  }

  /** Without the figures: the parties of the set read the line, and a small number is not theirs to read. */
  private note(
    kind: string,
    { id, authorityId, promiseSetId }: Indicator,
    { fromOn, toOn, isBaseline }: Pick<Measurement, 'fromOn' | 'toOn' | 'isBaseline'>,
  ): Promise<void> {
    const details = { fromOn, toOn, isBaseline };
    return this.log.append({ kind, subjectId: id, authorityId, promiseSetId, details });
  }
}
