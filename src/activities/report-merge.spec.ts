import fc from 'fast-check';
import { activityStatuses } from '../words/activity-status';
import type { Report } from './activity.dto';
import { Activity } from './activity.entity';
import { mergeReport } from './report-merge';

const text = fc.constantFrom('', 'a', 'b', 'c');
const said = fc.record({
  status: fc.constantFrom(...activityStatuses),
  publicText: text,
  reason: text,
  decidedBy: text,
  completedOn: fc.constantFrom('', '2026-06-01', '2026-06-02'),
});
type Said = typeof said extends fc.Arbitrary<infer Value> ? Value : never;
const fields = ['status', 'publicText', 'reason', 'decidedBy', 'completedOn'] as const;

const activityWith = (saved: Said): Activity =>
  Object.assign(new Activity(), {
    ...saved,
    statusReason: saved.reason || null,
    decidedBy: saved.decidedBy || null,
    completedOn: saved.completedOn || null,
  });

const reportOf = (was: Said, typed: Said): Report => ({
  version: 1,
  status: typed.status,
  publicText: typed.publicText,
  reason: typed.reason || null,
  decidedBy: typed.decidedBy || null,
  completedOn: typed.completedOn || null,
  internalNote: null,
  wasStatus: was.status,
  wasPublicText: was.publicText,
  wasReason: was.reason || null,
  wasDecidedBy: was.decidedBy || null,
  wasCompletedOn: was.completedOn || null,
});

/** What the typed form means: beside an unchanged status an empty reason, decision or day stands. */
const meant = (was: Said, typed: Said): Record<string, string> =>
  Object.fromEntries(
    fields.map((field) => {
      const stands = typed.status === was.status && field !== 'status' && field !== 'publicText';
      return [field, stands ? typed[field] || was[field] : typed[field]];
    }),
  );

describe('a report that was open while somebody else saved', () => {
  it('never loses what either of the two changed: it is in the merged report, or shown as a clash', () => {
    fc.assert(
      fc.property(said, said, said, (was, typed, saved) => {
        const { merged, clashes } = mergeReport(reportOf(was, typed), activityWith(saved));
        const mine = meant(was, typed);
        for (const field of fields) {
          const result = merged[field] ?? '';
          if (field in clashes) {
            expect(mine[field]).not.toBe(was[field]);
            expect(saved[field]).not.toBe(was[field]);
            expect(clashes[field]).toBe(saved[field]);
          } else if (mine[field] !== was[field]) expect(result).toBe(mine[field]);
          else expect(result).toBe(saved[field]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
