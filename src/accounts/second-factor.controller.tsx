import { Body, Get, Header, Param, ParseIntPipe, Post, Query, Res, UseGuards } from '@nestjs/common';
import type { Response } from 'express';
import type { VNode } from 'preact';
import { RefusalTexts } from '../http/refusal-texts';
import { SeeOther } from '../http/see-other';
import { setSessionCookie } from '../http/session-cookie';
import { HttpSettings } from '../http/settings';
import { PageController } from '../http/staff-controller';
import { TooManyAttempts } from '../http/too-many-attempts';
import { Refusal } from '../kernel/refusal';
import { AtHalfway, HalfwayGuard } from './halfway.guard';
import { IdentityProviders } from './identity-providers';
import { SecondFactors } from './second-factors';
import { csrfTokenOf } from './secrets';
import {
  type Asking,
  CodePage,
  DemandedSetUpPage,
  RecoveryCodesPage,
  StrongerPage,
} from './second-factor.page';
import { type Halfway, Sessions } from './sessions';
import { Code } from './sign-in.dto';
import { mayConnect } from './sign-in-elsewhere';
import { ownPath, signInPaths } from './sign-in.paths';
import { WayElsewhere } from './way-elsewhere';

/** Between the first factor and the workspace. */
@PageController('logga-in')
@UseGuards(HalfwayGuard)
export class SecondFactorController {
  constructor(
    private readonly secondFactors: SecondFactors,
    private readonly sessions: Sessions,
    private readonly way: WayElsewhere,
    private readonly providers: IdentityProviders,
    private readonly settings: HttpSettings,
    private readonly texts: RefusalTexts,
  ) {}

  @Get('kod')
  @Header('cache-control', 'no-store')
  showCode(@AtHalfway() by: Halfway, @Query('till') comeBackTo?: string): VNode {
    return <CodePage asking={asking(by, comeBackTo)} />;
  }

  @Post('kod')
  @Header('cache-control', 'no-store')
  async giveCode(
    @Body() input: Code,
    @AtHalfway() by: Halfway,
    @Res({ passthrough: true }) response: Response,
  ): Promise<VNode | SeeOther> {
    try {
      await this.secondFactors.check(by.userId, input.code);
      setSessionCookie(response, this.settings.baseUrl, await this.sessions.renew(by.secret, 'two_factors'));
      return new SeeOther(ownPath(input.till));
    } catch (fault) {
      return <CodePage asking={asking(by, input.till, this.explain(fault, by, response))} />;
    }
  }

  @Get('tvasteg')
  @Header('cache-control', 'no-store')
  showSetUp(@AtHalfway() by: Halfway, @Query('till') comeBackTo?: string): Promise<VNode> {
    return this.setUpPage(by, asking(by, comeBackTo));
  }

  @Post('tvasteg')
  @Header('cache-control', 'no-store')
  async setUp(
    @Body() input: Code,
    @AtHalfway() by: Halfway,
    @Res({ passthrough: true }) response: Response,
  ): Promise<VNode> {
    try {
      const codes = await this.secondFactors.turnOn(by.userId, input.code);
      setSessionCookie(response, this.settings.baseUrl, await this.sessions.renew(by.secret, 'two_factors'));
      return <RecoveryCodesPage codes={codes} comeBackTo={ownPath(input.till)} />;
    } catch (fault) {
      return this.setUpPage(by, asking(by, input.till, this.explain(fault, by, response)));
    }
  }

  /** Who was invited may connect an account that proves two factors, in place of an app. */
  @Post(['tvasteg/via/:number', 'starkare/via/:number'])
  @Header('cache-control', 'no-store')
  connect(
    @Param('number', ParseIntPipe) number: number,
    @AtHalfway() by: Halfway,
    @Res({ passthrough: true }) response: Response,
  ): Promise<VNode> {
    const stronger = by.missing === 'stronger_identity';
    return this.way.page(number, { userId: by.userId, comeBackTo: signInPaths.account, stronger }, response);
  }

  @Get('starkare')
  @Header('cache-control', 'no-store')
  showStronger(@AtHalfway() by: Halfway, @Query('till') comeBackTo?: string): VNode {
    return (
      <StrongerPage
        asking={asking(by, comeBackTo)}
        providers={this.providers.all}
        mayConnect={mayConnect(by)}
      />
    );
  }

  private async setUpPage(by: Halfway, asked: Asking): Promise<VNode> {
    const secret = await this.secondFactors.proposalFor(by.userId);
    const providers = mayConnect(by) ? this.providers.all : [];
    return <DemandedSetUpPage asking={asked} secret={secret} email={by.email} providers={providers} />;
  }

  /** In words; whatever is no refusal is thrown on. */
  private explain(fault: unknown, by: Halfway, response: Response): string {
    if (!(fault instanceof Refusal)) throw fault;
    response.status(fault instanceof TooManyAttempts ? 429 : 422);
    if (fault instanceof TooManyAttempts) response.set('retry-after', String(fault.retryAfter));
    return this.texts.explain(fault, by.language);
  }
}

const asking = (by: Halfway, comeBackTo: string | undefined, fault: string | null = null): Asking => ({
  csrfToken: csrfTokenOf(by.secret),
  comeBackTo: ownPath(comeBackTo),
  fault,
});
