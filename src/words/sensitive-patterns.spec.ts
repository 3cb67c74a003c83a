import { sensitiveIn } from './sensitive-patterns';

const kindsIn = (text: string) => sensitiveIn(text).map(({ kind }) => kind);

describe('what points out a person', () => {
  it.each([
    '811218-9876',
    '19811218-9876',
    '8112189876',
    '198112189876',
    '811218+9876',
    'Han (811218-9876) var där.',
    '811278-9873',
    '20000229-1235',
  ])('is a personal number: %s', (text) => expect(kindsIn(text)).toEqual(['personal_number']));

  it.each([
    '0510-123 45',
    '070-123 45 67',
    '0701234567',
    '070 123 45 67',
    '+46 70 123 45 67',
    '+46701234567',
    '08-12 34 56',
    'Ring 0510-123 45.',
    '0046 70 123 45 67',
    '0510/123 45',
  ])('is a telephone: %s', (text) => expect(kindsIn(text)).toEqual(['phone']));

  it.each(['kalle@example.se', 'Skriv till kalle.kula+x@sub.example.co.uk!', 'åsa@räksmörgås.se'])(
    'is an e-mail address: %s',
    (text) => expect(kindsIn(text)).toEqual(['email']),
  );

  it.each(['ABC123', 'ABC 123', 'ABC12D', 'En Volvo (ABC123) stod kvar.', 'xyz: MLB84A'])(
    'is a registration plate: %s',
    (text) => expect(kindsIn(text)).toEqual(['plate']),
  );

  it.each(['5000-K123-24', '5000-K1234-24', 'K123456-24', 'Ärende 5000-k998877-25.'])(
    'is a case number of the police: %s',
    (text) => expect(kindsIn(text)).toEqual(['case_number']),
  );

  it('is found each once, in the order of the text', () => {
    const text = 'Ring 0510-123 45 om ABC123, alltså 0510-123 45, eller kalle@example.se.';
    expect(sensitiveIn(text).map((one) => one.text)).toEqual(['0510-123 45', 'ABC123', 'kalle@example.se']);
  });
});

describe('an ordinary sentence', () => {
  it.each([
    '',
    '2026-11-30',
    'Klart senast 2026-11-30, 4 av 6 är gjorda.',
    '4 av 6',
    'K3-reglerna gäller.',
    'Perioden 2025-2026 och 2026/27.',
    'Diarienummer KS 2026/74, KS-2018/451.181 och A123.456/2026.',
    'Vandringen är kl. 18.00–20.30 i Sågbacken.',
    'Öppet kl 08-16 mån-fre.',
    'Öppet 08.00-16.30, telefontid 09-11.',
    'Ring 112 eller 114 14. I andra frågor 077-114 14 00 eller 020-12 34 56.',
    '1 204 invånare svarade, 12 500 fick enkäten.',
    'Enligt lag (2023:196) och SFS 2023:196.',
    'Budget 1 250 000 kr, konto 4010.',
    'LPO 123 och KPI 100.',
    'Organisationsnummer 212000-1234.',
    'BRÅ 2024, NTU 2024 och SOU 2025:12.',
    'Medborgarlöfte 2026: 10 % fler, 0,5 per vecka.',
    'Postnummer 532 31 Skara, Storgatan 12 B.',
    'Skolan F-9, årskurs 4-6, linje 101 och E20.',
    'ISO27001 och A4-affischer.',
    '811218-9875',
    '811318-9876',
    'Två kameror (typ AXIS P3245) sattes upp.',
  ])('gives no alarm: %s', (text) => expect(sensitiveIn(text)).toEqual([]));
});
