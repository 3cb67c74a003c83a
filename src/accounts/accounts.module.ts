import { Global, Module } from '@nestjs/common';
import { WhoIsAsking } from '../http/who-is-asking';
import { OrganisationsModule } from '../organisations/organisations.module';
import { Administration } from './administration';
import { AdministrationController } from './administration.controller';
import { Deputies } from './deputies';
import { DisposalController } from './disposal.controller';
import { Disposals } from './disposals';
import { FirstAdministrators } from './first-administrator';
import { LonePauses } from './lone-pauses';
import { Memberships } from './memberships';
import { PasswordController } from './password.controller';
import { People } from './people';
import { PeopleController } from './people.controller';
import { PersonViews } from './person-views';
import { SessionController } from './session.controller';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';
import { SignInController } from './sign-in.controller';
import { signInControllers, signInProviders } from './sign-in-parts';
import { Users } from './users';

@Global()
@Module({
  imports: [OrganisationsModule],
  controllers: [
    SignInController,
    PasswordController,
    AdministrationController,
    DisposalController,
    PeopleController,
    SessionController,
    ...signInControllers,
  ],
  providers: [
    Users,
    Sessions,
    SignIn,
    FirstAdministrators,
    Administration,
    People,
    PersonViews,
    LonePauses,
    Memberships,
    Deputies,
    Disposals,
    { provide: WhoIsAsking, useExisting: Sessions },
    ...signInProviders,
  ],
  exports: [LonePauses, Users, Sessions, SignIn, FirstAdministrators, WhoIsAsking],
})
export class AccountsModule {}
