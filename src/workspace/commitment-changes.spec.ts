import type { ActivityFields, PromiseFields } from '../publication/commitment-fields';
import { changesBetween, type Names } from './commitment-changes';

const names: Names = {
  actor: (id) => ({ town: 'Ekhamra kommun', police: 'Lokalpolisområdet' })[id] ?? '',
  promiseNumber: (id) => Number(id.slice(1)) || null,
  reasonForDeadline: (id, dueOn) => (id === 'walks' && dueOn === '2026-12-15' ? 'Väder eller årstid.' : ''),
};
const walks: ActivityFields = {
  title: 'Trygghetsvandringar',
  description: '',
  leadId: 'town',
  leadFunction: 'Samordnaren',
  startOn: null,
  dueOn: '2026-11-30',
  cadence: 'none',
  cadenceTimes: null,
  target: { comparator: 'at_least', quantity: 4, unit: 'vandringar', scope: 'period' },
  demandDriven: false,
  promiseIds: ['p2', 'p1'],
};
const between = (before: object | null, after: object) =>
  changesBetween({ subjectId: 'walks', before, after }, names, 'sv').map(
    ({ label, before: was, after: is }) => `${label}: ${was ?? ''} -> ${is}`,
  );

describe('what changed in a commitment', () => {
  it('is nothing when nothing did', () => {
    expect(between(walks, { ...walks })).toEqual([]);
  });

  it('is told field by field, old and new, in words', () => {
    const after: ActivityFields = {
      ...walks,
      leadId: 'police',
      startOn: '2026-03-01',
      target: null,
      cadence: 'weekly',
      cadenceTimes: 2,
      demandDriven: true,
      promiseIds: ['p10', 'p2'],
    };
    expect(between(walks, after)).toEqual([
      'Hör till löfte: 1, 2 -> 2, 10',
      'Leder: Ekhamra kommun -> Lokalpolisområdet',
      'Startdag: – -> 1 mars 2026',
      'Mål: minst 4 vandringar under hela perioden -> –',
      'Takt: ingen fast takt -> 2 gånger i veckan',
      'Görs bara på begäran: nej -> ja',
    ]);
  });

  it('tells who takes part, a changed pace and a trial', () => {
    const weekly: ActivityFields = { ...walks, cadence: 'weekly', cadenceTimes: 1 };
    const after: ActivityFields = {
      ...weekly,
      cadenceTimes: 3,
      takingPartIds: ['police', 'town'],
      isTrial: true,
    };
    expect(between(weekly, after)).toEqual([
      'Medverkar: – -> Ekhamra kommun, Lokalpolisområdet',
      'Takt: 1 gång i veckan -> 3 gånger i veckan',
      'Görs på försök: nej -> ja',
    ]);
    expect(between(null, weekly)).toContain('Takt:  -> 1 gång i veckan');
  });

  it('tells why a deadline was moved', () => {
    expect(between(walks, { ...walks, dueOn: '2026-12-15' })).toEqual([
      'Slutdag: 30 november 2026 -> 15 december 2026',
      'Skäl till ny slutdag: – -> Väder eller årstid.',
    ]);
  });

  it('is all that something new says, and nothing that it leaves out', () => {
    expect(between(null, walks)).toEqual([
      'Vad som ska göras:  -> Trygghetsvandringar',
      'Hör till löfte:  -> 1, 2',
      'Leder:  -> Ekhamra kommun',
      'Funktion:  -> Samordnaren',
      'Slutdag:  -> 30 november 2026',
      'Mål:  -> minst 4 vandringar under hela perioden',
    ]);
    const promise: PromiseFields = {
      number: 3,
      text: 'Att vandra.',
      party: 'joint',
      actorId: null,
      kind: 'direction',
    };
    expect(between(null, promise)).toEqual([
      'Lydelse:  -> Att vandra.',
      'Vem lovar:  -> Tillsammans lovar vi',
      'Slag:  -> Inriktningslöfte',
    ]);
  });
});
