import { Body, Get, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../http/form.interceptor';
import { SeeOther } from '../http/see-other';
import { By, StaffController } from '../http/staff-controller';
import type { Caller } from '../kernel/caller';
import { SignIn } from './sign-in';
import { NewPassword } from './sign-in.dto';
import { PasswordPage } from './sign-in.page';

@StaffController('arbete')
export class PasswordController {
  constructor(private readonly signIn: SignIn) {}

  /** After a one-time link: who has no password is asked for one. */
  @Get('valkommen')
  async welcome(@By() by: Caller): Promise<SeeOther> {
    return new SeeOther((await this.signIn.hasPassword(by.userId)) ? '/arbete' : '/arbete/losenord');
  }

  @Get('losenord')
  show(): VNode {
    return <PasswordPage />;
  }

  @Post('losenord')
  @Form('show')
  async choose(@Body() input: NewPassword, @By() by: Caller): Promise<SeeOther> {
    await this.signIn.choosePassword(by.userId, input.password);
    return new SeeOther('/arbete', 'password');
  }
}
