import { Body, Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../http/form.interceptor';
import { SeeOther } from '../http/see-other';
import { By, StaffController } from '../http/staff-controller';
import type { Caller } from '../kernel/caller';
import { PublicTexts } from '../publication/public-texts';
import { NewWording } from './public-texts.dto';
import { PublicTextsPage, publicTextsPath } from './public-texts.page';

const saved = (id: string): SeeOther => new SeeOther(publicTextsPath(id), 'saved');

@StaffController('arbete/loften')
export class PublicTextsController {
  constructor(private readonly texts: PublicTexts) {}

  @Get(':id/texter')
  async show(@Param('id') id: string, @By() by: Caller): Promise<VNode> {
    const { set, activities } = await this.texts.ofSet(id, by);
    const rows = activities.map(({ id: activityId, title, publicText }) => ({
      id: activityId,
      title,
      text: publicText,
    }));
    return <PublicTextsPage view={{ setId: id, title: set.title, basis: set.basis, activities: rows }} />;
  }

  @Post(':id/texter/grund')
  @Form('show')
  async wordBasis(@Param('id') id: string, @Body() input: NewWording, @By() by: Caller): Promise<SeeOther> {
    return this.texts.wordBasis(id, { was: input.wasText, text: input.text }, by).then(() => saved(id));
  }

  @Post(':id/texter/:activityId')
  @Form('show')
  async wordActivity(
    @Param('id') id: string,
    @Param('activityId') activityId: string,
    @Body() input: NewWording,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.texts
      .wordActivity(id, activityId, { was: input.wasText, text: input.text }, by)
      .then(() => saved(id));
  }
}
