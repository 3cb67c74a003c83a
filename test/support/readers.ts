/** Readers of our own, stricter than those of the world: what they take, others take too. */

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

/** Well-formed XML 1.0 without DTD; every prefix declared on the root. */
export function readXml(source: string): XmlNode {
  const start = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/.exec(source);
  if (!start) throw new Error('No XML declaration');
  const pattern =
    /<(\/?)([A-Za-z][\w.-]*(?::[A-Za-z][\w.-]*)?)((?:\s+[A-Za-z_][\w.:-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
  pattern.lastIndex = start[0].length;
  const open: XmlNode[] = [];
  let root: XmlNode | null = null;
  while (pattern.lastIndex < source.trimEnd().length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(source);
    if (!match) throw new Error(`Not well-formed at ${at}: ${source.slice(at, at + 60)}`);
    const [, end, name = '', attributes = '', empty, text] = match;
    if (text !== undefined) {
      const parent = open.at(-1);
      if (parent) parent.text += unescaped(text);
      else if (text.trim() !== '') throw new Error('Text outside the root');
    } else if (end) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
    } else {
      const node: XmlNode = { name, attributes: attributesIn(attributes), children: [], text: '' };
      const parent = open.at(-1);
      if (parent) parent.children.push(node);
      else if (root) throw new Error('Two roots');
      else root = node;
      if (!empty) open.push(node);
    }
  }
  if (!root || open.length > 0) throw new Error('An element is not closed');
  const declared = Object.keys(root.attributes).map((name) => name.replace(/^xmlns:/, ''));
  for (const { name, attributes } of allIn(root))
    for (const one of [name, ...Object.keys(attributes)]) {
      const [prefix = '', local] = one.split(':');
      if (local && !['xmlns', 'xml', ...declared].includes(prefix))
        throw new Error(`${one}: prefix not declared`);
    }
  return root;
}

export const allIn = (node: XmlNode): XmlNode[] => [node, ...node.children.flatMap(allIn)];

export const named = (node: XmlNode, name: string): XmlNode[] =>
  allIn(node).filter((one) => one.name === name);

function attributesIn(text: string): Record<string, string> {
  const found = [...text.matchAll(/([\w.:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    unescaped(value),
  ]);
  if (new Set(found.map(([name]) => name)).size !== found.length) throw new Error('An attribute twice');
  return Object.fromEntries(found) as Record<string, string>;
}

function unescaped(text: string): string {
  if (/&(?!(amp|lt|gt|quot);)/.test(text)) throw new Error(`A bare & in ${text}`);

  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/.test(text)) throw new Error('A sign that XML cannot hold');
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** RFC 4180, every line as many cells as the first. */
export function readCsv(source: string, separator: ',' | ';' = ','): Record<string, string>[] {
  const rows: string[][] = [[]];
  const pattern = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n|$)`, 'y');
  while (pattern.lastIndex < source.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(source);
    if (!match) throw new Error(`Not RFC 4180 at ${at}: ${source.slice(at, at + 40)}`);
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
    if (match[3] === '') throw new Error('The last line is not ended');
  }
  rows.pop();
  const [header = [], ...lines] = rows;
  if (new Set(header).size !== header.length) throw new Error('A column twice');
  return lines.map((line) => {
    if (line.length !== header.length)
      throw new Error(`A line of ${line.length} cells, not ${header.length}`);
    return Object.fromEntries(header.map((name, index) => [name, line[index] ?? '']));
  });
}

/** RFC 5545: CRLF, lines of at most 75 octets, blocks that begin and end. */
export function readCalendar(source: string): {
  calendar: Map<string, string>;
  events: Map<string, string>[];
} {
  if (!source.endsWith('\r\n') || /[^\r]\n|\r[^\n]/.test(source)) throw new Error('A line not ended by CRLF');
  for (const line of source.split('\r\n'))
    if (Buffer.byteLength(line) > 75) throw new Error(`Too long: ${line}`);
  const lines = source.replaceAll('\r\n ', '').trimEnd().split('\r\n');
  const open: string[] = [];
  const calendar = new Map<string, string>();
  const events: Map<string, string>[] = [];
  for (const line of lines) {
    const [, name = '', parameters = '', value = ''] = /^([A-Z-]+)((?:;[^:]+)?):(.*)$/.exec(line) ?? [];
    if (!name) throw new Error(`No content line: ${line}`);
    if (name === 'BEGIN') open.push(value);
    if (name === 'BEGIN' && value === 'VEVENT') events.push(new Map());
    if (name === 'END' && open.pop() !== value) throw new Error(`END:${value} ends another block`);
    if (name === 'BEGIN' || name === 'END') continue;
    const into = open.at(-1) === 'VEVENT' ? events.at(-1) : calendar;
    if (into?.has(`${name}${parameters}`)) throw new Error(`${name} twice`);
    into?.set(`${name}${parameters}`, value.replace(/\\n/g, '\n').replace(/\\([\\;,])/g, '$1'));
  }
  if (open.length > 0) throw new Error('A block is not ended');
  return { calendar, events };
}
