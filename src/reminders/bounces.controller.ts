import { Controller, Header, HttpCode, PayloadTooLargeException, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import { hashOf } from '../accounts/secrets';
import { Missing } from '../kernel/missing';
import { InboundMails } from './inbound-mails';
import { ReminderSettings } from './reminder-settings';

const largest = 1_000_000;

/** For the mail server or its operator: what came back, or asks for no more mail, as it came, one in each request, with the secret as a bearer token. */
@ApiExcludeController()
@Controller('mejl/studs')
export class BouncesController {
  constructor(
    private readonly inbound: InboundMails,
    private readonly settings: ReminderSettings,
  ) {}

  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async take(@Req() request: Request): Promise<{ taken: boolean }> {
    this.refuseStrangers(request.get('authorization') ?? '');
    return { taken: await this.inbound.take(await textOf(request)) };
  }

  /** Without a secret there is no such place; with a wrong one neither. */
  private refuseStrangers(authorization: string): void {
    const { bounceSecret } = this.settings;
    const isRight =
      bounceSecret !== null && timingSafeEqual(hashOf(authorization), hashOf(`Bearer ${bounceSecret}`));
    if (!isRight) throw new Missing('place for bounces');
  }
}

async function textOf(request: Request): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) throw new PayloadTooLargeException();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
