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
import { Users } from './users';

@Global()
@Module({
  imports: [OrganisationsModule],
  controllers: [SignInController, PasswordController, AdministrationController],
  providers: [
    Users,
    Sessions,
    SignIn,
    FirstAdministrators,
    Administration,
    { provide: WhoIsAsking, useExisting: Sessions },
  ],
  exports: [Users, Sessions, SignIn, FirstAdministrators, WhoIsAsking],
})
export class AccountsModule {}
