import { Body, Get, Param, ParseIntPipe, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import { Form } from '../http/form.interceptor';
import { SeeOther } from '../http/see-other';
import { sessionSecretOf, setSessionCookie } from '../http/session-cookie';
import { HttpSettings } from '../http/settings';
import { By, OwnAccessController } from '../http/staff-controller';
import type { Caller } from '../kernel/caller';
import { Missing } from '../kernel/missing';
import { Identities } from './identities';
import { OwnAccount } from './own-account';
import { OwnAccountPage, SetUpPage } from './own-account.page';
import { SecondFactors } from './second-factors';
import { RecoveryCodesPage } from './second-factor.page';
import { Sessions } from './sessions';
import { Code, SecondFactorChange } from './sign-in.dto';
import { signInPaths } from './sign-in.paths';
import { WayElsewhere } from './way-elsewhere';

@OwnAccessController('arbete/konto')
export class OwnAccountController {
  constructor(
    private readonly account: OwnAccount,
    private readonly sessions: Sessions,
    private readonly secondFactors: SecondFactors,
    private readonly identities: Identities,
    private readonly way: WayElsewhere,
    private readonly settings: HttpSettings,
  ) {}

  @Get()
  show(@By() by: Caller, @Req() request: Request): Promise<VNode> {
    return this.showAgain('', by, {}, request);
  }

  async showAgain(_id: string, by: Caller, _typed: object, request: Request): Promise<VNode> {
    return <OwnAccountPage view={await this.account.view(by, this.secretOf(request))} />;
  }

  @Post('sessioner/:id/avslut')
  async endSession(@Param('id', ParseUUIDPipe) id: string, @By() by: Caller): Promise<SeeOther> {
    if (!(await this.sessions.endOne(by.userId, id))) throw new Missing('session');
    return new SeeOther(signInPaths.account, 'session');
  }

  @Post('sessioner/avslut')
  async endOtherSessions(@By() by: Caller, @Req() request: Request): Promise<SeeOther> {
    await this.sessions.endAllOf(by.userId, this.secretOf(request));
    return new SeeOther(signInPaths.account, 'sessions');
  }

  @Get('tvasteg')
  async showSetUp(@By() by: Caller): Promise<VNode | SeeOther> {
    const { isOn } = await this.secondFactors.stateOf(by.userId);
    return isOn ? new SeeOther(signInPaths.account) : this.setUp('', by);
  }

  async setUp(_id: string, by: Caller): Promise<VNode> {
    const { email } = await this.account.self(by);
    return <SetUpPage secret={await this.secondFactors.proposalFor(by.userId)} email={email} />;
  }

  @Post('tvasteg')
  @Form('setUp')
  async turnOn(
    @Body() input: Code,
    @By() by: Caller,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<VNode> {
    const { codes, session } = await this.account.turnOnSecondFactor(by, input.code, this.secretOf(request));
    setSessionCookie(response, this.settings.baseUrl, session);
    return <RecoveryCodesPage codes={codes} comeBackTo={signInPaths.account} />;
  }

  /** A code from the app that is on stands before every change of it. */
  @Post('tvasteg/andring')
  @Form('showAgain')
  async changeSecondFactor(@Body() input: SecondFactorChange, @By() by: Caller): Promise<VNode | SeeOther> {
    const codes = await this.account.changeSecondFactor(by, input);
    if (codes) return <RecoveryCodesPage codes={codes} comeBackTo={signInPaths.account} />;
    return input.wish === 'off' ? new SeeOther(signInPaths.account, 'off') : this.setUp('', by);
  }

  @Post('identiteter/via/:number')
  connect(
    @Param('number', ParseIntPipe) number: number,
    @By() by: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<VNode> {
    return this.way.page(number, { userId: by.userId, comeBackTo: signInPaths.account }, response);
  }

  @Post('identiteter/:id/borttagning')
  async disconnect(@Param('id', ParseUUIDPipe) id: string, @By() by: Caller): Promise<SeeOther> {
    await this.identities.unlink(by.userId, id);
    return new SeeOther(signInPaths.account, 'unlinked');
  }

  private secretOf(request: Request): string {
    return sessionSecretOf(request, this.settings.baseUrl) ?? '';
  }
}
