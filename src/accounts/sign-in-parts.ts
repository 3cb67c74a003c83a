import { ElsewhereController } from './elsewhere.controller';
import { ForgottenPasswordController } from './forgotten-password.controller';
import { ForgottenPasswords } from './forgotten-passwords';
import { HalfwayGuard } from './halfway.guard';
import { Identities } from './identities';
import { IdentityProviders } from './identity-providers';
import { OwnAccount } from './own-account';
import { OwnAccountController } from './own-account.controller';
import { PasswordLogin } from './password-login';
import { PersonAccess } from './person-access';
import { PersonAccessController } from './person-access.controller';
import { Sealing } from './sealing';
import { SecondFactorController } from './second-factor.controller';
import { SecondFactors } from './second-factors';
import { SignInElsewhere } from './sign-in-elsewhere';
import { SignInFlows } from './sign-in-flows';
import { Throttle } from './throttle';
import { WayElsewhere } from './way-elsewhere';

/** What signing in is made of, besides passwords and links. */
export const signInControllers = [
  ElsewhereController,
  ForgottenPasswordController,
  OwnAccountController,
  PersonAccessController,
  SecondFactorController,
];

export const signInProviders = [
  ForgottenPasswords,
  HalfwayGuard,
  Identities,
  IdentityProviders,
  OwnAccount,
  PasswordLogin,
  PersonAccess,
  Sealing,
  SecondFactors,
  SignInElsewhere,
  SignInFlows,
  Throttle,
  WayElsewhere,
];
