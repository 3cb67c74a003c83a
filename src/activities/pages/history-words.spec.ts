import { historyLine } from './history-words';

const line = (kind: string, details: Record<string, unknown>, language: 'sv' | 'en' = 'sv') =>
  historyLine({ kind, details }, language);

describe('a line of the history in words', () => {
  it('says what a report changed, and only that', () => {
    const from = { status: 'in_progress', publicText: '', reason: null, decidedBy: null, completedOn: null };
    const to = { ...from, status: 'completed', completedOn: '2026-06-01' };
    expect(line('activity.reported', { from, to })).toEqual({
      title: 'Läget rapporterades',
      parts: ['Status: Pågår → Genomförd', 'Genomförd: tomt → 1 juni 2026'],
    });
    expect(line('activity.reported', { from, to }, 'en').parts[0]).toBe('Status: In progress → Completed');
  });

  it('says a plan’s words in words, and of keys only that they changed', () => {
    const { parts } = line('activity.planned', {
      title: 'x',
      confirmsTarget: true,
      from: { leadId: 'a', targetComparator: 'at_least', targetScope: 'year', demandDriven: '' },
      to: { leadId: 'b', targetComparator: 'exactly', targetScope: '', demandDriven: 'yes' },
    });
    expect(parts).toEqual([
      'Vem som leder: ändrades',
      'Mål, hur: minst → precis',
      'Mål, över vilken tid: per år → tomt',
      'Görs på begäran: nej → ja',
      'Målet som föreslogs ur texten bekräftades eller togs bort.',
    ]);
  });

  it('says a moved deadline with its reason, and an occurrence with its number', () => {
    expect(
      line('activity.deadline_moved', { from: '2026-11-30', to: '2026-12-15', reason: 'weather_or_season' })
        .parts,
    ).toEqual(['Slutdag: 30 november 2026 → 15 december 2026', 'Skäl: Väder eller årstid']);
    expect(line('activity.occurrence_registered', { day: '2026-06-01', quantity: 1.5 }).parts).toEqual([
      'Dag: 1 juni 2026',
      'Antal: 1,5',
    ]);
  });

  it('bears what it does not know', () => {
    expect(line('activity.dreamt_of', { from: 7, to: { status: 'asleep' } })).toEqual({
      title: 'Aktiviteten ändrades',
      parts: ['Status: tomt → asleep'],
    });
    expect(line('toString.x', {})).toEqual({ title: 'Aktiviteten ändrades', parts: [] });
  });
});
