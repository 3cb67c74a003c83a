import { randomUUID } from 'node:crypto';
import { Body, Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../../http/form.interceptor';
import { SeeOther } from '../../http/see-other';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import { picturePaths } from '../agreement.paths';
import { NewPicture, PictureEdit } from '../picture.dto';
import { SituationalPictures } from '../situational-pictures';
import { PictureFormPage } from './picture-form.page';
import { PicturePage } from './picture.page';
import { PictureViews } from './picture-views';
import { PicturesPage } from './pictures.page';

const done = (id: string, what: string): SeeOther => new SeeOther(picturePaths.picture(id), what);

@StaffController('arbete/lagesbilder')
export class PicturePagesController {
  constructor(
    private readonly pictures: SituationalPictures,
    private readonly views: PictureViews,
  ) {}

  @Get()
  async all(@By() by: Caller): Promise<VNode> {
    return <PicturesPage {...await this.views.all(by)} />;
  }

  @Get('ny')
  async showNewPage(@By() by: Caller): Promise<VNode> {
    return this.showNew('', by);
  }

  @Post()
  @Form('showNew')
  async add(@Body() input: NewPicture, @By() by: Caller): Promise<SeeOther> {
    return this.pictures.add(input, by).then(({ id }) => done(id, 'added'));
  }

  @Get(':id')
  async show(@Param('id') id: string, @By() by: Caller): Promise<VNode> {
    return <PicturePage view={await this.views.of(id, by)} />;
  }

  @Get(':id/andra')
  async showForm(@Param('id') id: string, @By() by: Caller): Promise<VNode> {
    return <PictureFormPage view={await this.views.formOf(id, by)} formKey={randomUUID()} />;
  }

  @Post(':id/andra')
  @Form('showForm')
  async edit(@Param('id') id: string, @Body() edit: PictureEdit, @By() by: Caller): Promise<SeeOther> {
    return this.pictures.edit(id, edit, by).then(() => done(id, 'changed'));
  }

  /** The page of a refused form is asked for by the id in its address: here there is none. */
  async showNew(_: string, by: Caller): Promise<VNode> {
    return <PictureFormPage view={await this.views.formOfNew(by)} formKey={randomUUID()} />;
  }
}
