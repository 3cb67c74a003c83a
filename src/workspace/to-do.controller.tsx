import { Get, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import { By, StaffController } from '../http/staff-controller';
import type { Caller } from '../kernel/caller';
import { ToDo } from './to-do';
import { ToDoPage } from './to-do.page';

@StaffController('arbete')
export class ToDoController {
  constructor(private readonly toDo: ToDo) {}

  @Get()
  async show(@Query('oppna') openId: unknown, @By() by: Caller): Promise<VNode> {
    return <ToDoPage view={await this.toDo.of(by, openId)} />;
  }
}
