import { Get, Header, Param, ParseIntPipe, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import { refuseForeignForm } from '../http/own-form';
import { SecurityLog } from '../http/security-log';
import { SeeOther } from '../http/see-other';
import { clearCookie, readCookie, sessionSecretOf, setSessionCookie } from '../http/session-cookie';
import { HttpSettings } from '../http/settings';
import { PageController } from '../http/staff-controller';
import { NoAccountPage, NotVouchedPage, TakenPage } from './elsewhere.page';
import { NotVouched } from './identity-providers';
import { type Outcome, SignInElsewhere } from './sign-in-elsewhere';
import type { IdentityProviderSettings } from './sign-in-settings';
import { ownPath, signInPaths } from './sign-in.paths';
import { flowCookie, WayElsewhere } from './way-elsewhere';

/** Sign-in at an organisation's own service: there and back. */
@PageController('logga-in/via/:number')
export class ElsewhereController {
  constructor(
    private readonly way: WayElsewhere,
    private readonly elsewhere: SignInElsewhere,
    private readonly settings: HttpSettings,
    private readonly log: SecurityLog,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  begin(
    @Param('number', ParseIntPipe) number: number,
    @Query('till') comeBackTo: string | undefined,
    @Query('starkare') stronger: string | undefined,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<VNode | SeeOther> {
    refuseForeignForm(request, this.settings.baseUrl);
    const going = { comeBackTo: ownPath(comeBackTo), userId: null, stronger: stronger === 'ja' };
    return this.way.redirect(number, going, response);
  }

  @Get('svar')
  @Header('cache-control', 'no-store')
  async finish(
    @Param('number', ParseIntPipe) number: number,
    @Query('state') state: string | undefined,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<VNode | SeeOther> {
    const { baseUrl } = this.settings;
    const provider = this.way.providerOf(number);
    const answer = {
      query: new URL(request.originalUrl, baseUrl).search,
      state: state ?? '',
      browserSecret: readCookie(request, baseUrl, flowCookie) ?? '',
      session: sessionSecretOf(request, baseUrl),
    };
    clearCookie(response, baseUrl, flowCookie);
    return this.way.unlessUnreachable(provider, response, async () => {
      try {
        return this.tell(await this.elsewhere.finish(provider, answer), provider, response);
      } catch (fault) {
        if (!(fault instanceof NotVouched)) throw fault;
        this.log.note('sign_in.failed', null, { by: 'identity', provider: number, reason: fault.reason });
        response.status(403);
        return <NotVouchedPage name={provider.name} />;
      }
    });
  }

  private tell(outcome: Outcome, { name }: IdentityProviderSettings, response: Response): VNode | SeeOther {
    if ('refused' in outcome) {
      response.status(403);
      return outcome.refused === 'taken' ? <TakenPage name={name} /> : <NoAccountPage name={name} />;
    }
    if (outcome.session) setSessionCookie(response, this.settings.baseUrl, outcome.session);
    return outcome.is === 'connected'
      ? new SeeOther(signInPaths.account, 'identity')
      : new SeeOther(outcome.comeBackTo);
  }
}
