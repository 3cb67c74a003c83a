import { connect } from 'node:net';

export interface Load {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What every answer must be; anything else fails the run. */
  readonly status: number;
  readonly requests: number;
  readonly connections: number;
}

/** Milliseconds without a word from the server. */
const patience = 10_000;

/** Milliseconds that each answer took, and that all of them took together. */
export interface Driven {
  readonly times: readonly number[];
  readonly elapsed: number;
  /** How much was done, where that is not one for each time. */
  readonly amount?: number;
}

/** Asks over keep-alive connections on loopback, one request at a time on each (no pipelining). */
export async function drive(load: Load): Promise<Driven> {
  const asked = { left: load.requests };
  const times: number[] = [];
  const began = performance.now();
  await Promise.all(Array.from({ length: load.connections }, () => askAgainAndAgain(load, asked, times)));
  return { times, elapsed: performance.now() - began };
}

function askAgainAndAgain(load: Load, asked: { left: number }, times: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(load.port, '127.0.0.1').setNoDelay(true);
    const lines = Object.entries(load.headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const request = `GET ${load.path} HTTP/1.1\r\nhost: 127.0.0.1:${load.port}\r\n${lines.join('')}\r\n`;
    let received = Buffer.alloc(0);
    let began = 0;
    const ask = () => {
      if (asked.left === 0) return socket.end(resolve);
      asked.left -= 1;
      began = performance.now();
      socket.write(request);
    };
    socket.setTimeout(patience, () =>
      socket.destroy(new Error(`No answer to ${load.path} in ${patience} ms`)),
    );
    socket.once('error', reject);
    socket.once('close', () => reject(new Error(`The connection was closed at ${load.path}`)));
    socket.on('data', (part) => {
      received = received.length === 0 ? part : Buffer.concat([received, part]);
      const answer = wholeAnswerIn(received);
      if (!answer) return;
      times.push(performance.now() - began);
      if (answer.status !== load.status)
        return socket.destroy(
          new Error(`${load.path} was answered with ${answer.status}, not ${load.status}`),
        );
      received = received.subarray(answer.length);
      ask();
    });
    ask();
  });
}

function wholeAnswerIn(received: Buffer): { status: number; length: number } | null {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = received.toString('latin1', 0, end);
  const status = Number(head.slice(9, 12));
  const body = status === 304 ? 0 : Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1]);
  const length = end + 4 + body;
  return received.length >= length ? { status, length } : null;
}
