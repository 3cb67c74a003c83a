import {
  type CanActivate,
  type ExecutionContext,
  Get,
  Header,
  Injectable,
  Param,
  Res,
  UseGuards,
} from '@nestjs/common';
import type { Response } from 'express';
import PostalMime from 'postal-mime';
import type { VNode } from 'preact';
import { PageController } from '../http/staff-controller';
import { HttpSettings } from '../http/settings';
import { StaffGuard, type StaffRequest } from '../http/staff.guard';
import { holds } from '../kernel/caller';
import { Missing, NotAllowed } from '../kernel/missing';
import { CapturedMails } from '../mail/captured-mails';
import { LetterPage, MailListPage } from './mail.page';

/** The demo's mail is invented and open to all; anywhere else only the installation's operator reads it. */
@Injectable()
class OperatorGuard implements CanActivate {
  constructor(
    private readonly settings: HttpSettings,
    private readonly staff: StaffGuard,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.settings.isDemo) return true;
    await this.staff.canActivate(context);
    const { caller } = context.switchToHttp().getRequest<StaffRequest>();
    if (!holds(caller, 'operator', null)) throw new NotAllowed('operator.mail');
    return true;
  }
}

const mostShown = 200;

@PageController('operator/mail')
@UseGuards(OperatorGuard)
export class MailController {
  constructor(private readonly mails: CapturedMails) {}

  @Get()
  @Header('cache-control', 'no-store')
  async list(): Promise<VNode> {
    return <MailListPage mails={await this.mails.latest(mostShown)} />;
  }

  @Get(':id')
  @Header('cache-control', 'no-store')
  async show(@Param('id') id: string): Promise<VNode> {
    const raw = await this.raw(id);
    const mail = await PostalMime.parse(raw);
    const headers = raw.subarray(0, raw.indexOf('\r\n\r\n')).toString('utf8');
    return <LetterPage letter={{ id, subject: mail.subject ?? '', headers, text: mail.text ?? '' }} />;
  }

  /** A letter carries its own style; a sandbox keeps it from everything else. */
  @Get(':id/html')
  async html(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const mail = await PostalMime.parse(await this.raw(id));
    response
      .set('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups")
      .set('cache-control', 'no-store')
      .type('html')
      .send(mail.html ?? '');
  }

  private async raw(id: string): Promise<Buffer> {
    const raw = /^\d{1,18}$/.test(id) ? await this.mails.raw(id) : null;
    if (!raw) throw new Missing('letter');
    return raw;
  }
}

export const mailGuards = [OperatorGuard, StaffGuard];
