import { Refusal } from '../kernel/refusal';
import { Agreement } from './agreement.entity';
import { agreementTiming } from './agreement-words';
import { readSignatories } from './read-signatories';

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'nothing';
};

describe('an agreement', () => {
  const signed = { state: 'signed', periodStart: '2026-01-01', periodEnd: '2026-12-31' } as const;

  it.each([
    ['2025-12-31', 'upcoming'],
    ['2026-01-01', 'in_force'],
    ['2026-12-31', 'in_force'],
    ['2027-01-01', 'ended'],
  ])('of 2026 is on %s: %s', (today, timing) => {
    expect(agreementTiming(signed, today)).toBe(timing);
  });

  it('without an end is in force until it is replaced', () => {
    expect(agreementTiming({ ...signed, periodEnd: null }, '2099-01-01')).toBe('in_force');
  });

  it('that is not signed is a draft, whatever its days', () => {
    expect(agreementTiming({ ...signed, state: 'draft' }, '2026-06-01')).toBe('draft');
  });

  it('is signed once, not on a day to come', () => {
    const agreement = Object.assign(new Agreement(), { state: 'draft', signedOn: null });
    expect(codeOf(() => agreement.sign('2026-06-11', '2026-06-10'))).toBe('agreement.signed_in_the_future');
    agreement.sign('2026-06-10', '2026-06-10');
    expect(agreement).toMatchObject({ state: 'signed', signedOn: '2026-06-10' });
    expect(codeOf(() => agreement.sign('2026-06-10', '2026-06-10'))).toBe('agreement.already_signed');
  });
});

describe('the list of signatories', () => {
  it('has organisation, function and day, a line each', () => {
    const text = 'Ekhamra kommun; kommunstyrelsens ordförande; 2026-01-12\n\nLokalpolisområdet;  chefen ';
    expect(readSignatories(text, '2026-01-20')).toEqual([
      {
        organisation: 'Ekhamra kommun',
        signingFunction: 'kommunstyrelsens ordförande',
        signedOn: '2026-01-12',
      },
      { organisation: 'Lokalpolisområdet', signingFunction: 'chefen', signedOn: '2026-01-20' },
    ]);
  });

  it.each([
    ['Ekhamra kommun', 'agreement.signatory_malformed'],
    ['; ordförande', 'agreement.signatory_malformed'],
    ['a; b; 2026-01-12; d', 'agreement.signatory_malformed'],
    ['a; b; 12 januari', 'agreement.signatory_day_malformed'],
    [`${'a'.repeat(201)}; b`, 'agreement.signatory_too_long'],
  ])('is refused with the line that is wrong: %s', (line, code) => {
    expect(codeOf(() => readSignatories(`x; y\n${line}`, '2026-01-20'))).toBe(code);
  });
});
