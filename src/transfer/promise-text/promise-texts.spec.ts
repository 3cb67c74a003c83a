import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NoPromisesFound, readPromiseText } from './read-promise-text';

const repository = join(__dirname, '..', '..', '..');
const texts = join(repository, 'test', 'promise-texts');
const names = readdirSync(texts)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -'.txt'.length));

function read(path: string): unknown {
  try {
    return readPromiseText(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof NoPromisesFound) return { error: error.name, found: error.found };
    throw error;
  }
}

describe('the promise texts kept beside the tests', () => {
  it.each(names)('%s is read as a person reads it', (name) => {
    const expected: unknown = JSON.parse(readFileSync(join(texts, `${name}.expected.json`), 'utf8'));

    expect(read(join(texts, `${name}.txt`))).toEqual(expected);
  });

  it('are at least fourteen that hold promises and three that hold none', () => {
    const holdNone = names.filter((name) =>
      readFileSync(join(texts, `${name}.expected.json`), 'utf8').includes('"error"'),
    );

    expect(holdNone.length).toBeGreaterThanOrEqual(3);
    expect(names.length - holdNone.length).toBeGreaterThanOrEqual(14);
  });
});

/** Real texts that are not ours to publish lie beside the repository where there is such a folder. */
const seeds = join(repository, '..', 'shared', 'seeds');
const seedsAreHere = existsSync(seeds);

if (!seedsAreHere) {
  // eslint-disable-next-line no-console -- whoever runs the tests must see it
  console.warn(`SKIPPED: the real promise texts were not read, because ${seeds} does not exist.`);
}

(seedsAreHere ? describe : describe.skip)('the real texts beside the repository', () => {
  const files = seedsAreHere ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : [];
  const seed = (start: string): string => {
    const name = files.find((file) => file.startsWith(start));
    if (!name) throw new Error(`There is no text beginning with ${start} in ${seeds}.`);
    return readFileSync(join(seeds, name), 'utf8');
  };

  it('are five', () => {
    expect(files).toHaveLength(5);
  });

  it('hold two municipal, two police and three joint promises in the third', () => {
    const reading = readPromiseText(seed('003'));
    const count = (party: string): number =>
      reading.promises.filter((promise) => promise.party === party).length;

    expect([count('municipality'), count('police'), count('joint'), count('other')]).toEqual([2, 2, 3, 0]);
    expect(reading).toMatchObject({
      periodStart: '2021-01-01',
      periodEnd: '2021-12-31',
      publishedOn: '2021-02-22',
      municipalities: ['Skara'],
      policeArea: 'västra Skaraborg',
    });
  });

  it('repeat every promise word for word', () => {
    const text = seed('003');

    for (const promise of readPromiseText(text).promises) {
      expect(text.split('\n')[promise.line - 1]?.trim()).toBe(`• ${promise.text}`);
    }
  });

  it.each(['000', '001', '002', '004'])('hold no promises in %s', (start) => {
    expect(() => readPromiseText(seed(start))).toThrow(NoPromisesFound);
  });
});
