import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { Refusal } from '../kernel/refusal';
import { Identities, type Identity } from './identities';
import { IdentityProviders } from './identity-providers';
import { PasswordLogin } from './password-login';
import { SecondFactors, type SecondFactorState } from './second-factors';
import { type OwnSession, Sessions } from './sessions';
import { SignIn } from './sign-in';
import type { NewPassword, SecondFactorChange } from './sign-in.dto';
import type { PasswordView } from './sign-in.page';
import { demandsSecondFactor } from './sign-in.policy';
import { type IdentityProviderSettings, SignInSettings } from './sign-in-settings';
import type { User } from './user.entity';
import { Users } from './users';

export interface OwnAccountView {
  readonly user: User;
  readonly passwordsWork: boolean;
  readonly hasPassword: boolean;
  readonly secondFactor: SecondFactorState & { readonly isDemanded: boolean };
  readonly demandsSecondFactor: boolean;
  readonly providers: readonly IdentityProviderSettings[];
  readonly identities: readonly Identity[];
  readonly sessions: readonly OwnSession[];
}

/** What people see and change of how they themselves sign in. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly transactions: Transactions,
    private readonly users: Users,
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly secondFactors: SecondFactors,
    private readonly identities: Identities,
    private readonly providers: IdentityProviders,
    private readonly passwordLogin: PasswordLogin,
    private readonly settings: SignInSettings,
  ) {}

  async view(by: Caller, secret: string): Promise<OwnAccountView> {
    const [hasPassword, state, identities, sessions] = [
      await this.signIn.hasPassword(by.userId),
      await this.secondFactors.stateOf(by.userId),
      await this.identities.ofPerson(by.userId),
      await this.sessions.ofPerson(by.userId, secret),
    ];
    return {
      user: await this.self(by),
      passwordsWork: await this.passwordLogin.works(),
      hasPassword,
      secondFactor: { ...state, isDemanded: demandsSecondFactor(by.memberships, this.settings) },
      demandsSecondFactor: this.settings.demandsSecondFactor,
      providers: this.providers.all,
      identities,
      sessions,
    };
  }

  /** Whether somebody who has just come by a link should be asked for a password. */
  async lacksPassword(userId: string): Promise<boolean> {
    return !(await this.signIn.hasPassword(userId)) && this.passwordLogin.works();
  }

  async passwordView(by: Caller, secret: string): Promise<PasswordView> {
    const hasPassword = await this.signIn.hasPassword(by.userId);
    const entrance = await this.sessions.entranceOf(secret);
    const { email } = await this.self(by);
    return { isFirst: !hasPassword, asksForCurrent: hasPassword && entrance?.beganBy !== 'link', email };
  }

  /** Ends every other session. @returns the secret that this one goes on with */
  async changePassword(by: Caller, input: NewPassword, secret: string): Promise<string> {
    const { asksForCurrent } = await this.passwordView(by, secret);
    if (asksForCurrent && !(await this.signIn.isPasswordOf(by.userId, input.currentPassword ?? '')))
      throw new Refusal('account.current_password_wrong', 'currentPassword');
    await this.signIn.choosePassword(by.userId, input.password);
    await this.sessions.endAllOf(by.userId, secret);
    const entrance = await this.sessions.entranceOf(secret);
    return this.sessions.renew(secret, entrance?.proof ?? 'one_factor');
  }

  /** Turns it on, or changes the app. @returns the recovery codes and the secret that the session goes on with */
  async turnOnSecondFactor(
    by: Caller,
    code: string,
    secret: string,
  ): Promise<{ codes: string[]; session: string }> {
    const codes = await this.secondFactors.turnOn(by.userId, code);
    return { codes, session: await this.sessions.renew(secret, 'two_factors') };
  }

  /** @returns new recovery codes, when those were wished for */
  async changeSecondFactor(by: Caller, { code, wish }: SecondFactorChange): Promise<string[] | null> {
    if (wish === 'off' && demandsSecondFactor(by.memberships, this.settings))
      throw new Refusal('account.second_factor_demanded');
    await this.secondFactors.check(by.userId, code);
    if (wish === 'codes') return this.secondFactors.newRecoveryCodes(by.userId);
    if (wish === 'off') await this.secondFactors.turnOff(by.userId);
    return null;
  }

  async self({ userId }: Caller): Promise<User> {
    const [user] = await this.transactions.asWorker(() => this.users.byIds([userId]));
    if (!user) throw new Error(`No user ${userId}`);
    return user;
  }
}
