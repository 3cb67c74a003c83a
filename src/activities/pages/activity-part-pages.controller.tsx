import { randomUUID } from 'node:crypto';
import { Body, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../../http/form.interceptor';
import { SeeOther } from '../../http/see-other';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import { activityPaths } from '../activity.paths';
import { ClockStopDecision, ClockStopEnd, NewClockStop } from '../clock-stop.dto';
import { ClockStops } from '../clock-stops';
import { EvidenceRemoval, NewEvidence } from '../evidence.dto';
import { EvidenceLinks } from '../evidence-links';
import { MilestoneOutcome, NewMilestone, Permanence } from '../milestone.dto';
import { Milestones } from '../milestones';
import { ProgressReports } from '../progress-reports';
import { ActivityPage } from './activity.page';
import { ActivityViews } from './activity-views';

const done = (id: string, what: string): SeeOther => new SeeOther(activityPaths.activity(id), what);

/** What is seldom done on the page of an activity. */
@StaffController('arbete/aktiviteter')
export class ActivityPartPagesController {
  constructor(
    private readonly stops: ClockStops,
    private readonly milestones: Milestones,
    private readonly evidence: EvidenceLinks,
    private readonly reports: ProgressReports,
    private readonly views: ActivityViews,
  ) {}

  @Post(':id/stopp')
  @Form('show')
  async stopClock(@Param('id') id: string, @Body() input: NewClockStop, @By() by: Caller): Promise<SeeOther> {
    return this.stops.ask(id, input, by).then(() => done(id, 'stop'));
  }

  @Post(':id/stopp/beslut')
  @Form('show')
  async decideStop(
    @Param('id') id: string,
    @Body() input: ClockStopDecision,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.stops
      .decide(id, input, by)
      .then(() => done(id, input.decision === 'approved' ? 'stopApproved' : 'stopRefused'));
  }

  @Post(':id/stopp/slut')
  @Form('show')
  async endStop(@Param('id') id: string, @Body() input: ClockStopEnd, @By() by: Caller): Promise<SeeOther> {
    return this.stops.end(id, input, by).then(() => done(id, 'stopEnded'));
  }

  @Post(':id/delmal')
  @Form('show')
  async addMilestone(
    @Param('id') id: string,
    @Body() input: NewMilestone,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.milestones.add(id, input, by).then(() => done(id, 'milestone'));
  }

  @Post(':id/delmal/utfall')
  @Form('show')
  async settleMilestone(
    @Param('id') id: string,
    @Body() input: MilestoneOutcome,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.milestones.settle(id, input, by).then(() => done(id, 'settled'));
  }

  @Post(':id/lankar')
  @Form('show')
  async addLink(@Param('id') id: string, @Body() input: NewEvidence, @By() by: Caller): Promise<SeeOther> {
    return this.evidence.add(id, input, by).then(() => done(id, 'link'));
  }

  @Post(':id/lankar/borttag')
  @Form('show')
  async removeLink(
    @Param('id') id: string,
    @Body() input: EvidenceRemoval,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.evidence.remove(id, input, by).then(() => done(id, 'unlinked'));
  }

  @Post(':id/permanent')
  @Form('show')
  async makePermanent(
    @Param('id') id: string,
    @Body() input: Permanence,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.reports.makePermanent(id, input, by).then(() => done(id, 'permanent'));
  }

  /** The page that a refused form stands on. */
  async show(id: string, by: Caller): Promise<VNode> {
    return <ActivityPage view={await this.views.of(id, by)} formKey={randomUUID()} />;
  }
}
