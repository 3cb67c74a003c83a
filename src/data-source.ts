import 'reflect-metadata';
import './database/day-type';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { Deputy } from './accounts/deputy.entity';
import { MembershipMunicipality } from './accounts/membership-municipality.entity';
import { Membership } from './accounts/membership.entity';
import { User } from './accounts/user.entity';
import { ActivityActor } from './activities/activity-actor.entity';
import { ActivityFocusArea } from './activities/activity-focus-area.entity';
import { ActivityPromise } from './activities/activity-promise.entity';
import { Activity } from './activities/activity.entity';
import { Assignment } from './activities/assignment.entity';
import { ClockStopRecord } from './activities/clock-stop.entity';
import { DeadlineMove } from './activities/deadline-move.entity';
import { EvidenceLink } from './activities/evidence-link.entity';
import { InternalNote } from './activities/internal-note.entity';
import { Milestone } from './activities/milestone.entity';
import { Occurrence } from './activities/occurrence.entity';
import { PoliticalAssignment } from './activities/political-assignment.entity';
import { AgreementParty } from './agreements/agreement-party.entity';
import { AgreementSignatory } from './agreements/agreement-signatory.entity';
import { Agreement } from './agreements/agreement.entity';
import { FocusArea } from './agreements/focus-area.entity';
import { SituationalPicture } from './agreements/situational-picture.entity';
import { Approval } from './commitments/approval.entity';
import { Revision } from './commitments/revision.entity';
import { Assessment } from './follow-ups/assessment.entity';
import { Feedback } from './follow-ups/feedback.entity';
import { FollowUpCorrection } from './follow-ups/follow-up-correction.entity';
import { FollowUp } from './follow-ups/follow-up.entity';
import { IndicatorFocusArea, IndicatorPromise } from './indicators/indicator-tie.entities';
import { Indicator } from './indicators/indicator.entity';
import { Measurement } from './indicators/measurement.entity';
import { Actor } from './organisations/actor.entity';
import { AuthoritySetting } from './organisations/authority-setting.entity';
import { District } from './organisations/district.entity';
import { ChosenTheme } from './organisations/theme.entity';
import { PoliceAreaMunicipality } from './organisations/police-area-municipality.entity';
import { Addition } from './promises/addition.entity';
import { CitizenPromise } from './promises/citizen-promise.entity';
import { Dialogue } from './promises/dialogue.entity';
import { EndedPromise } from './promises/ended-promise.entity';
import { PromiseSetDistrict } from './promises/promise-set-district.entity';
import { PromiseSetFocusArea } from './promises/promise-set-focus-area.entity';
import { PromiseSetFoundation } from './promises/promise-set-foundation.entity';
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
  ActivityFocusArea,
  ActivityPromise,
  Actor,
  Agreement,
  AgreementParty,
  AgreementSignatory,
  Approval,
  ChosenTheme,
  Assessment,
  Assignment,
  AuthoritySetting,
  CitizenPromise,
  ClockStopRecord,
  DeadlineMove,
  Dialogue,
  Deputy,
  District,
  EndedPromise,
  Feedback,
  FollowUp,
  FollowUpCorrection,
  EvidenceLink,
  FocusArea,
  Indicator,
  IndicatorFocusArea,
  IndicatorPromise,
  InternalNote,
  Measurement,
  Membership,
  Milestone,
  MembershipMunicipality,
  Occurrence,
  PoliceAreaMunicipality,
  PoliticalAssignment,
  PromiseSet,
  PromiseSetDistrict,
  PromiseSetFocusArea,
  PromiseSetFoundation,
  PromiseSetParty,
  Review,
  Revision,
  Signatory,
  SignedPromise,
  SituationalPicture,
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
