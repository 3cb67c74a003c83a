import { type IncomingHttpHeaders, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As they came, without the time of day. */
  readonly headerLines: readonly string[];
  /** As it came: packed if it was packed. */
  readonly body: Buffer;
}

/** Asks over the wire and touches nothing of what comes back. */
export function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: { ...response.headers, date: undefined },
          headerLines: linesOf(response.rawHeaders).filter((line) => !line.startsWith('Date: ')),
          body: Buffer.concat(parts),
        }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

const linesOf = (raw: readonly string[]): string[] =>
  raw.flatMap((name, index) => (index % 2 === 0 ? [`${name}: ${raw[index + 1]}`] : []));

/** What a reader sees, block by block: no tags, no soft hyphens. */
export const seen = (html: string): string =>
  html
    .replace(/<(head|svg)\b.*?<\/\1>/gs, '')
    .replace(/<\/(p|li|h\d|dt|dd|tr|td|th|summary|caption|div)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u00ad', '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replace(/ +/g, ' ')
    .replace(/ *\n+ */g, '\n')
    .trim();
