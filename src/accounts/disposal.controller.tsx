import { Body, Get, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../http/form.interceptor';
import { SeeOther } from '../http/see-other';
import { By, StaffController } from '../http/staff-controller';
import type { Caller } from '../kernel/caller';
import { NoteDisposal } from './disposal.dto';
import { DisposalPage } from './disposal.page';
import { disposalPath } from './disposal.texts';
import { Disposals } from './disposals';

@StaffController('arbete/administration/gallring')
export class DisposalController {
  constructor(private readonly disposals: Disposals) {}

  @Get()
  async show(@By() by: Caller): Promise<VNode> {
    return this.showAgain('', by);
  }

  async showAgain(_id: string, by: Caller): Promise<VNode> {
    return <DisposalPage notes={await this.disposals.notes(by)} />;
  }

  @Post()
  @Form('showAgain')
  async dispose(@Body() { noteIds, reference }: NoteDisposal, @By() by: Caller): Promise<SeeOther> {
    return this.disposals.dispose(noteIds, reference, by).then(() => new SeeOther(disposalPath, 'disposed'));
  }
}
