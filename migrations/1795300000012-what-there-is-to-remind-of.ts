import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Most kinds of subject wait for nobody most of the time: a look at one row each spares the sweep the rest. */
export class WhatThereIsToRemindOf1795300000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view tracker.reminded_kind with (security_invoker = true) as
        select k.subject from (values
          ('deadline', exists (select 1 from tracker.activity)),
          ('lateness', exists (select 1 from tracker.activity)),
          ('long_lateness', exists (select 1 from tracker.activity)),
          ('unconfirmed_activity', exists (select 1 from tracker.activity)),
          ('unplanned_activity', exists (select 1 from tracker.activity)),
          ('unanswered_question', exists (select 1 from tracker.assignment where state = 'asked' and ended_at is null)),
          ('partner_answer', exists (select 1 from tracker.partner_answer where taken_at is null)),
          ('waiting_approval', exists (select 1 from tracker.undecided_revision where subject_kind <> 'assessment')),
          ('waiting_verdict', exists (select 1 from tracker.undecided_revision where subject_kind = 'assessment')),
          ('follow_up', exists (select 1 from tracker.follow_up where state = 'open')),
          ('judgement', exists (select 1 from tracker.follow_up where state = 'open')),
          ('unjudged_period', exists (select 1 from tracker.promise_set where state in ('signed', 'ended') and period_end < tracker.today())),
          ('feedback', exists (select 1 from tracker.feedback where done_on is null)),
          ('asked_review', exists (select 1 from tracker.review where state = 'more_information_wanted')),
          ('wanted_information', exists (select 1 from tracker.review where state = 'more_information_wanted')),
          ('waiting_review', exists (select 1 from tracker.review where state = 'information_given')),
          ('situational_picture', exists (select 1 from tracker.situational_picture)),
          ('agreement_end', exists (select 1 from tracker.agreement where state = 'signed'))) k (subject, is_there)
         where k.is_there;
      grant select on tracker.reminded_kind to tracker_worker;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
