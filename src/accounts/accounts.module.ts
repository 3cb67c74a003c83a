import { Global, Module } from '@nestjs/common';
import { WhoIsAsking } from '../http/who-is-asking';
import { PasswordController } from './password.controller';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';
import { SignInController } from './sign-in.controller';
import { Users } from './users';

@Global()
@Module({
  controllers: [SignInController, PasswordController],
  providers: [Users, Sessions, SignIn, { provide: WhoIsAsking, useExisting: Sessions }],
  exports: [Users, Sessions, SignIn, WhoIsAsking],
})
export class AccountsModule {}
