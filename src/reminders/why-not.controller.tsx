import { Get, Param, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import { StaffController } from '../http/staff-controller';
import { Clock } from '../kernel/clock';
import { parseDay } from '../kernel/day';
import { WhyNot } from './why-not';
import { WhyNotPage } from './why-not.page';

@StaffController('arbete/aktiviteter')
export class WhyNotController {
  constructor(
    private readonly whyNot: WhyNot,
    private readonly clock: Clock,
  ) {}

  @Get(':id/mejl')
  async show(@Param('id') id: string, @Query('dag') day?: string): Promise<VNode> {
    const today = this.clock.today();
    return <WhyNotPage view={await this.whyNot.of(id, parseDay(day ?? '') ?? today, today)} />;
  }
}
