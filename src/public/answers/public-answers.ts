import { Injectable, NotAcceptableException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isValidElement, type VNode } from 'preact';
import { languageOf, Pages } from '../../http/pages';
import { Clock } from '../../kernel/clock';
import { type Day, startOf } from '../../kernel/day';
import { inLanguage } from '../../site/links';
import { takes } from '../../http/accept';
import { AnswerStore } from './answer-store';
import { KeptAnswer } from './kept-answer';
import { Written } from './written';
import { Moved } from './moved';

export interface PublicAnswer {
  /** A page, a text of another kind, or what is written as JSON. */
  readonly content: VNode | Written | object;
  /** The one address it may be kept under, without language; null for what depends on more than that. */
  readonly keepAs: string | null;
  /** The newest revision that it shows. */
  readonly revision: string;
  readonly publishedAt: Date | null;
}

/** Sends what the public side answers, and leaves the bytes in the store for the next reader. */
@Injectable()
export class PublicAnswers {
  constructor(
    private readonly store: AnswerStore,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  page(request: Request, response: Response, read: (today: Day) => Promise<PublicAnswer>): Promise<void> {
    return this.send(request, response, read);
  }

  async json(
    request: Request,
    response: Response,
    read: (today: Day) => Promise<PublicAnswer>,
  ): Promise<void> {
    if (!takes(request.headers.accept, 'application/json'))
      throw new NotAcceptableException('This address answers with application/json only.');
    await this.send(request, response, read);
  }

  /** A feed, a calendar, a file: one media type, whatever is accepted. */
  text(
    request: Request,
    response: Response,
    read: (today: Day) => Promise<PublicAnswer & { readonly content: Written }>,
  ): Promise<void> {
    return this.send(request, response, read);
  }

  private async send(
    request: Request,
    response: Response,
    reading: (today: Day) => Promise<PublicAnswer>,
  ): Promise<void> {
    const ticket = this.store.ticket();
    const today = this.clock.today();
    const language = languageOf(request);
    const read = await reading(today).catch((error: unknown) => {
      if (error instanceof Moved) return error;
      throw error;
    });
    if (read instanceof Moved) {
      response.redirect(301, inLanguage(read.to, language));
      return;
    }
    const { content, keepAs, revision, publishedAt } = read;
    const share = shareOf(response);
    const isPage = isValidElement(content);
    const written = content instanceof Written ? content : null;
    const address = isPage && language === 'en' ? `${keepAs}?lang=en` : keepAs;
    const isKept = keepAs !== null && request.originalUrl === address;
    const answer = await KeptAnswer.of(
      written ? written.text : isPage ? this.pages.render(content, request) : JSON.stringify(content),
      {
        ...takeHeaders(response),
        'content-type': written?.type ?? `${isPage ? 'text/html' : 'application/json'}; charset=utf-8`,
        ...(written?.disposition ? { 'content-disposition': written.disposition } : {}),
        ...(isPage ? { 'content-language': language } : {}),
        'cache-control': 'public, max-age=60, stale-while-revalidate=300',
        vary: 'Accept, Accept-Encoding',
        'last-modified': changedAt(publishedAt, today).toUTCString(),
      },
      `${revision}.${today}${isPage ? `.${language}` : ''}`,
      isKept,
    );
    if (isKept && address !== null) this.store.keep(ticket, address, answer);
    answer.send(request, response, share);
  }
}

/** Each day is a change, because what is late depends on it. */
export function changedAt(publishedAt: Date | null, today: Day): Date {
  const morning = startOf(today);
  return publishedAt && publishedAt > morning ? publishedAt : morning;
}

/** Set anew for each reader. */
const shares = ['ratelimit', 'ratelimit-policy'];
const perReader = [...shares, 'traceparent', 'set-cookie'];

/** What is left of this reader's share is told to nobody else. */
const shareOf = (response: Response): string[] =>
  shares.flatMap((name) => {
    const value = response.getHeader(name);
    return typeof value === 'string' ? [name, value] : [];
  });

/**
 * What was put on the response before us (the security headers) goes out with the bytes, now and later alike.
 * A cookie never does: whoever set one did not mean a public page.
 */
function takeHeaders(response: Response): Record<string, string> {
  const taken: Record<string, string> = {};
  for (const name of response.getHeaderNames().filter((name) => name !== 'x-request-id')) {
    if (!perReader.includes(name)) taken[name] = headerText(response.getHeader(name));
    response.removeHeader(name);
  }
  return taken;
}

const headerText = (value: number | string | readonly string[] | undefined): string =>
  typeof value === 'object' ? value.join(', ') : String(value);
