import { Unzip, UnzipInflate, type UnzipFile, zipSync } from 'fflate';
import { Refusal } from '../../kernel/refusal';
import { mostTags, mostUnpacked } from './limits';

/** Unpacked at most a thousand times larger, a step stays within memory. */
const step = 16 * 1024;

/**
 * The parts of a workbook that are XML, unpacked step by step so that a file that grows out of bounds is seen in time.
 * @throws Refusal for a file that is too large inside, refers outside itself or is no workbook
 */
export function workbookParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = new Map<string, Uint8Array[]>();
  let unpacked = 0;
  const unzip = new Unzip((file) => take(file));
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += step)
    pushed(() => unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length));
  const texts = new Map([...parts].map(([name, chunks]) => [name, Buffer.concat(chunks).toString('utf8')]));
  if ([...texts.values()].some((text) => /<!(?:DOCTYPE|ENTITY)/i.test(text)))
    throw new Refusal('sheet.unsafe', 'file');
  if (tagsIn([...texts.values()]) > mostTags) throw new Refusal('sheet.unpacks_too_large', 'file');
  return texts;

  function take(file: UnzipFile): void {
    if (!/\.(?:xml|rels)$/i.test(file.name)) return;
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      if (error) throw error;
      unpacked += chunk.length;
      if (unpacked > mostUnpacked) throw new Refusal('sheet.unpacks_too_large', 'file');
      chunks.push(chunk);
    };
    file.start();
  }
}

/** What was looked at is what is read: nothing else of the file gets any further. */
export const packed = (parts: ReadonlyMap<string, string>): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries([...parts].map(([name, text]) => [name, Buffer.from(text)])), { level: 0 }),
  );

function tagsIn(texts: readonly string[]): number {
  let tags = 0;
  for (const text of texts) for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) tags++;
  return tags;
}

function pushed(push: () => void): void {
  try {
    push();
  } catch (fault) {
    throw fault instanceof Refusal ? fault : new Refusal('sheet.unreadable', 'file');
  }
}
