import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Encoding, encodingFor, takes } from '../../http/accept';
import { traceparentOf } from './traceparent';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Bytes in one packing, with every header they are sent with, ready for `writeHead`. */
interface Packed {
  readonly etag: string;
  readonly lastModified: string | undefined;
  readonly bytes: Buffer;
  readonly headers: readonly string[];
  /** For "304 Not Modified": the same without what describes a body. */
  readonly headersAlone: readonly string[];
}

const describesBody = ['content-type', 'content-length', 'content-encoding', 'content-language'];

/** One answer as bytes: the first reader and every later one get them from here, whichever way the request came. */
export class KeptAnswer {
  /** In bytes of memory, near enough. */
  readonly size: number;
  private readonly encodings: readonly Encoding[];

  private constructor(
    private readonly mediaType: string,
    private readonly plain: Packed,
    private readonly packed: ReadonlyMap<Encoding, Packed>,
  ) {
    this.encodings = [...packed.keys()];
    this.size = [plain, ...packed.values()].reduce((sum, one) => sum + one.bytes.length + headerRoom, 0);
  }

  /**
   * @param headers all that is sent besides what belongs to the bytes; `content-type` among them
   * @param version begins the ETag; the digest behind it keeps two versions of the product apart
   * @param isKept packed as small as it gets, in each way; what is answered once is packed quickly, and only when it is large
   */
  static async of(
    body: string,
    headers: OutgoingHttpHeaders,
    version: string,
    isKept: boolean,
  ): Promise<KeptAnswer> {
    const bytes = Buffer.from(body);
    const tag = `${version}.${createHash('sha256').update(bytes).digest('base64url').slice(0, 10)}`;
    const [mediaType = ''] = String(headers['content-type']).split(';');
    const plain = pack(bytes, headers, tag);
    if (!isKept) {
      const quick =
        bytes.length < largeEnough ? null : pack(await zip(bytes, { level: 1 }), headers, tag, 'gzip');
      return new KeptAnswer(mediaType, plain, new Map(quick ? [['gzip', quick]] : []));
    }
    const [br, gz] = await Promise.all([
      brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
      zip(bytes, { level: 9 }),
    ]);
    const packed: [Encoding, Packed][] = [
      ['br', pack(br, headers, tag, 'br')],
      ['gzip', pack(gz, headers, tag, 'gzip')],
    ];
    return new KeptAnswer(mediaType, plain, new Map(packed));
  }

  suits(request: IncomingMessage): boolean {
    return takes(request.headers.accept, this.mediaType);
  }

  /** GET, HEAD, and 304 to those who have these very bytes already. @param more headers for this reader alone */
  send(request: IncomingMessage, response: ServerResponse, more: readonly string[] = []): void {
    const encoding = encodingFor(request.headers['accept-encoding'], this.encodings);
    const packed = this.packed.get(encoding) ?? this.plain;
    const isKnown = hasThese(request, packed);
    const headers = isKnown ? packed.headersAlone : packed.headers;
    const trace = traceparentOf(request);
    response.writeHead(isKnown ? 304 : 200, [...headers, ...more, ...(trace ? ['traceparent', trace] : [])]);
    if (isKnown || request.method === 'HEAD') response.end();
    else response.end(packed.bytes);
  }
}

const headerRoom = 2000;
/** In bytes: a longer answer comes sooner when it is packed first. */
const largeEnough = 50_000;

function pack(
  bytes: Buffer,
  headers: OutgoingHttpHeaders,
  tag: string,
  encoding: Encoding = 'identity',
): Packed {
  const isPlain = encoding === 'identity';
  const etag = `"${tag}${isPlain ? '' : `.${encoding}`}"`;
  const all: OutgoingHttpHeaders = {
    ...headers,
    ...(isPlain ? {} : { 'content-encoding': encoding }),
    'content-length': bytes.length,
    etag,
  };
  const alone = Object.entries(all).filter(([name]) => !describesBody.includes(name));
  const changed = headers['last-modified'];
  return {
    etag,
    lastModified: changed === undefined ? undefined : String(changed),
    bytes,
    headers: flat(Object.entries(all)),
    headersAlone: flat(alone),
  };
}

const flat = (headers: readonly (readonly [string, unknown])[]): string[] =>
  headers.flatMap(([name, value]) => [name, String(value)]);

/** The entity tag decides; the time only for those who send none (RFC 9110, 13.2.2). */
export function hasThese(
  { headers }: IncomingMessage,
  { etag, lastModified }: Pick<Packed, 'etag' | 'lastModified'>,
): boolean {
  const { 'if-none-match': tags, 'if-modified-since': since } = headers;
  if (tags !== undefined || since === undefined || lastModified === undefined) return names(tags, etag);
  return Date.parse(lastModified) <= Date.parse(since);
}

/** Weak comparison (RFC 9110, 13.1.2): a proxy may have marked the tag as weak. */
function names(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch === etag || ifNoneMatch === '*') return true;
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
