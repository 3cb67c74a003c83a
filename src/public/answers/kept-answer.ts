import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Encoding, encodingFor, takes } from './accept';
import { traceparentOf } from './traceparent';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Bytes in one packing, with every header they are sent with, ready for `writeHead`. */
interface Packed {
  readonly etag: string;
  readonly bytes: Buffer;
  readonly headers: readonly string[];
  /** For "304 Not Modified": the same without what describes a body. */
  readonly headersAlone: readonly string[];
}

const describesBody = ['content-type', 'content-length', 'content-encoding', 'content-language'];

/** One answer as bytes: the first reader and every later one get them from here, whichever way the request came. */
export class KeptAnswer {
  private constructor(
    private readonly mediaType: string,
    private readonly packed: Readonly<Record<Encoding, Packed>>,
  ) {}

  /**
   * @param headers all that is sent besides what belongs to the bytes; `content-type` among them
   * @param version begins the ETag; the digest behind it keeps two versions of the product apart
   */
  static async of(body: string, headers: OutgoingHttpHeaders, version: string): Promise<KeptAnswer> {
    const plain = Buffer.from(body);
    const tag = `${version}.${createHash('sha256').update(plain).digest('base64url').slice(0, 10)}`;
    const pack = (bytes: Buffer, encoding: Encoding): Packed => {
      const etag = `"${tag}${encoding === 'identity' ? '' : `.${encoding}`}"`;
      const all: OutgoingHttpHeaders = {
        ...headers,
        ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
        'content-length': bytes.length,
        etag,
      };
      const alone = Object.entries(all).filter(([name]) => !describesBody.includes(name));
      return { etag, bytes, headers: flat(Object.entries(all)), headersAlone: flat(alone) };
    };
    const [br, gz] = await Promise.all([
      brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
      zip(plain, { level: 9 }),
    ]);
    const [mediaType = ''] = String(headers['content-type']).split(';');
    return new KeptAnswer(mediaType, {
      br: pack(br, 'br'),
      gzip: pack(gz, 'gzip'),
      identity: pack(plain, 'identity'),
    });
  }

  /** In bytes of memory, near enough. */
  get size(): number {
    return Object.values(this.packed).reduce((sum, { bytes, headers }) => sum + bytes.length + headers.length * 40, 0);
  }

  suits(request: IncomingMessage): boolean {
    return takes(request.headers.accept, this.mediaType);
  }

  /** GET, HEAD, and 304 to those who have these very bytes already. */
  send(request: IncomingMessage, response: ServerResponse): void {
    const packed = this.packed[encodingFor(request.headers['accept-encoding'])];
    const isKnown = names(request.headers['if-none-match'], packed.etag);
    const headers = isKnown ? packed.headersAlone : packed.headers;
    const trace = traceparentOf(request);
    response.writeHead(isKnown ? 304 : 200, trace ? [...headers, 'traceparent', trace] : [...headers]);
    if (isKnown || request.method === 'HEAD') response.end();
    else response.end(packed.bytes);
  }
}

const flat = (headers: readonly (readonly [string, unknown])[]): string[] =>
  headers.flatMap(([name, value]) => [name, String(value)]);

/** Weak comparison (RFC 9110, 13.1.2): a proxy may have marked the tag as weak. */
function names(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch === etag || ifNoneMatch === '*') return true;
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
