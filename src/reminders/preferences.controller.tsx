import { Body, Get, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../http/form.interceptor';
import { SeeOther } from '../http/see-other';
import { By, StaffController } from '../http/staff-controller';
import type { Caller } from '../kernel/caller';
import { MailPreferences } from './mail-preferences';
import { CalendarAct, NewMailChoice } from './preferences.dto';
import { CalendarMadePage, PreferencesPage } from './preferences.page';
import { reminderPaths } from './reminder.paths';
import { ReminderSettings } from './reminder-settings';

@StaffController('arbete/mina-mejl')
export class PreferencesController {
  constructor(
    private readonly preferences: MailPreferences,
    private readonly settings: ReminderSettings,
  ) {}

  @Get()
  async show(@By() by: Caller): Promise<VNode> {
    return <PreferencesPage mine={await this.preferences.mine(by)} />;
  }

  /** The name under which a refused form finds its page: no id is in its address. */
  async showAgain(_id: string, by: Caller): Promise<VNode> {
    return this.show(by);
  }

  @Post()
  @Form('showAgain')
  async choose(@Body() choice: NewMailChoice, @By() by: Caller): Promise<SeeOther> {
    return this.preferences.choose(choice, by).then(() => new SeeOther(reminderPaths.preferences, 'saved'));
  }

  @Post('kalender')
  async calendar(@Body() { act }: CalendarAct, @By() by: Caller): Promise<VNode | SeeOther> {
    return act === 'new'
      ? this.preferences
          .newCalendar(by)
          .then((secret) => <CalendarMadePage address={this.addressOf(secret)} />)
      : this.preferences.revokeCalendar(by).then(() => new SeeOther(reminderPaths.preferences, 'revoked'));
  }

  private addressOf(secret: string): string {
    return `${this.settings.baseUrl}${reminderPaths.calendar(secret)}`;
  }
}
