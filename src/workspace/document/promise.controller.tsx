import { randomUUID } from 'node:crypto';
import { Body, Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../../http/form.interceptor';
import { SeeOther } from '../../http/see-other';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import { Additions } from '../../promises/additions';
import { CitizenPromises } from '../../promises/citizen-promises';
import { Correction, PromiseWithdrawal } from '../../promises/addition.dto';
import { NewPromise, PromiseEdit } from '../../promises/promise.dto';
import { promisePaths } from '../../promises/promise.paths';
import { PromisePage } from './promise.page';
import { PromiseViews } from './promise-views';

const toSet = (id: string, done: string): SeeOther => new SeeOther(`${promisePaths.set(id)}#loften`, done);

@StaffController('arbete')
export class PromiseController {
  constructor(
    private readonly promises: CitizenPromises,
    private readonly additions: Additions,
    private readonly views: PromiseViews,
  ) {}

  @Get('loften/:id/ny-punkt')
  async showNew(@Param('id') setId: string, @By() by: Caller): Promise<VNode> {
    return <PromisePage view={await this.views.ofNew(setId, by)} formKey={randomUUID()} />;
  }

  @Post('loften/:id/ny-punkt')
  @Form('showNew')
  async add(@Param('id') setId: string, @Body() input: NewPromise, @By() by: Caller): Promise<SeeOther> {
    return this.promises.add(setId, input, by).then(() => toSet(setId, 'promised'));
  }

  @Get('loftespunkter/:id')
  async show(@Param('id') id: string, @By() by: Caller): Promise<VNode> {
    return <PromisePage view={await this.views.of(id, by)} formKey={randomUUID()} />;
  }

  @Post('loftespunkter/:id')
  @Form('show')
  async change(@Param('id') id: string, @Body() input: PromiseEdit, @By() by: Caller): Promise<SeeOther> {
    return this.promises.change(id, input, by).then((promise) => toSet(promise.promiseSetId, 'reworded'));
  }

  @Post('loftespunkter/:id/borttagning')
  @Form('show')
  async remove(@Param('id') id: string, @By() by: Caller): Promise<SeeOther> {
    return this.promises.remove(id, by).then((set) => toSet(set.id, 'removed'));
  }

  @Post('loftespunkter/:id/rattelse')
  @Form('show')
  async correct(@Param('id') id: string, @Body() input: Correction, @By() by: Caller): Promise<SeeOther> {
    return this.additions.correct(id, input, by).then(({ promiseSetId }) => toSet(promiseSetId, 'corrected'));
  }

  @Post('loftespunkter/:id/aterkallande')
  @Form('show')
  async withdraw(
    @Param('id') id: string,
    @Body() input: PromiseWithdrawal,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.additions
      .withdraw(id, input, by)
      .then(({ promiseSetId }) => toSet(promiseSetId, 'withdrawn'));
  }
}
