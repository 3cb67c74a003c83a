import { Get, Param, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import { By, StaffController } from '../http/staff-controller';
import type { Caller } from '../kernel/caller';
import { parseDay } from '../kernel/day';
import { WhyNot } from './why-not';
import { WhyNotPage } from './why-not.page';

@StaffController('arbete/aktiviteter')
export class WhyNotController {
  constructor(private readonly whyNot: WhyNot) {}

  @Get(':id/mejl')
  async show(@Param('id') id: string, @By() by: Caller, @Query('dag') day?: string): Promise<VNode> {
    return <WhyNotPage view={await this.whyNot.of(id, parseDay(day ?? ''), by)} />;
  }
}
