import { Body, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../../http/form.interceptor';
import { SeeOther } from '../../http/see-other';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import { Additions } from '../../promises/additions';
import { Ending, Extension, WebWithdrawal } from '../../promises/addition.dto';
import { promisePaths } from '../../promises/promise.paths';
import { PromiseSets } from '../../promises/promise-sets';
import { Withdrawals } from '../../publication/withdrawals';
import { PromiseSetPage } from '../promise-set.page';
import { PromiseSetViews } from '../promise-set-views';

const done = (id: string, what: string): SeeOther => new SeeOther(promisePaths.set(id), what);

/** A longer period, an end, and off the web: forms on the page of the document. */
@StaffController('arbete/loften')
export class EndingsController {
  constructor(
    private readonly additions: Additions,
    private readonly promiseSets: PromiseSets,
    private readonly withdrawals: Withdrawals,
    private readonly views: PromiseSetViews,
  ) {}

  async showAgain(id: string, by: Caller): Promise<VNode> {
    return <PromiseSetPage view={await this.views.of(id, by)} />;
  }

  @Post(':id/forlangning')
  @Form('showAgain')
  async extend(@Param('id') id: string, @Body() input: Extension, @By() by: Caller): Promise<SeeOther> {
    return this.additions.extend(id, input, by).then(() => done(id, 'extended'));
  }

  @Post(':id/avslut')
  @Form('showAgain')
  async end(
    @Param('id') id: string,
    @Body() { endedOn, endReason }: Ending,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.promiseSets.end(id, endedOn, endReason, by).then(() => done(id, 'ended'));
  }

  @Post(':id/webben')
  @Form('showAgain')
  async takeOffWeb(
    @Param('id') id: string,
    @Body() { webReason }: WebWithdrawal,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.withdrawals.withdraw(id, webReason, by).then(() => done(id, 'offTheWeb'));
  }
}
