import { Body, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import { Form } from '../http/form.interceptor';
import { SeeOther } from '../http/see-other';
import { sessionSecretOf, setSessionCookie } from '../http/session-cookie';
import { HttpSettings } from '../http/settings';
import { By, OwnAccessController } from '../http/staff-controller';
import type { Caller } from '../kernel/caller';
import { OwnAccount } from './own-account';
import { SignIn } from './sign-in';
import { NewPassword } from './sign-in.dto';
import { PasswordPage } from './sign-in.page';
import { signInPaths } from './sign-in.paths';

@OwnAccessController('arbete')
export class PasswordController {
  constructor(
    private readonly signIn: SignIn,
    private readonly account: OwnAccount,
    private readonly settings: HttpSettings,
  ) {}

  /** After a one-time link: who has no password is asked for one. */
  @Get('valkommen')
  async welcome(@By() by: Caller): Promise<SeeOther> {
    return new SeeOther((await this.account.lacksPassword(by.userId)) ? signInPaths.password : '/arbete');
  }

  @Get('losenord')
  show(@By() by: Caller, @Req() request: Request): Promise<VNode> {
    return this.showAgain('', by, {}, request);
  }

  async showAgain(_id: string, by: Caller, _typed: object, request: Request): Promise<VNode> {
    return <PasswordPage view={await this.account.passwordView(by, this.secretOf(request))} />;
  }

  @Post('losenord')
  @Form('showAgain')
  async choose(
    @Body() input: NewPassword,
    @By() by: Caller,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeeOther> {
    const { isFirst } = await this.account.passwordView(by, this.secretOf(request));
    const renewed = await this.account.changePassword(by, input, this.secretOf(request));
    setSessionCookie(response, this.settings.baseUrl, renewed);
    return new SeeOther(isFirst ? '/arbete' : signInPaths.account, 'password');
  }

  private secretOf(request: Request): string {
    return sessionSecretOf(request, this.settings.baseUrl) ?? '';
  }
}
