import { Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { VNode } from 'preact';
import type { FormRequest } from '../http/form.interceptor';
import type { SeeOther } from '../http/see-other';
import { PageController } from '../http/staff-controller';
import { AnsweredPage } from './answer.page';
import { AnswerForms } from './answer-forms';

const noIndex = ['x-robots-tag', 'noindex, nofollow'] as const;

/** Answers through the links of mails: GET shows and changes nothing, so that whatever opens links for safety may. */
@PageController('mejl')
export class AnswerController {
  constructor(private readonly forms: AnswerForms) {}

  @Get('tack')
  @Header('cache-control', 'no-store')
  @Header(...noIndex)
  thanks(): VNode {
    return <AnsweredPage />;
  }

  @Get('svar/:secret')
  @Header('cache-control', 'no-store')
  @Header(...noIndex)
  async show(
    @Param('secret') secret: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<VNode> {
    return this.forms.show(secret, response);
  }

  @Post('svar/:secret/lage')
  @Header('cache-control', 'no-store')
  async report(
    @Param('secret') secret: string,
    @Req() request: FormRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<VNode | SeeOther> {
    return this.forms.take(secret, 'report', request, response);
  }

  @Post('svar/:secret/tillfalle')
  @Header('cache-control', 'no-store')
  async register(
    @Param('secret') secret: string,
    @Req() request: FormRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<VNode | SeeOther> {
    return this.forms.take(secret, 'occurrence', request, response);
  }

  @Post('svar/:secret/ny-tid')
  @Header('cache-control', 'no-store')
  async moveDeadline(
    @Param('secret') secret: string,
    @Req() request: FormRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<VNode | SeeOther> {
    return this.forms.take(secret, 'deadline', request, response);
  }

  @Post('svar/:secret/tillfragan')
  @Header('cache-control', 'no-store')
  async answer(
    @Param('secret') secret: string,
    @Req() request: FormRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<VNode | SeeOther> {
    return this.forms.take(secret, 'answer', request, response);
  }

  @Post('svar/:secret/bekraftelse')
  @Header('cache-control', 'no-store')
  async confirm(
    @Param('secret') secret: string,
    @Req() request: FormRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<VNode | SeeOther> {
    return this.forms.take(secret, 'confirmation', request, response);
  }
}
