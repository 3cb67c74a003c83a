import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import { addDays, type Day } from '../kernel/day';
import { isWorkingDay } from '../kernel/working-days';
import { OwedReminders } from './owed-reminders';

export interface ForecastLine {
  readonly recipient: string;
  readonly rule: string;
  readonly title: string;
  readonly anchorOn: Day;
}

export interface ForecastDay {
  readonly day: Day;
  readonly lines: readonly ForecastLine[];
}

/** Thrown to leave nothing behind. */
class Unwritten extends Error {}

/** What would be mailed if nothing were done: the sweep itself, day by day, in a transaction that is undone. */
@Injectable()
export class ReminderForecast {
  constructor(
    private readonly transactions: Transactions,
    private readonly owed: OwedReminders,
  ) {}

  /** Only days on which something would be mailed. */
  async from(first: Day, days: number): Promise<ForecastDay[]> {
    const found: ForecastDay[] = [];
    const work = async () => {
      await this.owed.tidy(first);
      for (let day = first; day < addDays(first, days); day = addDays(day, 1)) {
        if (!isWorkingDay(day)) continue;
        const lines = await this.on(day);
        if (lines.length > 0) found.push({ day, lines });
      }
      throw new Unwritten();
    };
    await this.transactions.asWorker(work).catch((error: unknown) => {
      if (!(error instanceof Unwritten)) throw error;
    });
    return found;
  }

  private async on(day: Day): Promise<ForecastLine[]> {
    await this.query(`select set_config('tracker.today', $1, true)`, [day]);
    // Nothing is done, moved or handed over meanwhile: only the day changes, so there is nothing to tidy.
    await this.owed.owe(day);
    const lines: ForecastLine[] = await this.query(
      `select m.name as recipient, r.rule, coalesce(a.title, p.title, '') as title, r.anchor_on as "anchorOn"
         from tracker.owed_reminder r join tracker.mail_recipient m on m.id = r.recipient_id
         left join tracker.activity a on a.id = r.activity_id left join tracker.promise_set p on p.id = r.subject_id
        where r.state = 'owed' order by 1, r.anchor_on, 3`,
      [],
    );
    await this.query(`update tracker.owed_reminder set state = 'expired' where state = 'owed'`, []);
    return lines;
  }

  private query<Row>(sql: string, values: unknown[]): Promise<Row> {
    return this.transactions.manager.query(sql, values);
  }
}
