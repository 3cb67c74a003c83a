import fc from 'fast-check';
import { longestText } from './clean-text';
import { NoPromisesFound, readPromiseText, UnreadableText } from './read-promise-text';
import type { PromiseParty } from './read-promise-text';

interface Heading {
  readonly text: string;
  readonly party: PromiseParty;
  readonly actorName: string | null;
}

const heading = (party: PromiseParty, text: string, actorName: string | null = null): Heading => ({
  text,
  party,
  actorName,
});

const headings = [
  ...[
    'Kommunen lovar',
    'Ekhamra kommun lovar',
    'Kommunens löften',
    'Ekhamra kommuns löften',
    'Kommunen åtar sig',
  ],
  ...['Kommunens åtaganden', 'Detta lovar kommunen', 'Kommunerna lovar', 'Kommunen lovar under 2026'],
  ...['Ekhamra, Björkfors och Norrvikens kommuner lovar', 'Vi i Ekhamra kommun lovar', 'Staden lovar'],
]
  .map((text) => heading('municipality', text))
  .concat(
    [
      ...[
        'Polisen lovar',
        'Polismyndigheten lovar',
        'Polisens löften',
        'Polisens åtaganden',
        'Polisen åtar sig',
      ],
      ...['Detta lovar polisen', 'Polisen i Norra Sjöbygden lovar', 'Lokalpolisområde Norrviken lovar'],
      ...['Polisen lovar dig som bor i Ekhamra', 'Löften från polisen'],
    ].map((text) => heading('police', text)),
    [
      ...['Tillsammans lovar vi', 'Vi lovar tillsammans', 'Gemensamma löften', 'Våra gemensamma åtaganden'],
      ...[
        'Kommunen och polisen lovar tillsammans',
        'Kommun och polis lovar',
        'Gemensamt lovar vi',
        'Vi lovar',
      ],
      ...[
        'Polisen och Ekhamra kommun lovar',
        'Tillsammans lovar kommunen och polisen',
        'Det här lovar vi tillsammans',
      ],
      ...['Kommunens och polisens gemensamma löften', 'Polisen lovar tillsammans med kommunen'],
    ].map((text) => heading('joint', text)),
    ['Fastighetsägarna', 'EkhamraBostäder', 'City Ekhamra', 'Räddningstjänsten'].map((name) =>
      heading('other', `${name} lovar`, name),
    ),
  );

const decorations: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `${text}:`,
  (text) => `${text}!`,
  (text) => `## ${text}`,
  (text) => `### **${text}**`,
  (text) => `**${text}:**`,
  (text) => `*${text}*`,
  (text) => (/lovar$/.test(text) ? `${text} att` : text),
  (text) => (/lovar$/.test(text) ? `${text} att:` : text),
  (text) => `”${text}”`,
];

/** A partner's name keeps its letters, and upper case would change them. */
const upperCase = (text: string): string => text.toUpperCase();

type Bullet = (index: number) => string;
const bullets: readonly Bullet[] = [
  ...['•', '-', '–', '—', '*', '·', '▪', '●', '\uF0B7', '✓'].map(
    (sign): Bullet =>
      () =>
        `${sign} `,
  ),
  () => '  • ',
  () => '\t-\t',
  () => '•',
  () => 'o ',
  (index) => `${index + 1}. `,
  (index) => `${index + 1}) `,
  (index) => `(${index + 1}) `,
  (index) => `${'abcdefgh'[index]}) `,
  (index) => `Löfte ${index + 1}: `,
];

const verbs = [
  'öka',
  'genomföra',
  'utveckla',
  'bjuda in till',
  'se över',
  'ge stöd åt',
  'arbeta med',
  'stärka',
];
const objects = [
  'trygghetsvandringar i Norra hamnen',
  'arbetet med EST (effektiv samordning för trygghet)',
  'Grannsamverkan och båtsamverkan',
  'minst fyra krogtillsyner per år',
  'plan- och gestaltningsprojekt, bland annat vid Ekhamra station',
  'riktade insatser mot narkotika bland unga, t.ex. på Kvarnskolan',
  'föräldrar – och andra vuxna – som vill nattvandra',
  'samtal med ”Unga i centrum” två gånger i veckan',
  'belysning längs gångvägar, skolvägar och i parker',
  'kameror enligt lagen (2018:1200) och 2 kap. i överenskommelsen',
];
const endings = [
  '',
  ' i hela kommunen',
  ' under hela perioden så att fler vågar gå ut på kvällarna',
  ' tillsammans med föreningar, hyresvärdar och SSPF-gruppen i Ekhamra',
  ' och att berätta för invånarna hur det går',
];

const shapes = ['Att', 'att', 'infinitive', 'Vi'] as const;
type Shape = (typeof shapes)[number];

function shaped(shape: Shape, words: string): string {
  if (shape === 'infinitive') return words.charAt(0).toUpperCase() + words.slice(1);
  return shape === 'Vi' ? `Vi ska ${words}` : `${shape} ${words}`;
}

const sentence = fc
  .tuple(
    fc.constantFrom(...verbs),
    fc.constantFrom(...objects),
    fc.constantFrom(...endings),
    fc.constantFrom('.', ''),
  )
  .map((parts) => `${parts[0]} ${parts[1]}${parts[2]}${parts[3]}`);

const sections = fc
  .uniqueArray(
    fc.record({
      heading: fc.constantFrom(...headings),
      sentences: fc.uniqueArray(sentence, {
        minLength: 1,
        maxLength: 6,
        selector: (text) => text.replace(/\.$/, ''),
      }),
    }),
    {
      minLength: 1,
      maxLength: 4,
      selector: (section) => `${section.heading.party}${section.heading.actorName}`,
    },
  )
  // The same words under ”Kommunen lovar” and ”Kommunens löften” are one promise, and that is tested elsewhere.
  .filter((all) => new Set(all.map((section) => section.heading.party)).size === all.length);

const style = fc.record({
  shape: fc.constantFrom(...shapes),
  bullet: fc.option(fc.constantFrom(...bullets)),
  decorate: fc.constantFrom(...decorations),
  isUpperCase: fc.boolean(),
  blankAfterHeading: fc.integer({ min: 0, max: 2 }),
  blankBetweenItems: fc.integer({ min: 0, max: 1 }),
  wrapAt: fc.option(fc.integer({ min: 48, max: 90 })),
  hangs: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  form: fc.constantFrom('NFC', 'NFD'),
  opening: fc.constantFrom('', 'press', 'web'),
  closing: fc.constantFrom('', 'about', 'contact', 'quotation', 'caption', 'prose'),
});
type Style = typeof style extends fc.Arbitrary<infer Value> ? Value : never;

const opening: Readonly<Record<string, string>> = {
  '': 'Polisen och Ekhamra kommun har enats om medborgarlöften.',
  press: [
    '2026-02-03 10:00Pressmeddelande',
    'Medborgarlöften 2026',
    'Polisen och Ekhamra kommun har enats om medborgarlöften för 2026. Löftena bygger på en dialog med invånarna.',
    '– Nu vet vi vad som är viktigt för dem som bor här, säger Ellen Brask, kommunalråd.',
    'Ungas fritid',
    'Fritidsgårdarna får fler vuxna. Det är en fortsättning på förra årets arbete.',
  ].join('\n\n'),
  web: 'Meny\nStart\nTrygg och säker\n\nMedborgarlöften i Ekhamra kommun 2026\n\nKommunen och polisen har tagit fram löften.',
};
const closing: Readonly<Record<string, string>> = {
  '': '',
  about: '\n\nOm Ekhamra kommun\n\nI Ekhamra bor 14 000 personer. Att bo här är att bo nära.',
  contact: '\n\nKontaktpersoner\n\n• Ellen Brask\n• Jonas Wik',
  quotation: '\n\n– Vi vill att alla ska känna sig trygga,\nsäger Jonas Wik, lokalpolisområdeschef.',
  caption: '\nFoto: Ekhamra kommun\n\nFakta\n\n• Att ge löften är frivilligt.',
  prose: '\n\nArbetet följs upp av kommunstyrelsen i december. Polisen deltar i det arbetet.',
};

function wrapped(line: string, width: number | null, indent: string): string {
  if (width === null) return line;
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const current = lines.at(-1);
    if (current !== undefined && current.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${current} ${word}`;
    else lines.push(current === undefined ? word : indent + word);
  }
  return lines.join('\n');
}

function render(all: readonly { heading: Heading; items: readonly string[] }[], how: Style): string {
  const lists = all.map(({ heading: { text, actorName }, items }) => {
    const title = how.decorate(how.isUpperCase && actorName === null ? upperCase(text) : text);
    const lines = items.map((item, index) => {
      const sign = how.bullet?.(index) ?? '';
      return wrapped(sign + item, how.wrapAt, how.hangs && how.bullet ? '      ' : '');
    });
    return (
      title + '\n'.repeat(1 + how.blankAfterHeading) + lines.join('\n'.repeat(1 + how.blankBetweenItems))
    );
  });
  const before = opening[how.opening] ?? '';
  const text = [before, ...lists].join('\n\n') + (closing[how.closing] ?? '');
  return text.normalize(how.form).replaceAll('\n', how.lineEnd);
}

/** What no reader can tell apart: bare lines that are also wrapped, and a dash that is wrapped to where a bullet stands. */
function isAmbiguous({ bullet, shape, wrapAt }: Style, items: readonly string[]): boolean {
  if (wrapAt === null) return false;
  if (bullet === null) return shape !== 'Att';
  return shape === 'att' && bullet(0).trim() === '–' && items.some((item) => item.includes(' – '));
}

describe('any list of promises under any heading', () => {
  it('is read back promise by promise, under the party that promised', () => {
    fc.assert(
      fc.property(sections, style, (drawn, how) => {
        const shape =
          how.bullet === null && drawn.some(({ heading: { party } }) => party === 'other')
            ? 'Att'
            : how.shape;
        const all = drawn.map(({ heading: title, sentences }) => ({
          heading: title,
          items: sentences.map((words) => shaped(shape, words)),
        }));
        fc.pre(
          !isAmbiguous(
            { ...how, shape },
            all.flatMap(({ items }) => items),
          ),
        );
        const expected = all.flatMap(({ heading: { party, actorName }, items }) =>
          items.map((text) => ({ party, actorName, text })),
        );

        const { promises } = readPromiseText(render(all, { ...how, shape }));

        expect(promises.map(({ party, actorName, text }) => ({ party, actorName, text }))).toEqual(expected);
        expect(promises.map((promise) => promise.number)).toEqual(expected.map((_, index) => index + 1));
      }),
      { numRuns: 2_000 },
    );
  });
});

const inlineForms: readonly ((title: string, items: readonly string[]) => string)[] = [
  (title, items) => `${title}: ${items.join('; ')}.`,
  (title, items) =>
    `${title}: ${items
      .slice(0, -1)
      .map((item) => `${item}; `)
      .join('')}${items.length > 1 ? 'och ' : ''}${items.at(-1)}.`,
  (title, items) => `${title} ${items.map((item) => `• ${item}`).join(' ')}.`,
  (title, items) => `${title}: ${items.map((item) => `• ${item}`).join(' ')}.`,
  (title, items) => `${title}: ${items.map((item, index) => `${index + 1}) ${item}`).join(' ')}.`,
  (title, items) => `${title}: ${items.map((item) => `– ${item}`).join(' ')}.`,
];

describe('any list of promises inside one line', () => {
  it('is read back promise by promise, under the party that promised', () => {
    const inlineStyle = fc.record({
      form: fc.constantFrom(...inlineForms),
      between: fc.constantFrom(' ', '\n', '\n\n'),
      wrapAt: fc.option(fc.integer({ min: 60, max: 90 })),
      after: fc.constantFrom('', ' Löftet följs upp i december.', '\n\nLöftet följs upp i december.'),
    });
    fc.assert(
      fc.property(sections, inlineStyle, (drawn, { form, between, wrapAt, after }) => {
        const all = drawn.map(({ heading: title, sentences }) => ({
          title,
          items: sentences.map((words) => `att ${words.replace(/\.$/, '')}`),
        }));
        const expected = all.flatMap(({ title: { party, actorName }, items }) =>
          items.map((text, index) => ({
            party,
            actorName,
            text: index === items.length - 1 ? `${text}.` : text,
          })),
        );
        // Hard spaces: a heading itself is never broken over two lines.
        const body =
          all.map(({ title, items }) => form(title.text.replaceAll(' ', '\u00A0'), items)).join(between) +
          after;
        const text = body
          .split('\n')
          .map((line) => wrapped(line, wrapAt, ''))
          .join('\n');

        const { promises } = readPromiseText(`Polisen och Ekhamra kommun har enats.\n\n${text}`);

        expect(
          promises.map(({ party, actorName, text: words }) => ({ party, actorName, text: words })),
        ).toEqual(expected);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    ...[
      'Kommunen lovar',
      'Polisen lovar:',
      'Vi lovar',
      'löften',
      '\n',
      '\n\n',
      '• ',
      '- ',
      '1. ',
      'o ',
      'Att ',
      'att ',
    ],
    ...[
      'minst fyra gånger per år',
      'en',
      '2024',
      '2023–24',
      '1 juli 2018 till 30 juni 2020',
      'Ekhamra kommun',
      ' och ',
    ],
    ...[
      '; ',
      ': ',
      ', ',
      '. ',
      '”',
      '– ',
      'säger Ann',
      'lokalpolisområde',
      ' ',
      '\t',
      '\u00AD',
      '\uFEFF',
      '**',
      '#',
      'å',
    ],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(pieces, { maxLength: 80 }).map((all) => all.join('')),
  );

  it('is read, or refused with one of the two errors', () => {
    fc.assert(
      fc.property(texts, (text) => {
        try {
          const reading = readPromiseText(text);
          expect(reading.promises.length).toBeGreaterThan(0);
          for (const { text: words, line } of reading.promises) {
            expect(words).not.toBe('');
            expect(line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
          }
          if (reading.periodStart && reading.periodEnd)
            expect(reading.periodStart <= reading.periodEnd).toBe(true);
        } catch (error) {
          if (!(error instanceof NoPromisesFound) && !(error instanceof UnreadableText)) throw error;
        }
      }),
      { numRuns: 3_000 },
    );
  });

  const longTexts: Readonly<Record<string, string>> = {
    bullets: '• ',
    'bullets on lines of their own': '•\n',
    spaces: ' ',
    'spaces before a word': `${' '.repeat(1_000)}a\n`,
    'empty lines': '\n',
    'one word': 'a',
    'one word of police': 'polis',
    'one word of municipality': 'Kommun',
    dashes: '– ',
    hashes: '#',
    stars: '*',
    brackets: '(',
    'full stops': '. ',
    'short lines': 'a\n',
    'shortest lines allowed': 'ab cd ef\n\n',
    'short capital lines': 'Ab cd ef g\n',
    'list items': '• Att öka.\n',
    'wrapped list items': '• Att öka mer\nEn tid.\n',
    'items on one line': '; att öka',
    'inline headings': 'Polisen lovar: att öka; ',
    'near inline headings': 'lova: ',
    'near inline sentences': 'Polisen lovar. b lovar: ',
    headings: 'Polisen lovar\n',
    'long headings': 'Ekhamra, Björkfors och ',
    years: '2024 ',
    'year spans': '2023–2024 – ',
    days: '1 juli 2018 till ',
    quotations: '– Nej, säger Ann.\n',
    numbers: 'minst fyra ',
    quantities: 'minst fyra gånger per år och ',
    municipalities: 'Ekhamra kommun, ',
    names: 'Ekhamra ',
    'open ends': 'tills vidare ',
    'promise sentences': 'Polisen lovar att öka\n',
    'dangling lines': 'Att öka och\nBo kvar\n',
  };
  const starts = { alone: '', 'below an item': 'Kommunen lovar\n\n• Att ' };

  const cases = Object.entries(longTexts).flatMap(([name, piece]) =>
    Object.entries(starts).map(([where, start]) => ({ name, where, start, piece })),
  );

  it.each(cases)(
    'is read or refused within a second of work when it is 200 kB of $name, $where',
    ({ start, piece }) => {
      const room = longestText - Buffer.byteLength(start);
      const text = start + piece.repeat(Math.floor(room / Buffer.byteLength(piece)));
      const began = process.cpuUsage();
      try {
        readPromiseText(text);
      } catch (error) {
        if (!(error instanceof NoPromisesFound) && !(error instanceof UnreadableText)) throw error;
      }

      // Processor time, so that a busy machine cannot turn the test red.
      const { user, system } = process.cpuUsage(began);
      expect((user + system) / 1_000).toBeLessThan(1_000);
    },
  );
});
