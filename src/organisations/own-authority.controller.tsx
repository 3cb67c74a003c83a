import { Body, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../http/form.interceptor';
import { SeeOther } from '../http/see-other';
import { By, StaffController } from '../http/staff-controller';
import type { Caller } from '../kernel/caller';
import { usualThreshold } from '../words/small-numbers';
import { usualStaleAfter } from '../words/timeliness';
import type { Actor } from './actor.entity';
import { choosesTheme, decidesDelay, decidesStaleness, decidesThreshold } from './authority.policy';
import { OwnAuthority } from './own-authority';
import { AuthorityContact, DisclosureDelay, SmallNumbers, Staleness } from './own-authority.dto';
import { OwnAuthorityPage, type AuthorityView } from './own-authority.page';
import { ownAuthorityPath } from './own-authority.paths';
import { ThemeChoice } from './theme.dto';
import { Themes } from './themes';

@StaffController('arbete/var-organisation')
export class OwnAuthorityController {
  constructor(
    private readonly settings: OwnAuthority,
    private readonly themes: Themes,
  ) {}

  @Get()
  show(@By() by: Caller): Promise<VNode> {
    return this.showAgain('', by);
  }

  async showAgain(_id: string, by: Caller): Promise<VNode> {
    const views: AuthorityView[] = [];
    for (const actor of await this.settings.of(by)) views.push(await this.viewOf(actor, by));
    return <OwnAuthorityPage views={views} />;
  }

  @Post(':authorityId/kontakt')
  @Form('showAgain')
  async changeContact(
    @Param('authorityId', ParseUUIDPipe) id: string,
    @Body() contact: AuthorityContact,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.settings.changeContact(id, contact, by).then(() => new SeeOther(ownAuthorityPath, 'contact'));
  }

  @Post(':authorityId/fordrojning')
  @Form('showAgain')
  async changeDelay(
    @Param('authorityId', ParseUUIDPipe) id: string,
    @Body() delay: DisclosureDelay,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.settings.changeDelay(id, delay, by).then(() => new SeeOther(ownAuthorityPath, 'delay'));
  }

  @Post(':authorityId/sma-tal')
  @Form('showAgain')
  async changeThreshold(
    @Param('authorityId', ParseUUIDPipe) id: string,
    @Body() threshold: SmallNumbers,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.settings
      .changeThreshold(id, threshold, by)
      .then(() => new SeeOther(ownAuthorityPath, 'threshold'));
  }

  @Post(':authorityId/tystnad')
  @Form('showAgain')
  async changeStaleness(
    @Param('authorityId', ParseUUIDPipe) id: string,
    @Body() staleness: Staleness,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.settings
      .changeStaleness(id, staleness, by)
      .then(() => new SeeOther(ownAuthorityPath, 'staleness'));
  }

  @Post(':authorityId/farger')
  @Form('showAgain')
  async chooseTheme(
    @Param('authorityId', ParseUUIDPipe) id: string,
    @Body() theme: ThemeChoice,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.themes.choose(id, theme, by).then(() => new SeeOther(ownAuthorityPath, 'theme'));
  }

  private async viewOf(actor: Actor, by: Caller): Promise<AuthorityView> {
    const { id, name, contactFunction, contactEmail, contactPhone } = actor;
    return {
      id,
      name,
      contactFunction,
      contactEmail,
      contactPhone,
      delayDays: decidesDelay(id, by) ? actor.disclosureDelay() : null,
      smallNumberThreshold: decidesThreshold(actor, by)
        ? (actor.smallNumberThreshold ?? usualThreshold)
        : null,
      staleAfterDays: decidesStaleness(actor, by) ? (actor.staleAfterDays ?? usualStaleAfter) : null,
      theme: choosesTheme(actor, by) ? await this.themes.of(id) : null,
    };
  }
}
