/**
 * Words that begin most passwords people choose, and the words of this trade. A password of twelve characters or more is
 * weak when nothing is left of it but these, digits and signs: of the 10,000 most common passwords published after leaks,
 * the few that are long enough are of this kind, or one of the patterns below.
 */
const commonWords = [
  ...[
    'password',
    'passwort',
    'passord',
    'lösenord',
    'losenord',
    'passw',
    'hemlig',
    'hemligt',
    'secret',
    'admin',
    'administrator',
  ],
  ...[
    'administratör',
    'root',
    'user',
    'användare',
    'guest',
    'login',
    'loggain',
    'inloggning',
    'welcome',
    'välkommen',
  ],
  ...[
    'valkommen',
    'letmein',
    'changeme',
    'default',
    'master',
    'monkey',
    'dragon',
    'iloveyou',
    'jagälskardig',
    'football',
    'fotboll',
  ],
  ...[
    'baseball',
    'princess',
    'sunshine',
    'superman',
    'batman',
    'starwars',
    'pokemon',
    'minecraft',
    'whatever',
    'trustno',
    'computer',
  ],
  ...[
    'dator',
    'internet',
    'samsung',
    'iphone',
    'google',
    'facebook',
    'microsoft',
    'windows',
    'hello',
    'hejhej',
    'hej',
    'test',
    'testing',
  ],
  ...[
    'spring',
    'summer',
    'autumn',
    'winter',
    'vår',
    'sommar',
    'höst',
    'vinter',
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
  ],
  ...[
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
    'måndag',
    'tisdag',
    'onsdag',
    'torsdag',
    'fredag',
    'lördag',
  ],
  ...['söndag', 'stockholm', 'göteborg', 'malmö', 'sverige', 'sweden', 'svensk', 'abc', 'qwe', 'asd', 'zxc'],
  ...[
    'medborgarlöfte',
    'medborgarlöften',
    'medborgarlofte',
    'medborgarloften',
    'löfte',
    'löften',
    'lofte',
    'loften',
    'tracker',
  ],
  ...[
    'polis',
    'polisen',
    'police',
    'kommun',
    'kommunen',
    'trygghet',
    'trygg',
    'samordnare',
    'säkerhet',
    'lokalpolisområde',
    'brå',
  ],
];

const rows = [
  'qwertyuiopåasdfghjklöäzxcvbnm',
  'abcdefghijklmnopqrstuvwxyzåäö',
  '01234567890123456789',
  '1q2w3e4r5t6y7u8i9o0p',
];
const columns = ['1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik', 'qazwsxedcrfvtgbyhnujmikolp', 'zaq12wsxcde34rfvbgt56yhn'];
const runs = [...rows, ...columns].flatMap((run) => [run, [...run].reverse().join('')]);
const shortestRun = 4;
const leastOfOnesOwn = 4;
const usuallyAdded = 6;

/** @param own words a stranger would try first: the person's name, address and organisations */
export function isWeak(password: string, own: readonly string[] = []): boolean {
  const plain = plainOf(password);
  const ownWords = own.flatMap((text) => plainOf(text).split(/[^\p{L}]+/u)).filter((word) => word.length > 2);
  const words = [...commonWords.map(plainOf), ...ownWords].sort((a, b) => b.length - a.length);
  return [plain, withoutDisguise(plain)].some(
    (text) => isRepeated(text) || remainderOf(text, words) < leastOfOnesOwn,
  );
}

const plainOf = (text: string): string => text.normalize('NFKC').toLowerCase();

/** P@ssw0rd is password. */
const disguises: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '3': 'e',
  '5': 's',
  $: 's',
  '7': 't',
};
const withoutDisguise = (text: string): string =>
  text.replace(/[@401!35$7]/g, (sign) => disguises[sign] ?? sign);

/** A piece of up to six characters, over and over. */
const isRepeated = (text: string): boolean => /^(.{1,6}?)\1+.{0,5}$/u.test(text);

/** How much is left when common words and runs along the keyboard are gone, and the year or sign that is put after them. */
function remainderOf(text: string, words: readonly string[]): number {
  const withoutWords = words.reduce((left, word) => left.replaceAll(word, ' '), text);
  const left = withoutRuns(withoutWords).replace(/\s/g, '');
  const letters = left.replace(/[^\p{L}]/gu, '').length;
  return letters + Math.max(0, left.length - letters - usuallyAdded);
}

function withoutRuns(text: string): string {
  for (let length = text.length; length >= shortestRun; length -= 1) {
    for (let start = 0; start + length <= text.length; start += 1) {
      const piece = text.slice(start, start + length);
      if (!piece.includes(' ') && runs.some((run) => run.includes(piece)))
        return withoutRuns(`${text.slice(0, start)} ${text.slice(start + length)}`);
    }
  }
  return text;
}
