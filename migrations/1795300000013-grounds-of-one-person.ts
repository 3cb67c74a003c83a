import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits for one person, read anew for every mail: in a function, so that each connection plans it once and not a thousand times. */
export class GroundsOfOnePerson1795300000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function tracker.grounds_of_person(the_subject text, the_recipient uuid, the_subjects uuid[]) returns table (subject_id uuid,
        activity_id uuid, page_id uuid, authority_id uuid, role text, anchor_on date, title text, place text)
      language plpgsql stable as $$
      begin
        case the_subject
          ${subjects.map(readingOf).join('\n          ')}
        end case;
      end $$;
      revoke execute on function tracker.grounds_of_person(text, uuid, uuid[]) from public;
      grant execute on function tracker.grounds_of_person(text, uuid, uuid[]) to tracker_worker;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}

const subjects = [
  'deadline',
  'lateness',
  'long_lateness',
  'waiting_approval',
  'unanswered_question',
  'unconfirmed_activity',
  'unplanned_activity',
  'partner_answer',
  'waiting_verdict',
  'follow_up',
  'judgement',
  'unjudged_period',
  'feedback',
  'asked_review',
  'wanted_information',
  'waiting_review',
  'situational_picture',
  'agreement_end',
];

const readingOf = (subject: string): string => `when '${subject}' then return query
            select s.subject_id, s.activity_id, s.page_id, s.authority_id, s.role, s.anchor_on, s.title, s.place
              from tracker.remind_of_${subject} s where s.recipient_id = the_recipient and s.subject_id = any (the_subjects);`;
