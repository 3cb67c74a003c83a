import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { texts } from '../../src/app.module';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => join('src', path))
  .filter((path) => /\.tsx?$/.test(path) && !/\.spec\.tsx?$/.test(path));

describe('every refusal', () => {
  const known = { sv: new Set<string>(), en: new Set<string>() };
  for (const concept of texts) {
    for (const language of ['sv', 'en'] as const)
      Object.keys(concept[language].refusals).forEach((code) => known[language].add(code));
  }

  it('has words in Swedish and in English', () => {
    const thrown = sources.flatMap((path) => {
      const code = readFileSync(path, 'utf8');
      return [...code.matchAll(/(?:new Refusal\(\s*|message: )'([a-z_]+\.[a-z_]+)'/g)].map(
        (match) => match[1] ?? '',
      );
    });
    expect(thrown.length).toBeGreaterThan(50);
    expect(thrown.filter((code) => !known.sv.has(code))).toEqual([]);
    expect(thrown.filter((code) => !known.en.has(code))).toEqual([]);
  });

  it('that has words is used', () => {
    const all = sources.map((path) => readFileSync(path, 'utf8')).join('\n');
    const unused = [...known.sv].filter((code) => all.split(`'${code}'`).length - 1 < 3);
    expect(unused).toEqual([]);
  });
});
