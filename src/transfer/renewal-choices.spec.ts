import * as fc from 'fast-check';
import { choicesIn, choicesInText, type RenewalChoice } from './renewal-choices';

const listOf = (choices: readonly RenewalChoice[]): string[] =>
  choices.flatMap(({ promiseId, way, text, reason }) => [promiseId, way, text, reason]);

const choice: fc.Arbitrary<RenewalChoice> = fc.record({
  promiseId: fc.uuid({ version: 4 }),
  way: fc.constantFrom('renew', 'change', 'end'),
  text: fc
    .array(fc.constantFrom('Att vandra.', '', 'Rad två', '  inne i'), { maxLength: 4 })
    .map((lines) => lines.join('\n').trim()),
  reason: fc.constantFrom('', 'En förening tar över.'),
});

describe('the choices of a renewal', () => {
  it('are read from the form, and are the same when a refused form comes back', () => {
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 6 }), (choices) => {
        expect(choicesIn(listOf(choices))).toEqual(choices);
        expect(choicesInText(listOf(choices).join('\n'))).toEqual(choices);
      }),
    );
  });

  it.each([[['x', 'renew', '', '']], [['00000000-0000-4000-8000-000000000000', 'forget', '', '']], [['a']]])(
    'are refused when they are no choices: %j',
    (values) => {
      expect(() => choicesIn(values)).toThrow(RangeError);
    },
  );
});
