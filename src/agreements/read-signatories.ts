import { type Day, parseDay } from '../kernel/day';
import { Refusal } from '../kernel/refusal';
import type { Signatory } from './agreement-words';

/** One a line: "Ekhamra kommun; kommunstyrelsens ordförande; 2026-01-12". Without a day it is the day of the signing. */
export const readSignatories = (text: string, signedOn: Day): Signatory[] =>
  text
    .split('\n')
    .map((line, index) => ({ parts: line.split(';').map((part) => part.trim()), line: index + 1 }))
    .filter(({ parts }) => parts.some((part) => part !== ''))
    .map(({ parts, line }) => {
      const [organisation = '', signingFunction = '', day = '', ...rest] = parts;
      const on = day === '' ? signedOn : parseDay(day);
      if (organisation === '' || signingFunction === '' || rest.length > 0)
        throw new Refusal('agreement.signatory_malformed', 'signatories', { line });
      if (on === null) throw new Refusal('agreement.signatory_day_malformed', 'signatories', { line });
      if (organisation.length > 200 || signingFunction.length > 200)
        throw new Refusal('agreement.signatory_too_long', 'signatories', { line });
      return { organisation, signingFunction, signedOn: on };
    });
