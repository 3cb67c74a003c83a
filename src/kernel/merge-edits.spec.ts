import * as fc from 'fast-check';
import { mergeEdits } from './merge-edits';

describe('two people with the same form open', () => {
  it('both get their way when they changed different fields', () => {
    const was = { status: 'in_progress', text: 'Två av fyra.' };
    const merged = mergeEdits(was, { ...was, text: 'Tre av fyra.' }, { ...was, status: 'paused' });
    expect(merged).toEqual({ merged: { status: 'paused', text: 'Tre av fyra.' }, conflicts: [] });
  });

  it('are told when both changed the same field to different things', () => {
    const was = { text: 'Två.' };
    expect(mergeEdits(was, { text: 'Tre.' }, { text: 'Fyra.' }).conflicts).toEqual(['text']);
  });

  it('are not bothered when both wrote the same', () => {
    expect(mergeEdits({ text: 'Två.' }, { text: 'Tre.' }, { text: 'Tre.' })).toEqual({
      merged: { text: 'Tre.' },
      conflicts: [],
    });
  });

  it('never lose what either wrote without being told', () => {
    const values = fc.record({ a: fc.constantFrom('1', '2', '3'), b: fc.constantFrom('1', '2', '3') });
    fc.assert(
      fc.property(values, values, values, (was, typed, saved) => {
        const { merged, conflicts } = mergeEdits(was, typed, saved);
        return (['a', 'b'] as const).every((field) => {
          if (conflicts.includes(field)) return typed[field] !== was[field] && saved[field] !== was[field];
          const typedKept = typed[field] === was[field] || merged[field] === typed[field];
          const savedKept = saved[field] === was[field] || merged[field] === saved[field];
          return typedKept && savedKept;
        });
      }),
    );
  });
});
