import { Body, ForbiddenException, Get, Header, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import { languageOf } from '../http/pages';
import { RefusalTexts } from '../http/refusal-texts';
import { SeeOther } from '../http/see-other';
import { clearSessionCookie, sessionSecretOf, setSessionCookie } from '../http/session-cookie';
import { HttpSettings } from '../http/settings';
import { PageController } from '../http/staff-controller';
import { Refusal } from '../kernel/refusal';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';
import { Credentials } from './sign-in.dto';
import { LinkPage, SignInPage, SpentLinkPage } from './sign-in.page';

/** Before anybody is signed in: no session, so the browser's own word that the form is ours stands in for a token. */
@PageController('')
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly settings: HttpSettings,
    private readonly texts: RefusalTexts,
  ) {}

  @Get('logga-in')
  @Header('cache-control', 'no-store')
  show(@Query('till') comeBackTo?: string): VNode {
    return <SignInPage comeBackTo={ownPath(comeBackTo)} fault={null} email="" />;
  }

  @Post('logga-in')
  @Header('cache-control', 'no-store')
  async enter(
    @Body() input: Credentials,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<VNode | SeeOther> {
    refuseForeignForm(request);
    try {
      setSessionCookie(
        response,
        this.settings.baseUrl,
        await this.signIn.withPassword(input.email, input.password),
      );
      return new SeeOther(ownPath(input.till));
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      response.status(fault.code === 'account.too_many_attempts' ? 429 : 422);
      return (
        <SignInPage
          comeBackTo={ownPath(input.till)}
          fault={this.texts.explain(fault, languageOf(request))}
          email={input.email}
        />
      );
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
    refuseForeignForm(request);
    try {
      setSessionCookie(response, this.settings.baseUrl, await this.signIn.withLink(secret));
      return new SeeOther('/arbete/valkommen');
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      response.status(410);
      return <SpentLinkPage />;
    }
  }

  @Post('logga-ut')
  async leave(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SeeOther> {
    refuseForeignForm(request);
    const secret = sessionSecretOf(request, this.settings.baseUrl);
    if (secret) await this.sessions.end(secret);
    clearSessionCookie(response, this.settings.baseUrl);
    return new SeeOther('/');
  }
}

function refuseForeignForm(request: Request): void {
  const site = request.get('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') throw new ForbiddenException('cross-site');
}

/** Only a page of the workspace, never another site. */
const ownPath = (path: string | undefined): string =>
  path && /^\/arbete(\/[\w/-]*)?$/.test(path) ? path : '/arbete';
