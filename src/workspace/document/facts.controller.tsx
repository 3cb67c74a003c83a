import { randomUUID } from 'node:crypto';
import { Body, Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../../http/form.interceptor';
import { SeeOther } from '../../http/see-other';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import { FactsEdit, NewDocument } from '../../promises/promise.dto';
import { promisePaths } from '../../promises/promise.paths';
import { PromiseSetFacts } from '../../promises/promise-set-facts';
import { FactsPage } from './facts.page';
import { FactsViews } from './facts-views';

@StaffController('arbete')
export class FactsController {
  constructor(
    private readonly facts: PromiseSetFacts,
    private readonly views: FactsViews,
  ) {}

  @Get('nytt-lofte')
  showNew(@By() by: Caller): Promise<VNode> {
    return this.showNewAgain('', by);
  }

  async showNewAgain(_id: string, by: Caller): Promise<VNode> {
    return <FactsPage view={await this.views.ofNew(by)} formKey={randomUUID()} />;
  }

  @Post('nytt-lofte')
  @Form('showNewAgain')
  async begin(@Body() input: NewDocument, @By() by: Caller): Promise<SeeOther> {
    return this.facts.begin(input, by).then(({ id }) => new SeeOther(promisePaths.set(id), 'begun'));
  }

  @Get('loften/:id/uppgifter')
  async show(@Param('id') id: string, @By() by: Caller): Promise<VNode> {
    return <FactsPage view={await this.views.of(id, by)} formKey={randomUUID()} />;
  }

  @Post('loften/:id/uppgifter')
  @Form('show')
  async change(@Param('id') id: string, @Body() input: FactsEdit, @By() by: Caller): Promise<SeeOther> {
    return this.facts.change(id, input, by).then(() => new SeeOther(promisePaths.set(id), 'facts'));
  }
}
