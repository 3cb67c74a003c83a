import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the bare server is told to send, once, as the product sent it. */
export interface BareAnswer {
  readonly path: string;
  readonly etag: string;
  readonly headers: readonly string[];
  readonly headersAlone: readonly string[];
  /** Base64. */
  readonly body: string;
}

/** The limit: node:http and nothing more, sending the same bytes and headers from memory. */
process.once('message', (told: readonly BareAnswer[]) => {
  const answers = new Map(
    told.map((answer) => [answer.path, { ...answer, bytes: Buffer.from(answer.body, 'base64') }]),
  );
  const server = createServer((request, response) => {
    const answer = answers.get(request.url ?? '');
    if (!answer) {
      response.writeHead(404).end();
    } else if (request.headers['if-none-match'] === answer.etag) {
      response.writeHead(304, [...answer.headersAlone]).end();
    } else {
      response.writeHead(200, [...answer.headers]).end(answer.bytes);
    }
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
});
process.once('disconnect', () => process.exit(0));
