import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { AnswerStore } from './answers/answer-store';
import { PublicationListener } from './answers/publication-listener';

/** The store of public answers in front of Express: what is stored is sent at once, all else goes on. */
@Injectable()
export class PublicServer {
  constructor(
    private readonly store: AnswerStore,
    private readonly listener: PublicationListener,
    private readonly adapterHost: HttpAdapterHost,
  ) {}

  /** Answers this server's requests, and begins to listen for publications. The application is initialised. */
  async serve(server: Server): Promise<void> {
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
      if (!this.store.answers(request, response)) express(request, response);
    };
  }
}
