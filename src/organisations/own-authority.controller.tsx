import { Body, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../http/form.interceptor';
import { SeeOther } from '../http/see-other';
import { By, StaffController } from '../http/staff-controller';
import type { Caller } from '../kernel/caller';
import type { Actor } from './actor.entity';
import { decidesDelay } from './authority.policy';
import { OwnAuthority } from './own-authority';
import { AuthorityContact, DisclosureDelay } from './own-authority.dto';
import { OwnAuthorityPage, type AuthorityView, ownAuthorityPath } from './own-authority.page';

@StaffController('arbete/var-organisation')
export class OwnAuthorityController {
  constructor(private readonly settings: OwnAuthority) {}

  @Get()
  show(@By() by: Caller): Promise<VNode> {
    return this.showAgain('', by);
  }

  async showAgain(_id: string, by: Caller): Promise<VNode> {
    return <OwnAuthorityPage views={(await this.settings.of(by)).map((actor) => viewOf(actor, by))} />;
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
}

const viewOf = (actor: Actor, by: Caller): AuthorityView => ({
  id: actor.id,
  name: actor.name,
  contactFunction: actor.contactFunction,
  contactEmail: actor.contactEmail,
  contactPhone: actor.contactPhone,
  delayDays: decidesDelay(actor.id, by) ? actor.disclosureDelay() : null,
});
