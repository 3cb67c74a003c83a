const encodings = ['br', 'gzip', 'identity'] as const;
/** How bytes are packed on the wire; `identity` is as they are. */
export type Encoding = (typeof encodings)[number];

/** Whether a request's `Accept` takes this media type; without the header everything is taken (RFC 9110, 12.5.1). */
export function takes(accept: string | undefined, mediaType: string): boolean {
  if (!accept || accept === '*/*') return true;
  const [kind = ''] = mediaType.split('/');
  const wishes = wishesIn(accept);
  return (wishes.get(mediaType) ?? wishes.get(`${kind}/*`) ?? wishes.get('*/*') ?? 0) > 0;
}

/**
 * The packing a request likes best of those there are, the smallest among equals. One that can take nothing at all gets the bytes
 * as they are.
 */
export function encodingFor(
  acceptEncoding: string | undefined,
  among: readonly Encoding[] = encodings,
): Encoding {
  if (!acceptEncoding) return 'identity';
  const wishes = wishesIn(acceptEncoding);
  const weight = (encoding: Encoding) =>
    wishes.get(encoding) ?? wishes.get('*') ?? (encoding === 'identity' ? 0.001 : 0);
  let best: Encoding = 'identity';
  let most = 0;
  for (const encoding of encodings) {
    if (encoding !== 'identity' && !among.includes(encoding)) continue;
    if (weight(encoding) <= most) continue;
    best = encoding;
    most = weight(encoding);
  }
  return best;
}

type Wishes = ReadonlyMap<string, number>;

/** Browsers send the same few headers over and over; a bounded number of them is read once. */
const read = new Map<string, Wishes>();
const mostRead = 100;

function wishesIn(header: string): Wishes {
  const known = read.get(header);
  if (known) return known;
  const wishes = readWishes(header);
  if (read.size >= mostRead) read.clear();
  read.set(header, wishes);
  return wishes;
}

/** Name by weight: `gzip, br;q=0.5` is gzip 1, br 0.5. Other parameters than q are not asked for. */
const readWishes = (header: string): Wishes =>
  new Map(
    header.split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      return [name, weight === undefined ? 1 : Number(weight.slice(2)) || 0];
    }),
  );
