import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { HttpSettings } from '../../http/settings';
import { Clock } from '../../kernel/clock';
import { Missing } from '../../kernel/missing';
import { encodingFor } from '../../http/accept';
import { hasThese } from '../answers/kept-answer';
import { changedAt } from '../answers/public-answers';
import { Collections } from '../api/collections';
import { Parameters, type Query as Asked } from '../api/parameters';
import {
  type FileKind,
  fileKinds,
  type FileName,
  fileNames,
  filesOf,
  firstPart,
  itemsOf,
  writtenAs,
} from './files';

/** Whole collections as files, narrowed as in the API; written to the reader as they are read. */
@ApiExcludeController()
@Controller('data')
export class DownloadsController {
  constructor(
    private readonly collections: Collections,
    private readonly clock: Clock,
    private readonly settings: HttpSettings,
  ) {}

  @Get(':file')
  async file(
    @Param('file') name: string,
    @Query() query: Asked,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { of, kind } = fileNamed(name);
    const chosen = filesOf(this.collections)[of];
    const asked = new Parameters(query);
    const separator = asked.word('separator', ['comma', 'semicolon']) ?? 'comma';
    const read = chosen.ask(asked);
    asked.refuseOthers();
    const today = this.clock.today();
    const first = await read(today, firstPart);
    const isZipped = encodingFor(request.headers['accept-encoding']) !== 'identity';
    const etag = `"${first.revision}.${today}.${kind}.${separator}${isZipped ? '.gzip' : ''}"`;
    const lastModified = changedAt(first.publishedAt, today).toUTCString();
    response.set({
      etag,
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=60, stale-while-revalidate=300',
      'last-modified': lastModified,
      vary: 'Accept-Encoding',
    });
    if (hasThese(request, { etag, lastModified })) {
      response.status(304).end();
      return;
    }
    response.set({
      'content-type': `${fileKinds[kind]}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      ...(isZipped ? { 'content-encoding': 'gzip' } : {}),
    });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    const parts = itemsOf(first, (part) => read(today, part));
    const text = Readable.from(
      writtenAs(kind, parts, chosen, { separator, day: today, baseUrl: this.settings.baseUrl }),
    );
    await (isZipped ? pipeline(text, createGzip(), response) : pipeline(text, response)).catch(leftEarly);
  }
}

/** A reader that goes away is no fault of ours; anything else is. */
function leftEarly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
}

function fileNamed(name: string): { readonly of: FileName; readonly kind: FileKind } {
  const [, stem = '', ending = ''] = /^([a-z-]+)\.([a-z]+)$/.exec(name) ?? [];
  const of = fileNames.find((known) => known === stem);
  const kind = (Object.keys(fileKinds) as FileKind[]).find((known) => known === ending);
  if (!of || !kind) throw new Missing('file');
  return { of, kind };
}
