import { Body, Get, Header, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import { refuseForeignForm } from '../http/own-form';
import { languageOf } from '../http/pages';
import { RefusalTexts } from '../http/refusal-texts';
import { HttpSettings } from '../http/settings';
import { PageController } from '../http/staff-controller';
import { TooManyAttempts } from '../http/too-many-attempts';
import { Missing } from '../kernel/missing';
import { ForgottenPasswordPage, LetterSentPage } from './forgotten-password.page';
import { ForgottenPasswords } from './forgotten-passwords';
import { PasswordLogin } from './password-login';
import { ForgottenPassword } from './sign-in.dto';

@PageController('logga-in/glomt-losenord')
export class ForgottenPasswordController {
  constructor(
    private readonly forgotten: ForgottenPasswords,
    private readonly passwordLogin: PasswordLogin,
    private readonly settings: HttpSettings,
    private readonly texts: RefusalTexts,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  async show(): Promise<VNode> {
    await this.refuseWhenOff();
    return <ForgottenPasswordPage fault={null} />;
  }

  /** The same answer for every address. */
  @Post()
  @Header('cache-control', 'no-store')
  async ask(
    @Body() input: ForgottenPassword,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<VNode> {
    refuseForeignForm(request, this.settings.baseUrl);
    await this.refuseWhenOff();
    try {
      await this.forgotten.ask(input.email);
      return <LetterSentPage />;
    } catch (fault) {
      if (!(fault instanceof TooManyAttempts)) throw fault;
      response.status(429).set('retry-after', String(fault.retryAfter));
      return <ForgottenPasswordPage fault={this.texts.explain(fault, languageOf(request))} />;
    }
  }

  private async refuseWhenOff(): Promise<void> {
    if (!(await this.passwordLogin.works())) throw new Missing('page');
  }
}
