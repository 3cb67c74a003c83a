import 'reflect-metadata';
import './database/day-type';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { Deputy } from './accounts/deputy.entity';
import { MembershipMunicipality } from './accounts/membership-municipality.entity';
import { Membership } from './accounts/membership.entity';
import { User } from './accounts/user.entity';
import { ActivityPromise } from './activities/activity-promise.entity';
import { Activity } from './activities/activity.entity';
import { Assignment } from './activities/assignment.entity';
import { DeadlineMove } from './activities/deadline-move.entity';
import { InternalNote } from './activities/internal-note.entity';
import { Occurrence } from './activities/occurrence.entity';
import { Approval } from './commitments/approval.entity';
import { Revision } from './commitments/revision.entity';
import { Actor } from './organisations/actor.entity';
import { AuthoritySetting } from './organisations/authority-setting.entity';
import { District } from './organisations/district.entity';
import { PoliceAreaMunicipality } from './organisations/police-area-municipality.entity';
import { CitizenPromise } from './promises/citizen-promise.entity';
import { PromiseSetParty } from './promises/promise-set-party.entity';
import { PromiseSet } from './promises/promise-set.entity';

const entities = [
  Activity,
  ActivityPromise,
  Actor,
  Approval,
  Assignment,
  AuthoritySetting,
  CitizenPromise,
  DeadlineMove,
  Deputy,
  District,
  InternalNote,
  Membership,
  MembershipMunicipality,
  Occurrence,
  PoliceAreaMunicipality,
  PromiseSet,
  PromiseSetParty,
  Revision,
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
