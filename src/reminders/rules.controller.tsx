import { Body, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { LonePauses } from '../accounts/lone-pauses';
import { Form, type FormRequest } from '../http/form.interceptor';
import { SeeOther } from '../http/see-other';
import { By, StaffController } from '../http/staff-controller';
import type { Caller } from '../kernel/caller';
import { AuthorityRules } from './authority-rules';
import { ComingMailPage, TryOutPage } from './coming-mail.page';
import { reminderPaths } from './reminder.paths';
import { RulePage, RulesPage } from './rules.page';
import { NewRule } from './rules.dto';

@StaffController('arbete/paminnelser')
export class RulesController {
  constructor(
    private readonly rules: AuthorityRules,
    private readonly lonePauses: LonePauses,
  ) {}

  @Get()
  async show(@By() by: Caller): Promise<VNode> {
    return <RulesPage all={await this.rules.of(by)} lonePauses={await this.lonePauses.coming()} />;
  }

  @Get(':id')
  async calendar(@Param('id', ParseUUIDPipe) id: string, @By() by: Caller): Promise<VNode> {
    return <ComingMailPage {...await this.rules.calendar(id, by)} />;
  }

  @Get(':id/:rule')
  async one(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('rule') rule: string,
    @By() by: Caller,
  ): Promise<VNode> {
    return <RulePage one={await this.rules.one(id, rule, by)} />;
  }

  async oneAgain(id: string, by: Caller, _typed: unknown, { params }: FormRequest): Promise<VNode> {
    return this.one(id, String(params.rule), by);
  }

  @Post(':id/:rule/prov')
  @Form('oneAgain')
  async tryOut(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('rule') rule: string,
    @Body() input: NewRule,
    @By() by: Caller,
  ): Promise<VNode> {
    const comparison = await this.rules.tryOut(id, rule, input, by);
    return <TryOutPage one={await this.rules.one(id, rule, by)} input={input} comparison={comparison} />;
  }

  @Post(':id/:rule')
  @Form('oneAgain')
  async change(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('rule') rule: string,
    @Body() input: NewRule,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.rules.change(id, rule, input, by).then(() => new SeeOther(reminderPaths.rules, 'changed'));
  }
}
