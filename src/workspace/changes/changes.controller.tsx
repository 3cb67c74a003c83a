import { Body, Post } from '@nestjs/common';
import { SeeOther } from '../../http/see-other';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import { listPaths } from '../list/list.paths';
import { ReadMark } from './changes.dto';
import { ChangesOfOthers } from './changes-of-others';

@StaffController('arbete/lasta-andringar')
export class ChangesController {
  constructor(private readonly changes: ChangesOfOthers) {}

  @Post()
  async markRead(@Body() { till }: ReadMark, @By() by: Caller): Promise<SeeOther> {
    return this.changes.markRead(new Date(till), by).then(() => new SeeOther(listPaths.toDo, 'read'));
  }
}
