import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import type { Day } from '../kernel/day';
import type { Language } from '../kernel/language';
import { type ActivityStatus, isOpen } from '../words/activity-status';
import type { ClaimedReminder } from './owed-reminders';

/** What a reminder says, or why it need not be said any more. */
export type Letter =
  | {
      readonly send: true;
      readonly to: string;
      readonly toName: string;
      readonly language: Language;
      readonly isPartner: boolean;
      readonly activityId: string;
      readonly title: string;
      readonly dueOn: Day;
      readonly place: string;
    }
  | { readonly send: false; readonly state: 'cancelled' | 'superseded'; readonly reason: string };

interface Row {
  title: string;
  status: ActivityStatus;
  dueOn: Day;
  place: string;
  assignmentIsOver: boolean;
  email: string | null;
  name: string;
  language: Language | null;
  isDisabled: boolean;
}

/** Reads the activity anew right before the mail goes out: nobody is reminded of what is done, moved or handed over. */
@Injectable()
export class ReminderLetters {
  constructor(private readonly transactions: Transactions) {}

  async write(claim: ClaimedReminder): Promise<Letter> {
    const [row]: Row[] = await this.transactions.manager.query(
      `select a.title, a.status, a.due_on as "dueOn", k.name as place,
              s.ended_at is not null or s.state = 'declined' as "assignmentIsOver",
              coalesce(u.email, c.email) as email, coalesce(u.name, c.name) as name, u.language, u.disabled_at is not null as "isDisabled"
         from tracker.activity a join tracker.promise_set p on p.id = a.promise_set_id join tracker.actor k on k.id = p.keeper_id
         join tracker.assignment s on s.id = $2
         left join tracker.user_account u on u.id = s.user_id left join tracker.external_contact c on c.id = s.external_contact_id
        where a.id = $1`,
      [claim.activityId, claim.assignmentId],
    );
    if (!row?.email) return { send: false, state: 'cancelled', reason: 'the activity or the person is gone' };
    if (!isOpen(row.status))
      return { send: false, state: 'cancelled', reason: `the activity is ${row.status}` };
    if (row.dueOn !== claim.dueOn)
      return { send: false, state: 'superseded', reason: 'the deadline was moved' };
    if (row.assignmentIsOver || row.isDisabled)
      return { send: false, state: 'cancelled', reason: 'the person no longer answers for it' };
    return {
      send: true,
      to: row.email,
      toName: row.name,
      language: row.language ?? 'sv',
      isPartner: row.language === null,
      activityId: claim.activityId,
      title: row.title,
      dueOn: row.dueOn,
      place: row.place,
    };
  }
}
