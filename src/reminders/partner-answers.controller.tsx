import { Body, Get, Param, Post } from '@nestjs/common';
import { IsIn } from 'class-validator';
import type { VNode } from 'preact';
import { SeeOther } from '../http/see-other';
import { By, StaffController } from '../http/staff-controller';
import type { Caller } from '../kernel/caller';
import { PartnerAnswers } from './partner-answers';
import { PartnerAnswersPage } from './partner-answers.page';
import { reminderPaths } from './reminder.paths';

class Taking {
  @IsIn(['used', 'aside'], { message: 'partner_answer.choice_missing' })
  choice!: 'used' | 'aside';
}

@StaffController('arbete/partnersvar')
export class PartnerAnswersController {
  constructor(private readonly answers: PartnerAnswers) {}

  @Get()
  async show(): Promise<VNode> {
    return <PartnerAnswersPage answers={await this.answers.waiting()} />;
  }

  @Post(':id')
  async take(@Param('id') id: string, @Body() { choice }: Taking, @By() by: Caller): Promise<SeeOther> {
    return this.answers
      .take(id, choice === 'used', by)
      .then(() => new SeeOther(reminderPaths.partnerAnswers, choice));
  }
}
