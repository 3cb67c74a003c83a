import { Injectable } from '@nestjs/common';
import { activityPaths } from '../activities/activity.paths';
import { Transactions } from '../database/transactions';
import type { Day } from '../kernel/day';
import type { Language } from '../kernel/language';
import type { ClaimedReminder } from './owed-reminders';
import { crossedThreshold } from './reminder-rules';

/** What a reminder says, or why it need not be said any more. */
export type Letter =
  | {
      readonly send: true;
      readonly to: string;
      readonly toName: string;
      readonly language: Language;
      readonly isPartner: boolean;
      /** The page it leads to: below the installation's address. */
      readonly path: string;
      readonly title: string;
      readonly dueOn: Day;
      readonly place: string;
    }
  | {
      readonly send: false;
      readonly state: 'cancelled' | 'superseded' | 'expired';
      readonly reason: string;
    };

interface Person {
  setPublicId: string;
  title: string;
  dueOn: Day;
  place: string;
  email: string;
  name: string;
  language: Language | null;
}

/** A partner has no account: what residents see is all there is to open. */
const publicPage = (setPublicId: string): string => `/medborgarloften/${setPublicId}`;

/** Reads the activity anew right before the mail goes out: nobody is reminded of what is done, moved or handed over. */
@Injectable()
export class ReminderLetters {
  constructor(private readonly transactions: Transactions) {}

  async write(claim: ClaimedReminder, today: Day): Promise<Letter> {
    if (claim.dueOn < today) return { send: false, state: 'expired', reason: 'the deadline has passed' };
    if (crossedThreshold(claim.dueOn, today)?.rule !== claim.rule)
      return { send: false, state: 'superseded', reason: 'a later reminder is owed' };
    const [person]: Person[] = await this.transactions.manager.query(
      `select set_public_id as "setPublicId", title, due_on as "dueOn", place, email, name, language from tracker.person_to_remind where assignment_id = $1`,
      [claim.assignmentId],
    );
    if (!person) return { send: false, state: 'cancelled', reason: await this.whyNobody(claim) };
    if (person.dueOn !== claim.dueOn)
      return { send: false, state: 'superseded', reason: 'the deadline was moved' };
    const isPartner = person.language === null;
    return {
      send: true,
      to: person.email,
      toName: person.name,
      language: person.language ?? 'sv',
      isPartner,
      path: isPartner ? publicPage(person.setPublicId) : activityPaths.activity(claim.activityId),
      title: person.title,
      dueOn: person.dueOn,
      place: person.place,
    };
  }

  private async whyNobody(claim: ClaimedReminder): Promise<string> {
    const [row]: { reason: string }[] = await this.transactions.manager.query(
      `select case when a.status in ('completed', 'cancelled') then 'the activity is ' || a.status
                   when s.ended_at is not null then 'another person was asked'
                   when s.state = 'declined' then 'the person declined'
                   when a.demand_driven then 'the activity is done on demand and is never late'
                   when p.state not in ('approved', 'signed') then 'the promise set is ' || p.state
                   else 'the person works there no more' end as reason
         from tracker.assignment s join tracker.activity a on a.id = s.activity_id
         join tracker.promise_set p on p.id = a.promise_set_id where s.id = $1`,
      [claim.assignmentId],
    );
    return row?.reason ?? 'the person is asked no more';
  }
}
