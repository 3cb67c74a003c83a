import { randomUUID } from 'node:crypto';
import { Body, Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../../http/form.interceptor';
import { SeeOther } from '../../http/see-other';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import { Clock } from '../../kernel/clock';
import { NewDialogue, NewSignatory, Worries } from '../../promises/basis.dto';
import { promisePaths } from '../../promises/promise.paths';
import { PromiseBasis } from '../../promises/promise-basis';
import { Signatories } from '../../promises/signatories';
import { BasisPage } from './basis.page';
import { ListViews } from './list-views';
import { SignatoriesPage } from './signatories.page';

const toSignatories = (id: string, done: string) => new SeeOther(promisePaths.signatories(id), done);
const toBasis = (id: string, done: string) => new SeeOther(promisePaths.askedAndWorried(id), done);

/** Who signed, whom the parties asked and what worried people: lists beside the promises. */
@StaffController('arbete/loften')
export class ListsController {
  constructor(
    private readonly clock: Clock,
    private readonly signatories: Signatories,
    private readonly basis: PromiseBasis,
    private readonly views: ListViews,
  ) {}

  @Get(':id/undertecknare')
  async showSignatories(@Param('id') id: string, @By() by: Caller): Promise<VNode> {
    const view = await this.views.signatoriesOf(id, by, this.clock.today());
    return <SignatoriesPage view={view} formKey={randomUUID()} />;
  }

  @Post(':id/undertecknare')
  @Form('showSignatories')
  async addSignatory(
    @Param('id') id: string,
    @Body() input: NewSignatory,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.signatories.add(id, input, by).then(() => toSignatories(id, 'entered'));
  }

  @Post(':id/undertecknare/:signatoryId/strykning')
  async strike(
    @Param('id') id: string,
    @Param('signatoryId') signatoryId: string,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.signatories.strike(id, signatoryId, by).then(() => toSignatories(id, 'struck'));
  }

  @Get(':id/underlag')
  async showBasis(@Param('id') id: string, @By() by: Caller): Promise<VNode> {
    return <BasisPage view={await this.views.basisOf(id, by)} formKey={randomUUID()} />;
  }

  @Post(':id/underlag')
  @Form('showBasis')
  async addDialogue(
    @Param('id') id: string,
    @Body() input: NewDialogue,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.basis.addDialogue(id, input, by).then(() => toBasis(id, 'entered'));
  }

  @Post(':id/underlag/oro')
  @Form('showBasis')
  async writeWorries(
    @Param('id') id: string,
    @Body() { worries }: Worries,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.basis.writeWorries(id, worries, by).then(() => toBasis(id, 'saved'));
  }

  @Post(':id/underlag/:dialogueId/strykning')
  async removeDialogue(
    @Param('id') id: string,
    @Param('dialogueId') dialogueId: string,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.basis.removeDialogue(id, dialogueId, by).then(() => toBasis(id, 'removed'));
  }
}
