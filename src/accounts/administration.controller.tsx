import { Body, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../http/form.interceptor';
import { SeeOther } from '../http/see-other';
import { HttpSettings } from '../http/settings';
import { By, StaffController } from '../http/staff-controller';
import type { Caller } from '../kernel/caller';
import { Administration } from './administration';
import { AddedAuthority, AddedPerson, ChangedArea, FourEyes } from './administration.dto';
import { AdministrationPage, IssuedLinkPage } from './administration.page';
import type { User } from './user.entity';

@StaffController('arbete/administration')
export class AdministrationController {
  constructor(
    private readonly administration: Administration,
    private readonly settings: HttpSettings,
  ) {}

  @Get()
  show(@By() by: Caller): Promise<VNode> {
    return this.showAgain('', by);
  }

  async showAgain(_id: string, by: Caller): Promise<VNode> {
    return <AdministrationPage view={await this.administration.overview(by)} />;
  }

  @Post('organisationer')
  @Form('showAgain')
  async addAuthority(@Body() input: AddedAuthority, @By() by: Caller): Promise<SeeOther> {
    await this.administration.addAuthority(input, by);
    return new SeeOther('/arbete/administration', 'authority');
  }

  @Post('personer')
  @Form('showAgain')
  async addPerson(@Body() input: AddedPerson, @By() by: Caller): Promise<VNode> {
    return this.issued(await this.administration.addPerson(input, by));
  }

  @Post('personer/:userId/lank')
  async renewLink(@Param('userId', ParseUUIDPipe) userId: string, @By() by: Caller): Promise<VNode> {
    return this.issued(await this.administration.renewLink(userId, by));
  }

  @Post('organisationer/:id/fyra-ogon')
  @Form('showAgain')
  async wantFourEyes(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { fourEyes }: FourEyes,
    @By() by: Caller,
  ): Promise<SeeOther> {
    await this.administration.wantFourEyes(id, fourEyes, by);
    return new SeeOther('/arbete/administration', 'setting');
  }

  @Post('organisationer/:id/polisomrade')
  @Form('showAgain')
  async changeArea(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ChangedArea,
    @By() by: Caller,
  ): Promise<SeeOther> {
    await this.administration.changeArea(id, input, by);
    return new SeeOther('/arbete/administration', 'area');
  }

  private issued({ user, secret }: { user: User; secret: string | null }): VNode {
    const link = secret && `${this.settings.baseUrl}/logga-in/lank/${secret}`;
    return <IssuedLinkPage id={user.id} name={user.name} link={link} />;
  }
}
