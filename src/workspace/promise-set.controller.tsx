import { Body, Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Decision } from '../commitments/decision.dto';
import { Form } from '../http/form.interceptor';
import { SeeOther } from '../http/see-other';
import { By, StaffController } from '../http/staff-controller';
import type { Caller } from '../kernel/caller';
import { promisePaths } from '../promises/promise.paths';
import { PromiseSets } from '../promises/promise-sets';
import { PlanApprovals } from '../publication/plan-approvals';
import { Proposals } from '../publication/proposals';
import { Publications } from '../publication/publications';
import { Basis, Signing } from './promise-set.dto';
import { PromiseSetPage } from './promise-set.page';
import { PromiseSetViews } from './promise-set-views';

const done = (id: string, what: string): SeeOther => new SeeOther(promisePaths.set(id), what);

@StaffController('arbete/loften')
export class PromiseSetController {
  constructor(
    private readonly promiseSets: PromiseSets,
    private readonly proposals: Proposals,
    private readonly approvals: PlanApprovals,
    private readonly publications: Publications,
    private readonly views: PromiseSetViews,
  ) {}

  @Get(':id')
  async show(@Param('id') id: string, @By() by: Caller): Promise<VNode> {
    return <PromiseSetPage view={await this.views.of(id, by)} />;
  }

  @Post(':id/forslag')
  @Form('show')
  async propose(@Param('id') id: string, @By() by: Caller): Promise<SeeOther> {
    return this.proposals.propose(id, by).then(() => done(id, 'proposed'));
  }

  @Post(':id/beslut')
  @Form('show')
  async decide(@Param('id') id: string, @Body() decision: Decision, @By() by: Caller): Promise<SeeOther> {
    return this.approvals.decide(id, decision, by).then(() => done(id, decision.decision));
  }

  @Post(':id/grund')
  @Form('show')
  async explain(@Param('id') id: string, @Body() { basis }: Basis, @By() by: Caller): Promise<SeeOther> {
    return this.promiseSets.explain(id, basis, by).then(() => done(id, 'explained'));
  }

  @Post(':id/undertecknande')
  @Form('show')
  async sign(@Param('id') id: string, @Body() { signedOn }: Signing, @By() by: Caller): Promise<SeeOther> {
    return this.promiseSets.sign(id, signedOn, by).then(() => done(id, 'signed'));
  }

  @Post(':id/publicering')
  @Form('show')
  async publish(@Param('id') id: string, @By() by: Caller): Promise<SeeOther> {
    return this.publications.publish(id, by).then(() => done(id, 'published'));
  }

  @Post(':id/hur-det-gar')
  @Form('show')
  async publishProgress(@Param('id') id: string, @By() by: Caller): Promise<SeeOther> {
    return this.publications.publishProgress(id, by).then(() => done(id, 'told'));
  }
}
