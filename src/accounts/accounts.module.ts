import { Global, Module } from '@nestjs/common';
import { WhoIsAsking } from '../http/who-is-asking';
import { OrganisationsModule } from '../organisations/organisations.module';
import { Administration } from './administration';
import { AdministrationController } from './administration.controller';
import { FirstAdministrators } from './first-administrator';
import { PasswordController } from './password.controller';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';
import { SignInController } from './sign-in.controller';
import { signInControllers, signInProviders } from './sign-in-parts';
import { Users } from './users';

@Global()
@Module({
  imports: [OrganisationsModule],
  controllers: [SignInController, PasswordController, AdministrationController, ...signInControllers],
  providers: [
    Users,
    Sessions,
    SignIn,
    FirstAdministrators,
    Administration,
    { provide: WhoIsAsking, useExisting: Sessions },
    ...signInProviders,
  ],
  exports: [Users, Sessions, SignIn, FirstAdministrators, WhoIsAsking],
})
export class AccountsModule {}
