import { readHeading } from './headings';

const partyOf = (text: string): string | null => {
  const heading = readHeading(text);
  return heading && `${heading.party}${heading.actorName ? ` ${heading.actorName}` : ''}`;
};

describe('a heading above promises', () => {
  it.each([
    ...[
      'Kommunen lovar',
      'KOMMUNEN LOVAR',
      'Kommunerna lovar',
      'Ekhamra kommun lovar:',
      'Lilla Edets kommun lovar',
    ],
    ...[
      'Kommunens löften',
      'Kommunens löfte',
      'Ekhamra kommuns löften',
      'Kommunens åtaganden',
      'Kommunen åtar sig att:',
    ],
    ...[
      'Kommunen förbinder sig att',
      'Detta lovar kommunen',
      'Det här lovar Ekhamra kommun',
      'Kommunernas löften',
    ],
    ...[
      'Ekhamra, Björkfors och Norrvikens kommuner lovar',
      'Kommunerna Ekhamra och Björkfors lovar',
      'Göteborgs Stad lovar',
    ],
    ...[
      'Vi i Ekhamra kommun lovar',
      'Kommunen lovar dig som bor i Ekhamra',
      'Kommunen lovar 2024–2025',
      'Kommunen utlovar',
    ],
    ...[
      'Kommunens nya löften',
      'Löften från kommunen',
      'Löften – kommunen',
      'Kommunens medborgarlöften 2024',
      'Stadsdelsförvaltningen lovar',
    ],
  ])('is the municipality’s when it says %j', (text) => {
    expect(partyOf(text)).toBe('municipality');
  });

  it.each([
    ...[
      'Polisen lovar',
      'Polisen lovar att:',
      'Polismyndigheten lovar',
      'POLISENS LÖFTEN',
      'Polisens åtaganden',
      'Polisen åtar sig',
    ],
    ...[
      'Detta lovar polisen',
      'Polisen i Norra Ekhamra lovar',
      'Lokalpolisområde Södra Sjöbygden lovar',
      'Lokalpolisområdets löften',
    ],
    ...[
      'Polisen lovar följande',
      'Polisen lovar under 2026',
      'Polisen lovar 1 januari 2024–31 december 2025',
      '👮 Polisen lovar',
      'Löften från polisen',
      'Så lovar polisen',
      'Vi på polisen lovar',
      'Vi, polisen i Ekhamra, lovar',
    ],
    ...['”Polisen lovar”', 'Polisens medborgarlöfte', 'Polisens trygghetslöften'],
  ])('is the police’s when it says %j', (text) => {
    expect(partyOf(text)).toBe('police');
  });

  it.each([
    ...[
      'Tillsammans lovar vi',
      'Vi lovar tillsammans',
      'Gemensamt lovar vi att',
      'Gemensamma löften',
      'Gemensamt löfte',
    ],
    ...[
      'Våra gemensamma åtaganden',
      'Vårt gemensamma medborgarlöfte',
      'Kommunen och polisen lovar tillsammans',
    ],
    ...[
      'Kommun och polis lovar',
      'Polisen och Ekhamra kommun lovar',
      'Ekhamra kommun, polisen och Fastighetsägarna lovar',
    ],
    ...[
      'Polisen lovar tillsammans med kommunen',
      'Kommunens och polisens gemensamma löften',
      'Polisen tillsammans med kommunen lovar',
    ],
    ...[
      'Tillsammans lovar kommunen och polisen',
      'Parterna lovar',
      'Detta lovar vi tillsammans',
      'Tillsammans åtar vi oss',
    ],
  ])('is joint when it says %j', (text) => {
    expect(partyOf(text)).toBe('joint');
  });

  it.each([
    ['Fastighetsägarna lovar', 'other Fastighetsägarna'],
    ['ÖrebroBostäder lovar:', 'other ÖrebroBostäder'],
    ['Fastighetsägarnas löften', 'other Fastighetsägarna'],
    ['City Ekhamra lovar att', 'other City Ekhamra'],
    ['Fastighetsägarna och City Ekhamra lovar', 'other Fastighetsägarna och City Ekhamra'],
    ['Räddningstjänsten i Ekhamra åtar sig', 'other Räddningstjänsten i Ekhamra'],
    ['Företagarna Björkfors löften', 'other Företagarna Björkfors'],
  ])('is a partner’s when it says %j', (text, party) => {
    expect(partyOf(text)).toBe(party);
  });

  it.each([
    ['Vi lovar', 'we'],
    ['Det här lovar vi', 'we'],
    ['Våra löften!', 'we'],
    ['Vi åtar oss', 'we'],
    ['Löften', 'unnamed'],
    ['Medborgarlöften 2023–2024', 'unnamed'],
    ['För åren 2021–2022 lyder löftet:', 'unnamed'],
    ['Löftet gäller 2018 och innebär:', 'unnamed'],
  ])('leaves open who promises when it says %j', (text, party) => {
    expect(partyOf(text)).toBe(party);
  });

  it.each([
    'Under tiden 1 januari 2023 – 31 december 2024 lovar polisen att:',
    'För att minska oron bland dem som bor i Ekhamra lovar polisen:',
    'Polisen lovar att under året genomföra följande insatser:',
  ])('may be a sentence that its list completes: %j', (text) => {
    expect(readHeading(text)).toMatchObject({ party: 'police', form: 'leads_in' });
  });

  it.each([
    ...[
      'Polisen lovar bättring',
      'Polisen lovar att återkomma i höst.',
      'Ny polischef lovar krafttag',
      'Regeringen lovar',
      'Alla lovar',
    ],
    ...[
      'Politikerna lovar',
      'Moderaterna lovar',
      'Så höll vi våra löften',
      'Så gick det med löftena',
      'Polisens uppföljning',
    ],
    ...[
      'Syftet med medborgarlöftet är',
      'Medborgarlöften ska:',
      'Vad är ett medborgarlöfte?',
      'Därutöver vill vi:',
      'Löften att hålla',
    ],
    ...[
      'Polisen och Ekhamra kommun har enats om medborgarlöften för 2024.',
      'Kommunen lovade i fjol',
      'Han lovar',
      'Lovar',
    ],
    'Medborgarlöftet är ett löfte om konkreta aktiviteter',
    'Ekhamra ska bli tryggare. Därför lovar polisen:',
    `Polisen lovar ${'under 2024 '.repeat(30)}`,
  ])('is not %j', (text) => {
    expect(readHeading(text)).toBeNull();
  });
});
