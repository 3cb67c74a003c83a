import { NoPromisesFound, readPromiseText } from './read-promise-text';
import type { PromiseTextReading, ReadPromise } from './read-promise-text';

const senders = 'Polisen och Ekhamra kommun har enats.\n\n';
const read = (text: string): PromiseTextReading => readPromiseText(senders + text);
const partyAndText = ({ party, text }: ReadPromise): string => `${party}: ${text}`;
const promisesIn = (text: string): string[] => read(text).promises.map(partyAndText);
const reasonsIn = (text: string): string[] =>
  read(text)
    .notUnderstood.filter(({ reason }) => !reason.startsWith('period') && !reason.startsWith('municipality'))
    .map(({ reason, text: words }) => `${reason}: ${words}`);

describe('a list of promises', () => {
  const list = 'Polisen lovar\n\n• Att öka närvaron.\n• Att svara på brev.';
  const twoPromises = ['police: Att öka närvaron.', 'police: Att svara på brev.'];

  it.each([
    ['a heading of contacts', '\nKontaktpersoner\n• Ann Ek'],
    ['an invitation to read more', '\nLäs mer om löftena på polisens webbplats'],
    ['facts about the municipality', '\n\nOm Ekhamra kommun\n\n• Att bo här är gott.'],
    ['a fact box', '\nFakta\n• Att ge löften är frivilligt.'],
    ['a quotation', '\n\n– Det här blir bra, säger Ann Ek, kommunpolis.'],
    ['a quotation that more headings follow', '\n– Det blir bra, säger Ann Ek.\nVåra tider\nVi har öppet.'],
    ['a quotation over two lines', '\n– Det här blir bra för alla,\nsäger Ann Ek, kommunpolis.'],
    ['somebody who goes on speaking', '\n\n– Det är vi stolta över.'],
    ['a paragraph after an empty line', '\n\nLöftena följs upp i december.'],
    ['a heading in prose', '\n\nUngas livsvillkor\n\nMånga unga mår bra.'],
    ['signatures', '\n\nEkhamra den 4 mars 2024\n\nAnn Ek'],
    ['the page’s footer', '\nSidansvarig: Ann Ek\nTelefon: 0500-10 20 30'],
  ])('ends at %s', (_name, after) => {
    expect(promisesIn(list + after)).toEqual(twoPromises);
  });

  it('may follow a quotation without an empty line', () => {
    expect(promisesIn(`– Det blir bra, säger Ann Ek.\n${list}`)).toEqual(twoPromises);
  });

  it('goes on after a picture’s caption', () => {
    expect(promisesIn('Polisen lovar\n• Att öka närvaron.\nFoto: Ann Ek\n• Att svara på brev.')).toEqual(
      twoPromises,
    );
  });

  it('goes on past empty lines between its items', () => {
    expect(promisesIn('Polisen lovar\n\n\n- Att öka närvaron.\n\n\n- Att svara på brev.\n')).toEqual(
      twoPromises,
    );
  });

  it('may be introduced by a sentence, which is no promise', () => {
    expect(
      promisesIn('Polisen lovar\n\nUnder året ska polisen:\n\n- Att öka närvaron.\n- Att svara på brev.'),
    ).toEqual(twoPromises);
    expect(reasonsIn('Polisen lovar\n\nHär är polisens del.\n\n- Att öka närvaron.')).toEqual([
      'text_before_list: Här är polisens del.',
    ]);
  });

  it('may begin below the last sentence of a paragraph', () => {
    expect(
      promisesIn(
        'Ekhamra ska bli tryggare. Därför lovar polisen:\n• Att öka närvaron.\n• Att svara på brev.',
      ),
    ).toEqual(twoPromises);
  });

  it('says that it left out a line that follows without an empty line', () => {
    expect(reasonsIn(`${list}\nLöftena gäller alla.`)).toEqual(['text_after_list: Löftena gäller alla.']);
  });

  it('is not continued by bullets below a heading that names nobody', () => {
    const text = `${list}\n\nTrafik\n\n• Att mäta hastigheten.`;

    expect(promisesIn(text)).toEqual(twoPromises);
    expect(reasonsIn(text)).toEqual(['list_without_heading: Att mäta hastigheten.']);
  });

  it('loses the marks that only keep its items apart', () => {
    expect(
      promisesIn('Polisen lovar\n- att öka närvaron;\n- att minska brotten, samt\n- att svara.'),
    ).toEqual(['police: att öka närvaron', 'police: att minska brotten', 'police: att svara.']);
  });

  it('holds the same promise once, and says so', () => {
    const text = `${list}\n\nPolisens löften\n\n• Att öka närvaron.`;

    expect(promisesIn(text)).toEqual(twoPromises);
    expect(reasonsIn(text)).toEqual(['repeated_promise: Att öka närvaron.']);
  });

  it('holds the same words for two parties twice', () => {
    expect(promisesIn('Polisen lovar\n- Att lyssna.\nKommunen lovar\n- Att lyssna.')).toHaveLength(2);
  });
});

describe('an item of a list', () => {
  it.each([
    ['hangs below its bullet', '• Att gå ronder i\n  Norra hamnen och\n  Centrum.'],
    ['is wrapped to the margin', '• Att gå ronder i\nNorra hamnen och\nCentrum.'],
    ['has no bullet', 'Att gå ronder i\nNorra hamnen och\nCentrum.'],
    [
      'is divided by an empty line in the middle of a sentence',
      '• Att gå ronder i Norra hamnen\n\noch Centrum.',
    ],
  ])('is one promise when it %s', (_name, item) => {
    expect(promisesIn(`Polisen lovar\n\n${item}\n\nKontakt`)).toEqual([
      'police: Att gå ronder i Norra hamnen och Centrum.',
    ]);
  });

  it('keeps the explanation that hangs below it', () => {
    expect(promisesIn('Polisen lovar\n• Att gå ronder.\n  Det sker varje kväll.\n• Att svara.')).toEqual([
      'police: Att gå ronder. Det sker varje kväll.',
      'police: Att svara.',
    ]);
  });

  it.each([
    [
      'hangs below the last item',
      '• Att gå ronder.\n  Det sker varje kväll.',
      'Att gå ronder. Det sker varje kväll.',
    ],
    [
      'stands between two items',
      '• Att gå ronder.\nDet sker varje kväll.\n• Att svara.',
      'Att gå ronder. Det sker varje kväll.',
    ],
    [
      'could not begin on the full line above',
      'Det här är en rad som är full och som\nfortsätter på nästa.\n\nPolisen lovar\n• Att gå ronder i parken om kvällarna.\nDet sker varje dag.',
      'Att gå ronder i parken om kvällarna. Det sker varje dag.',
    ],
  ])('keeps a second sentence that %s', (_name, text, promise) => {
    const { promises } = readPromiseText(text.startsWith('•') ? `Polisen lovar\n${text}` : text);

    expect(promises[0]?.text).toBe(promise);
  });

  it('takes its sub-items with it, and says so', () => {
    const text = 'Polisen lovar\n• Att arbeta mot:\n   – klotter\n   – langning\n• Att svara.';

    expect(promisesIn(text)).toEqual(['police: Att arbeta mot: klotter; langning', 'police: Att svara.']);
    expect(reasonsIn(text)).toEqual(['sub_list_joined: klotter', 'sub_list_joined: langning']);
  });

  it('is made whole when a word was divided, and says so; a true hyphen stays', () => {
    const text = 'Polisen lovar\n• Att öka trygghets-\nvandringarna.\n• Att stärka plan-\noch byggfrågor.';

    expect(promisesIn(text)).toEqual([
      'police: Att öka trygghetsvandringarna.',
      'police: Att stärka plan- och byggfrågor.',
    ]);
    expect(reasonsIn(text)).toEqual(['hyphen_removed: vandringarna.']);
  });

  it('is left out when it is too long to be one promise', () => {
    const text = `Polisen lovar\n• Att öka.\n• Att ${'gå och '.repeat(400)}stå.`;

    expect(promisesIn(text)).toEqual(['police: Att öka.']);
    expect(read(text).notUnderstood.map(({ reason }) => reason)).toContain('text_too_long');
  });

  it('may hold several promises, which a person must divide', () => {
    expect(reasonsIn('Kommunen lovar: att laga lampor, att klippa häckar och att måla broar.')).toEqual([
      'several_promises_in_one: att laga lampor, att klippa häckar och att måla broar.',
    ]);
  });
});

describe('a heading', () => {
  it('without promises is named', () => {
    expect(reasonsIn('Polisen lovar\n\nKommunen lovar\n- Att laga lampor.')).toEqual([
      'heading_without_promises: Polisen lovar',
    ]);
  });

  it('in a table of contents is not, when its promises come later', () => {
    expect(
      reasonsIn('Kommunen lovar\nPolisen lovar\n\nKommunen lovar\n- Att laga.\nPolisen lovar\n- Att svara.'),
    ).toEqual([]);
  });

  it('that only names a party counts among promises, not among contacts', () => {
    const text =
      'Medborgarlöften 2024\n\nKommunen:\n- Att laga lampor.\n\nPolisen:\n- Att svara.\n\nKontakt\n\nPolisen\n- 114 14';

    expect(promisesIn(text)).toEqual(['municipality: Att laga lampor.', 'police: Att svara.']);
  });

  it('above a list that says who in brackets gives each item to its party', () => {
    expect(
      promisesIn(
        'Löftet gäller 2018 och innebär:\n• Minst fyra ronder. (Polisen)\n• Bättre ljus. (Kommunen)\n• Möten. (Kommun och polis)',
      ),
    ).toEqual([
      'police: Minst fyra ronder. (Polisen)',
      'municipality: Bättre ljus. (Kommunen)',
      'joint: Möten. (Kommun och polis)',
    ]);
  });

  it('that names nobody is joint when both parties are the senders, and that is said', () => {
    const text = 'Löften\n\n1. Att stödja grannsamverkan.\n2. Polisen ska mäta hastigheten.';

    expect(promisesIn(text)).toEqual([
      'joint: Att stödja grannsamverkan.',
      'police: Polisen ska mäta hastigheten.',
    ]);
    expect(reasonsIn(text)).toEqual(['joint_assumed: Att stödja grannsamverkan.']);
  });

  it('of a purpose promises nothing', () => {
    expect(() => read('Syftet med medborgarlöftet är\n\n• att öka tryggheten')).toThrow(NoPromisesFound);
    expect(() => read('Medborgarlöften ska:\n\n• öka tryggheten')).toThrow(NoPromisesFound);
  });
});

describe('”Vi lovar”', () => {
  const list = 'Vi lovar:\n- Att öka tryggheten.';

  it('is joint when the municipality and the police are the senders', () => {
    expect(promisesIn(list)).toEqual(['joint: Att öka tryggheten.']);
  });

  it.each([
    ['nobody is named', ''],
    ['only the police are', 'Polisen i Ekhamra har tänkt till.\n\n'],
    ['a political party speaks', `${senders}Moderaterna vill mer.\n\n`],
  ])('is nobody’s when %s', (_name, before) => {
    expect(() => readPromiseText(before + list)).toThrow(NoPromisesFound);
  });

  it('stays joint in a press release that quotes a political party, when the authorities have their own lists', () => {
    const text = `Moderaterna tycker att det är bra.\n\nPolisen lovar\n- Att svara.\n\n${list}`;

    expect(promisesIn(text)).toEqual(['police: Att svara.', 'joint: Att öka tryggheten.']);
  });
});

describe('a promise in running text', () => {
  it('is named and left out', () => {
    const sentence = 'Polisen lovar att återkomma i höst.';

    expect(promisesIn(`${sentence}\n\nKommunen lovar\n- Att laga.`)).toEqual(['municipality: Att laga.']);
    expect(reasonsIn(`${sentence}\n\nKommunen lovar\n- Att laga.`)).toEqual([
      `promise_in_running_text: ${sentence}`,
    ]);
  });

  it('counts when several lines on end each name their party', () => {
    expect(
      promisesIn(
        'Polisen lovar att öka närvaron.\nKommunen lovar att laga lampor.\nTillsammans lovar vi att ses.',
      ),
    ).toEqual(['police: Polisen lovar att öka närvaron.', 'municipality: Kommunen lovar att laga lampor.']);
  });
});

describe('a list inside one line', () => {
  it.each([
    ['semicolons', 'Polisen lovar: att öka; att svara; och att ses.'],
    ['bullets', 'Polisen lovar • att öka • att svara • att ses.'],
    ['dashes', 'Polisen lovar: – att öka – att svara – att ses.'],
    ['numbers', 'Polisen lovar: 1) att öka 2) att svara 3) att ses.'],
    ['numbers without a colon', 'Polisen lovar 1. att öka 2. att svara 3. att ses.'],
    ['letters', 'Polisen lovar: a) att öka b) att svara c) att ses.'],
    ['wrapped lines', 'Polisen lovar: att öka; att\nsvara; att\nses.'],
  ])('is read when its items are kept apart by %s', (_name, text) => {
    expect(promisesIn(text)).toEqual(['police: att öka', 'police: att svara', 'police: att ses.']);
  });

  it('is read by sentence when each begins with ”Att”', () => {
    expect(promisesIn('Polisen lovar: Att öka. Att svara. Löftet följs upp.')).toEqual([
      'police: Att öka.',
      'police: Att svara.',
    ]);
  });

  it('tells which line each promise begins on', () => {
    expect(read('Polisen lovar: att öka;\natt svara.').promises.map(({ line }) => line)).toEqual([3, 4]);
  });

  it('is read when bullets on one line are wrapped', () => {
    expect(
      read('Polisen lovar\n• att öka • att\nsvara • att ses').promises.map(({ text, line }) => [text, line]),
    ).toEqual([
      ['att öka', 4],
      ['att svara', 4],
      ['att ses', 5],
    ]);
  });

  it('is read when its numbers stand on one line below the heading', () => {
    expect(promisesIn('Polisen lovar\n1) att öka 2) att svara 3) att ses')).toEqual([
      'police: att öka',
      'police: att svara',
      'police: att ses',
    ]);
  });

  it('is found where a whole document lost its line breaks', () => {
    const text =
      'Kommunen lovar • Att laga lampor i Ekhamra Polisen lovar • Att svara Tillsammans lovar vi • Att ses. Om Ekhamra kommun Här bor vi.';

    expect(promisesIn(text)).toEqual([
      'municipality: Att laga lampor i Ekhamra',
      'police: Att svara',
      'joint: Att ses.',
    ]);
  });

  it('may be one bare item only when the text has more such lists', () => {
    expect(promisesIn('Polisen lovar: fler ronder.\nKommunen lovar: bättre ljus.')).toEqual([
      'police: fler ronder.',
      'municipality: bättre ljus.',
    ]);
    expect(() => read('Polisen lovar: fler ronder i sommar')).toThrow(NoPromisesFound);
  });
});

describe('a text without promises', () => {
  const errorOf = (text: string): NoPromisesFound => {
    try {
      readPromiseText(text);
    } catch (error) {
      if (error instanceof NoPromisesFound) return error;
      throw error;
    }
    throw new Error('The text holds promises.');
  };

  it('is told what was looked for and what stood there instead, in both languages', () => {
    const error = errorOf('En rubrik\n\nDärutöver vill vi:\n– Att skolan öppnar.');

    expect(error.lookedFor).toEqual(
      expect.arrayContaining(['Kommunen lovar', 'Polisen lovar', 'Tillsammans lovar vi']),
    );
    expect(error.found).toEqual(['”Därutöver vill vi:” (rad 3)']);
    expect(error.message).toContain('”Polisen lovar”');
    expect(error.message).toContain('I stället finns: ”Därutöver vill vi:” (rad 3).');
    expect(error.messageIn('en')).toContain('Found instead: ”Därutöver vill vi:” (rad 3).');
  });

  it('is told its own headings when nothing came near', () => {
    expect(errorOf('Ny bro\n\nBron är klar.\n\nFart').found).toEqual(['”Ny bro” (rad 1)', '”Fart” (rad 5)']);
  });

  it('is told that there was no heading at all', () => {
    expect(errorOf('Bron är klar.').message).toContain('Den har inga andra rubriker heller.');
  });
});
