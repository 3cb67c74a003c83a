import fc from 'fast-check';
import { differencesOf, mergeOpened, textsOf } from './open-form';

const fields = fc.record({
  title: fc.constantFrom('', 'a', 'b'),
  day: fc.constantFrom(null, '2026-01-01', '2026-01-02'),
  ids: fc.subarray(['x', 'y', 'z']),
  isCount: fc.boolean(),
});

describe('a form that was open while somebody else saved', () => {
  it('never loses what either of the two changed: it is in what is merged, or a clash', () => {
    fc.assert(
      fc.property(fields, fields, fields, (was, typed, saved) => {
        const { merged, clashes } = mergeOpened(JSON.stringify(textsOf(was)), typed, saved);
        const [opened, mine, theirs, result] = [was, typed, saved, merged].map(textsOf);
        for (const field of ['title', 'day', 'ids', 'isCount'] as const) {
          if (field in clashes) {
            expect(mine?.[field]).not.toBe(opened?.[field]);
            expect(clashes[field]).toBe(theirs?.[field]);
          } else if (mine?.[field] !== opened?.[field]) expect(result?.[field]).toBe(mine?.[field]);
          else expect(result?.[field]).toBe(theirs?.[field]);
        }
      }),
    );
  });

  it('counts the same choices in another order as the same', () => {
    expect(differencesOf({ ids: ['b', 'a'] }, { ids: ['a', 'b', 'a'] })).toEqual({ from: {}, to: {} });
  });

  it('takes a field that the form did not name as what is saved', () => {
    expect(mergeOpened('{}', { title: 'ny' }, { title: 'gammal' })).toEqual({
      merged: { title: 'ny' },
      clashes: {},
    });
    expect(mergeOpened('null', { title: 'gammal' }, { title: 'gammal' }).clashes).toEqual({});
  });
});
