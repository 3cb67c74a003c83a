import { Body, Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../http/form.interceptor';
import { SeeOther } from '../http/see-other';
import { By, StaffController } from '../http/staff-controller';
import type { Caller } from '../kernel/caller';
import { Deputies } from './deputies';
import { Memberships } from './memberships';
import { People } from './people';
import { Erasure, GivenRole, HandOver, LastDay, NamedDeputy } from './person.dto';
import { PersonPage } from './person.page';
import { personPaths } from './person.paths';
import { PersonViews } from './person-views';

const done = (id: string, what: string): SeeOther => new SeeOther(personPaths.one(id), what);

@StaffController('arbete/administration/personer')
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly memberships: Memberships,
    private readonly deputies: Deputies,
    private readonly views: PersonViews,
  ) {}

  @Get(':id')
  async show(@Param('id') id: string, @By() by: Caller): Promise<VNode> {
    return <PersonPage view={await this.views.of(id, by)} />;
  }

  @Post(':id/roller')
  @Form('show')
  async giveRole(@Param('id') id: string, @Body() given: GivenRole, @By() by: Caller): Promise<SeeOther> {
    return this.people.giveRole(id, given, by).then(() => done(id, 'joined'));
  }

  @Post(':id/roller/:membershipId/avslut')
  @Form('show')
  async endRole(
    @Param('id') id: string,
    @Param('membershipId') membershipId: string,
    @Body() { toOn }: LastDay,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.memberships.end(membershipId, toOn, by).then(() => done(id, 'ended'));
  }

  @Post(':id/roller/:membershipId/overlamning')
  @Form('show')
  async handOver(
    @Param('id') id: string,
    @Param('membershipId') membershipId: string,
    @Body() { toUserId, fromOn }: HandOver,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.memberships.handOver(membershipId, toUserId, fromOn, by).then(() => done(id, 'handedOver'));
  }

  @Post(':id/stallforetradare')
  @Form('show')
  async nameDeputy(@Param('id') id: string, @Body() named: NamedDeputy, @By() by: Caller): Promise<SeeOther> {
    return this.deputies.name(id, named, by).then(() => done(id, 'deputy'));
  }

  @Post(':id/stallforetradare/:deputyId/avslut')
  @Form('show')
  async endDeputy(
    @Param('id') id: string,
    @Param('deputyId') deputyId: string,
    @Body() { toOn }: LastDay,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.deputies.end(deputyId, toOn, by).then(() => done(id, 'ended'));
  }

  @Post(':id/avstangning')
  @Form('show')
  async shutOut(@Param('id') id: string, @By() by: Caller): Promise<SeeOther> {
    return this.people.disable(id, by).then(() => done(id, 'disabled'));
  }

  @Post(':id/aterkomst')
  @Form('show')
  async letIn(@Param('id') id: string, @By() by: Caller): Promise<SeeOther> {
    return this.people.enable(id, by).then(() => done(id, 'enabled'));
  }

  @Post(':id/borttagning')
  @Form('show')
  async erase(@Param('id') id: string, @Body() { reference }: Erasure, @By() by: Caller): Promise<SeeOther> {
    return this.people.erase(id, reference, by).then(() => done(id, 'erased'));
  }
}
