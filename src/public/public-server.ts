import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { PublicLimits } from './limits/public-limits';
import { AnswerStore } from './answers/answer-store';
import { PublicationListener } from './answers/publication-listener';

/** Milliseconds: who sends or reads slower than this is let go, so that others get their turn. */
const patience = { headers: 10_000, request: 20_000, silence: 30_000 };

/** The limits and the store of public answers in front of Express: what is stored is sent at once, all else goes on. */
@Injectable()
export class PublicServer {
  constructor(
    private readonly store: AnswerStore,
    private readonly listener: PublicationListener,
    private readonly adapterHost: HttpAdapterHost,
    private readonly limits: PublicLimits,
  ) {}

  /** Answers this server's requests, and begins to listen for publications. The application is initialised. */
  async serve(server: Server): Promise<void> {
    server.headersTimeout = patience.headers;
    server.requestTimeout = patience.request;
    server.setTimeout(patience.silence);
    await this.listener.start();
    server.on('request', this.handler());
  }

  /** Nothing is stored or served from the store any more; Express answers everything. Harmless twice. */
  close(): Promise<void> {
    return this.listener.close();
  }

  private handler(): RequestListener {
    const express = this.adapterHost.httpAdapter.getInstance<RequestListener>();
    return (request: IncomingMessage, response: ServerResponse) => {
      const headers = this.limits.admit(request, response);
      if (headers === null || this.store.answers(request, response, headers)) return;
      for (let at = 0; at < headers.length; at += 2)
        response.setHeader(headers[at] ?? '', headers[at + 1] ?? '');
      express(request, response);
    };
  }
}
