import 'reflect-metadata';
import './database/day-type';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { Membership } from './accounts/membership.entity';
import { User } from './accounts/user.entity';
import { ActivityActor } from './activities/activity-actor.entity';
import { ActivityPromise } from './activities/activity-promise.entity';
import { Activity } from './activities/activity.entity';
import { Assignment } from './activities/assignment.entity';
import { ClockStopRecord } from './activities/clock-stop.entity';
import { DeadlineMove } from './activities/deadline-move.entity';
import { EvidenceLink } from './activities/evidence-link.entity';
import { InternalNote } from './activities/internal-note.entity';
import { Milestone } from './activities/milestone.entity';
import { Occurrence } from './activities/occurrence.entity';
import { Approval } from './commitments/approval.entity';
import { Revision } from './commitments/revision.entity';
import { Assessment } from './follow-ups/assessment.entity';
import { Feedback } from './follow-ups/feedback.entity';
import { FollowUpCorrection } from './follow-ups/follow-up-correction.entity';
import { FollowUp } from './follow-ups/follow-up.entity';
import { Actor } from './organisations/actor.entity';
import { District } from './organisations/district.entity';
import { PoliceAreaMunicipality } from './organisations/police-area-municipality.entity';
import { Addition } from './promises/addition.entity';
import { CitizenPromise } from './promises/citizen-promise.entity';
import { Dialogue } from './promises/dialogue.entity';
import { EndedPromise } from './promises/ended-promise.entity';
import { PromiseSetDistrict } from './promises/promise-set-district.entity';
import { PromiseSetParty } from './promises/promise-set-party.entity';
import { PromiseSet } from './promises/promise-set.entity';
import { Signatory } from './promises/signatory.entity';
import { SignedPromise } from './promises/signed-promise.entity';
import { Worry } from './promises/worry.entity';
import { Review } from './reviews/review.entity';

const entities = [
  Activity,
  ActivityActor,
  ActivityPromise,
  Actor,
  Addition,
  Approval,
  Assessment,
  Assignment,
  CitizenPromise,
  ClockStopRecord,
  DeadlineMove,
  Dialogue,
  District,
  EndedPromise,
  Feedback,
  FollowUp,
  FollowUpCorrection,
  EvidenceLink,
  InternalNote,
  Membership,
  Milestone,
  Occurrence,
  PoliceAreaMunicipality,
  PromiseSet,
  PromiseSetDistrict,
  PromiseSetParty,
  Review,
  Revision,
  Signatory,
  SignedPromise,
  User,
  Worry,
];

/** @param url of the runtime login for the product, of the owner for migrations */
export const createDataSource = (url: string, poolSize = 10): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations: [join(__dirname, '..', 'migrations', '*.{js,ts}')],
    installExtensions: false,
    poolSize,
    applicationName: 'tracker',
  });
