import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is typed to sign in, codes too, or given back when it could not be taken, is read by nobody else. */
const readByNobody = [
  'src/accounts/own-account.page.tsx',
  'src/accounts/second-factor.page.tsx',
  'src/accounts/sign-in.page.tsx',
  'src/http/form-not-taken.page.tsx',
];

const pages = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => join('src', path))
  .filter((path) => path.endsWith('.tsx') && !path.endsWith('.spec.tsx'))
  // A resident's form says by itself who gets the message.
  .filter((path) => !/^src\/(?:site|public)\//.test(path) && !readByNobody.includes(path));

/** Every field of free text on the staff pages, as it is written there. */
const fields = pages.flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/<(?:TextArea|TextField)\b.*?\/>/gs)].map(([element]) => ({
    path,
    element,
  })),
);

/** Addresses and numbers are no text. */
const isText = ({ element }: { element: string }) =>
  !/type="(?:email|tel|url|search)"|inputmode=/.test(element);

describe('every field of free text on the staff pages', () => {
  it('says who will read it: residents, or the own authority', () => {
    const texts = fields.filter(isText);
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter(({ element }) => !/visibility=/.test(element))).toEqual([]);
  });
});
