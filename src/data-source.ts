import 'reflect-metadata';
import './database/day-type';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { Membership } from './accounts/membership.entity';
import { User } from './accounts/user.entity';
import { ActivityFocusArea } from './activities/activity-focus-area.entity';
import { ActivityPromise } from './activities/activity-promise.entity';
import { Activity } from './activities/activity.entity';
import { Assignment } from './activities/assignment.entity';
import { DeadlineMove } from './activities/deadline-move.entity';
import { InternalNote } from './activities/internal-note.entity';
import { Occurrence } from './activities/occurrence.entity';
import { PoliticalAssignment } from './activities/political-assignment.entity';
import { AgreementParty } from './agreements/agreement-party.entity';
import { AgreementSignatory } from './agreements/agreement-signatory.entity';
import { Agreement } from './agreements/agreement.entity';
import { FocusArea } from './agreements/focus-area.entity';
import { SituationalPicture } from './agreements/situational-picture.entity';
import { Approval } from './commitments/approval.entity';
import { Revision } from './commitments/revision.entity';
import { IndicatorFocusArea, IndicatorPromise } from './indicators/indicator-tie.entities';
import { Indicator } from './indicators/indicator.entity';
import { Measurement } from './indicators/measurement.entity';
import { Actor } from './organisations/actor.entity';
import { District } from './organisations/district.entity';
import { PoliceAreaMunicipality } from './organisations/police-area-municipality.entity';
import { CitizenPromise } from './promises/citizen-promise.entity';
import { PromiseSetFocusArea } from './promises/promise-set-focus-area.entity';
import { PromiseSetFoundation } from './promises/promise-set-foundation.entity';
import { PromiseSetParty } from './promises/promise-set-party.entity';
import { PromiseSet } from './promises/promise-set.entity';

const entities = [
  Activity,
  ActivityFocusArea,
  ActivityPromise,
  Actor,
  Agreement,
  AgreementParty,
  AgreementSignatory,
  Approval,
  Assignment,
  CitizenPromise,
  DeadlineMove,
  District,
  FocusArea,
  Indicator,
  IndicatorFocusArea,
  IndicatorPromise,
  InternalNote,
  Measurement,
  Membership,
  Occurrence,
  PoliceAreaMunicipality,
  PoliticalAssignment,
  PromiseSet,
  PromiseSetFocusArea,
  PromiseSetFoundation,
  PromiseSetParty,
  Revision,
  SituationalPicture,
  User,
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
