import { type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { BareAnswer } from './bare-server';

/** As a browser asks. */
export const asked = { accept: '*/*', 'accept-encoding': 'gzip, deflate, br' } as const;

/** Node writes these itself, for both servers. */
const byNode = ['date', 'connection', 'keep-alive'];

/** One whole answer of the product, and its 304, as the bare server is to send them. */
export async function answerOf(port: number, path: string): Promise<BareAnswer> {
  const fresh = await ask(port, path, {});
  const etag = fresh.headers.etag;
  if (fresh.statusCode !== 200 || !etag) throw new Error(`${path} was answered with ${fresh.statusCode}`);
  const body = await buffer(fresh);
  const known = await ask(port, path, { 'if-none-match': etag });
  known.resume();
  if (known.statusCode !== 304)
    throw new Error(`${path} with its ETag was answered with ${known.statusCode}`);
  return { path, etag, headers: ours(fresh), headersAlone: ours(known), body: body.toString('base64') };
}

/** The address of the largest promise set: a page and JSON of a realistic size. */
export async function largestSet(port: number): Promise<string> {
  const list = await buffer(
    await ask(port, '/api/v1/promise-sets?limit=100', { 'accept-encoding': 'identity' }),
  );
  const { data } = JSON.parse(list.toString()) as {
    data: { id: string; activityCounts: { total: number } }[];
  };
  const [largest] = data.sort((one, other) => other.activityCounts.total - one.activityCounts.total);
  if (!largest) throw new Error('Nothing is published');
  return largest.id;
}

function ask(port: number, path: string, headers: Record<string, string>): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, headers: { ...asked, ...headers }, agent: false };
    request(options, resolve).once('error', reject).end();
  });
}

function ours({ rawHeaders }: IncomingMessage): string[] {
  const kept: string[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = '', value = ''] = rawHeaders.slice(at, at + 2);
    if (!byNode.includes(name.toLowerCase())) kept.push(name, value);
  }
  return kept;
}
