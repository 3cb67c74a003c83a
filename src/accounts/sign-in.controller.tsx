import { Body, Get, Header, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import { refuseForeignForm } from '../http/own-form';
import { languageOf } from '../http/pages';
import { RefusalTexts } from '../http/refusal-texts';
import { SeeOther } from '../http/see-other';
import { clearSessionCookie, sessionSecretOf, setSessionCookie } from '../http/session-cookie';
import { HttpSettings } from '../http/settings';
import { PageController } from '../http/staff-controller';
import { TooManyAttempts } from '../http/too-many-attempts';
import { Refusal } from '../kernel/refusal';
import { IdentityProviders } from './identity-providers';
import { PasswordLogin } from './password-login';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';
import { Credentials } from './sign-in.dto';
import { LinkPage, SignInPage, SpentLinkPage } from './sign-in.page';
import { ownPath, signInPaths } from './sign-in.paths';

/** Before anybody is signed in: no session, so the browser's own word that the form is ours stands in for a token. */
@PageController('')
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly passwordLogin: PasswordLogin,
    private readonly providers: IdentityProviders,
    private readonly settings: HttpSettings,
    private readonly texts: RefusalTexts,
  ) {}

  @Get('logga-in')
  @Header('cache-control', 'no-store')
  show(@Query('till') comeBackTo?: string): Promise<VNode> {
    return this.page(comeBackTo, null, '');
  }

  @Post('logga-in')
  @Header('cache-control', 'no-store')
  async enter(
    @Body() input: Credentials,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<VNode | SeeOther> {
    refuseForeignForm(request, this.settings.baseUrl);
    try {
      const session = await this.signIn.withPassword(input.email, input.password);
      setSessionCookie(response, this.settings.baseUrl, session);
      return new SeeOther(ownPath(input.till));
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      refuse(response, fault);
      return this.page(input.till, this.texts.explain(fault, languageOf(request)), input.email);
    }
  }

  @Get('logga-in/lank/:secret')
  @Header('cache-control', 'no-store')
  async showLink(
    @Param('secret') secret: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<VNode> {
    if (await this.signIn.linkWorks(secret)) return <LinkPage secret={secret} />;
    response.status(410);
    return <SpentLinkPage />;
  }

  @Post('logga-in/lank/:secret')
  @Header('cache-control', 'no-store')
  async enterByLink(
    @Param('secret') secret: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<VNode | SeeOther> {
    refuseForeignForm(request, this.settings.baseUrl);
    try {
      setSessionCookie(response, this.settings.baseUrl, await this.signIn.withLink(secret));
      const wantsPassword = await this.signIn.isForNewPassword(secret);
      return new SeeOther(wantsPassword ? signInPaths.password : signInPaths.welcome);
    } catch (fault) {
      if (!(fault instanceof Refusal) || fault instanceof TooManyAttempts) throw fault;
      response.status(410);
      return <SpentLinkPage />;
    }
  }

  @Post('logga-ut')
  async leave(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SeeOther> {
    refuseForeignForm(request, this.settings.baseUrl);
    const secret = sessionSecretOf(request, this.settings.baseUrl);
    if (secret) await this.sessions.end(secret);
    clearSessionCookie(response, this.settings.baseUrl);
    return new SeeOther('/');
  }

  private async page(comeBackTo: string | undefined, fault: string | null, email: string): Promise<VNode> {
    const view = {
      comeBackTo: ownPath(comeBackTo),
      fault,
      email,
      passwordsWork: await this.passwordLogin.works(),
      providers: this.providers.all,
    };
    return <SignInPage view={view} />;
  }
}

/** The same for a wrong password and for an unknown address. */
function refuse(response: Response, fault: Refusal): void {
  response.status(fault instanceof TooManyAttempts ? 429 : 422);
  if (fault instanceof TooManyAttempts) response.set('retry-after', String(fault.retryAfter));
}
