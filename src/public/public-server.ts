import type { NestExpressApplication } from '@nestjs/platform-express';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { AnswerStore } from './answers/answer-store';
import { PublicationListener } from './answers/publication-listener';

export interface PublicServer {
  /** For `http.createServer`: what is stored is answered at once, everything else goes to Express. */
  readonly handler: RequestListener;
  /** Stops listening for publications; from then on Express answers everything. Harmless twice. */
  close(): Promise<void>;
}

/** Puts the store in front of an initialised application and begins to listen for publications. */
export function createPublicServer(app: NestExpressApplication): PublicServer {
  const store = app.get(AnswerStore);
  const listener = app.get(PublicationListener);
  const express = app.getHttpAdapter().getInstance() as RequestListener;
  listener.start();
  return {
    handler: (request: IncomingMessage, response: ServerResponse) => {
      if (!store.answers(request, response)) express(request, response);
    },
    close: () => listener.close(),
  };
}
