import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import { Clock } from '../kernel/clock';
import type { Day } from '../kernel/day';
import type { Language } from '../kernel/language';
import { calendarOf } from './calendar';
import type { Digest } from './digest.mail';
import { type DigestRow, DigestRows } from './digest-rows';
import { kindOf } from './digest-sections';
import { MailLinks, type LinkPurpose } from './mail-links';
import type { ClaimedMail } from './outgoing-mails';
import { reminderPaths, workspacePage } from './reminder.paths';
import { ruleNamed } from './reminder-rules';
import { ReminderSettings } from './reminder-settings';
import { stopAddress } from './stop-request';

interface Recipient {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly isPartner: boolean;
  /** Takes no mail today: a pause, or an address that gives mail back. */
  readonly isClosed: boolean;
}

const mostJoys = 5;

/** A mail as it is to be said right now; null when there is nothing to say any more, or nobody to say it to. */
@Injectable()
export class DigestLetters {
  constructor(
    private readonly transactions: Transactions,
    private readonly rows: DigestRows,
    private readonly links: MailLinks,
    private readonly settings: ReminderSettings,
    private readonly clock: Clock,
  ) {}

  /** Takes what is owed into the mail. */
  async write(claim: ClaimedMail, today: Day): Promise<Digest | null> {
    const recipient = await this.recipient(claim.recipientId, today);
    // What may have been delivered is brought to its end.
    if (recipient?.isClosed && !claim.hasBegun) return null;
    const rows = await this.rows.gather(claim, today);
    if (!recipient || rows.length === 0) return null;
    return this.compose(claim, recipient, rows, today);
  }

  private async compose(
    claim: ClaimedMail,
    recipient: Recipient,
    rows: readonly DigestRow[],
    today: Day,
  ): Promise<Digest> {
    const { name, email, language, isPartner } = recipient;
    const { stopMailbox } = this.settings;
    const canStop = rows.some((row) => kindOf(row) === 'copy' || !ruleNamed(row.rule).isDuty);
    const answers = rows.filter(
      (row) => row.role === 'owner' && row.activityId && row.rule !== 'partner_answered',
    );
    const activityIds = [...new Set(answers.map(({ activityId }) => activityId))];
    const [why, unsubscribe, ...secrets] = await this.links.make(claim, [
      { purpose: 'why', activityId: null },
      { purpose: 'unsubscribe', activityId: null },
      ...activityIds.map((activityId): { purpose: LinkPurpose; activityId: string | null } => ({
        purpose: 'answer',
        activityId,
      })),
    ]);
    const secretOf = (activityId: string | null) => secrets[activityIds.indexOf(activityId)];
    return {
      to: email,
      toName: name,
      language,
      isPartner,
      today,
      rows: rows.map((row) => {
        const secret = answers.includes(row) ? secretOf(row.activityId) : undefined;
        const path = secret ? inLanguage(reminderPaths.answer(secret), language) : workspacePage(row);
        return { ...row, href: this.address(path), isAnswer: secret !== undefined };
      }),
      calendar: this.calendar(rows),
      joys: isPartner ? [] : await this.joys(claim, today),
      links: {
        workspace: this.address('/arbete'),
        why: this.address(inLanguage(reminderPaths.why(why ?? ''), language)),
        preferences: this.address(reminderPaths.preferences),
        unsubscribe: canStop
          ? this.address(inLanguage(reminderPaths.unsubscribe(unsubscribe ?? ''), language))
          : null,
        unsubscribeByMail: canStop && stopMailbox ? stopAddress(stopMailbox, unsubscribe ?? '') : null,
      },
    };
  }

  private calendar(rows: readonly DigestRow[]): string | null {
    const due = rows.filter((row) => row.role === 'owner' && kindOf(row) === 'due_soon');
    if (due.length === 0) return null;
    const days = due.map(({ subjectId, title, anchorOn }) => ({
      id: subjectId,
      title,
      on: anchorOn,
      sequence: 0,
    }));
    return calendarOf(days, 'Medborgarlöften', this.settings.mailHost, this.clock.now());
  }

  /** What has been completed since the last mail, at most a fortnight ago, of what the person answers for or coordinates. */
  private joys(claim: ClaimedMail, today: Day): Promise<DigestRow[]> {
    return this.transactions.manager.query(
      `select a.id as "reminderId", 'completed' as rule, 'owner' as role, a.id as "subjectId", a.id as "activityId", a.id as "pageId",
              a.completed_on as "anchorOn", a.title, k.name as place
         from tracker.activity a
         join tracker.promise_set p on p.id = a.promise_set_id and p.state in ('approved', 'signed')
         join tracker.actor k on k.id = p.keeper_id
        where a.status = 'completed' and a.completed_on <= $2 and a.completed_on > greatest($2::date - 14,
              (select max(m.day) from tracker.outgoing_mail m where m.recipient_id = $1 and m.state = 'sent' and m.id <> $3))
          and (exists (select 1 from tracker.assignment s where s.activity_id = a.id and s.user_id = $1 and s.ended_at is null)
            or exists (select 1 from tracker.person_with_role c where c.recipient_id = $1 and c.role = 'coordinator' and c.authority_id = p.keeper_id))
        order by a.completed_on desc, a.title limit $4`,
      [claim.recipientId, today, claim.id, mostJoys],
    );
  }

  private async recipient(id: string, today: Day): Promise<Recipient | null> {
    const [row]: Recipient[] = await this.transactions.manager.query(
      `select name, email, language, is_partner as "isPartner",
              is_suspended or coalesce($2::date between f.paused_from and f.paused_to, false) as "isClosed"
         from tracker.mail_recipient m left join tracker.mail_preference f on f.recipient_id = m.id where m.id = $1`,
      [id, today],
    );
    return row ?? null;
  }

  private address(path: string): string {
    return `${this.settings.baseUrl}${path}`;
  }
}

/** Who opens a link is not signed in: the address says the language. */
const inLanguage = (path: string, language: Language): string =>
  language === 'en' ? `${path}?lang=en` : path;
