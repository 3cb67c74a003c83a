import { Readable } from 'node:stream';
import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { RdfXmlParser } from 'rdfxml-streaming-parser';

/** What the product writes, read by parsers that it did not write; XML by one of our own that is stricter than those of the world. */

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

const allIn = (node: XmlNode): XmlNode[] => [node, ...node.children.flatMap(allIn)];

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

/** RFC 4180: every line ended by CRLF, and as many cells as the first. */
export function readCsv(source: string, separator: ',' | ';' = ','): Record<string, string>[] {
  return parseCsv(source, { delimiter: separator, recordDelimiter: '\r\n', columns: namesOnce });
}

function namesOnce(names: string[]): string[] {
  if (new Set(names).size !== names.length) throw new Error('A column twice');
  return names;
}

/** RFC 5545. The parser forgives long lines and other ends of lines, so they are looked at first. */
export function readCalendar(source: string): { calendar: ICAL.Component; events: ICAL.Component[] } {
  if (!source.endsWith('\r\n') || /[^\r]\n|\r[^\n]/.test(source)) throw new Error('A line not ended by CRLF');
  for (const line of source.split('\r\n'))
    if (Buffer.byteLength(line) > 75) throw new Error(`Too long: ${line}`);
  const calendar = new ICAL.Component(ICAL.parse(source));
  return { calendar, events: calendar.getAllSubcomponents('vevent') };
}

/** One value of an event, as it is meant. */
export const told = (event: ICAL.Component | undefined, name: string): string =>
  String(event?.getFirstPropertyValue(name) ?? '');

/** Says of whom, what and of what. */
export interface Triple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  /** Of an object that is a text; null of an address. */
  readonly language: string | null;
  readonly isNameless: boolean;
}

/** The triples of RDF/XML, with no address to make relative ones whole by. */
export async function readRdf(source: string): Promise<Triple[]> {
  const triples: Triple[] = [];
  const quads = new RdfXmlParser({ validateUri: true }).import(Readable.from([source]));
  for await (const { subject, predicate, object } of quads as unknown as AsyncIterable<Quad>)
    triples.push({
      ...{ subject: subject.value, predicate: predicate.value, object: object.value },
      language: object.termType === 'Literal' ? (object.language ?? '') : null,
      isNameless: [subject, object].some(({ termType }) => termType === 'BlankNode'),
    });
  return triples;
}

interface Term {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
}
type Quad = Readonly<Record<'subject' | 'predicate' | 'object', Term>>;
