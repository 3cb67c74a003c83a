import { readFileSync } from 'node:fs';
import type { Act } from './act';

const text = readFileSync('test/promise-texts/01-pressmeddelande.txt', 'utf8');

const rows =
  'Aktivitet\tLöften\tLeder\tAnsvarig funktion\tSlutdag\nFältvandring\t1\tKommunen\tFältgruppen\t2026-11-30';

/** A coordinator reads a text into a municipality of one's own; the police's draft of it is nobody's. */
export const importActs: Record<string, Act> = {
  '/arbete/las-in/granskning': {
    when: 'published',
    by: 'coordinator',
    may: ['otherCoordinator'],
    form: () => ({ text }),
    isLogged: false,
    isRepeatable: true,
  },
  '/arbete/las-in': {
    when: 'published',
    by: 'coordinator',
    may: [],
    refused: ['otherCoordinator'],
    form: ({ town }) => ({ text, keeperId: town.ekhamra, periodStart: '2026-01-01' }),
    isRepeatable: true,
  },
  '/arbete/loften/:id/kalkylblad/granskning': {
    when: 'published',
    by: 'coordinator',
    may: [],
    form: () => ({ pasted: rows }),
    isLogged: false,
    isRepeatable: true,
  },
  '/arbete/loften/:id/handlingar': {
    when: 'published',
    by: 'coordinator',
    may: ['chief', 'twoHats'],
    form: () => ({ purpose: 'archive', registryNumber: 'KS-2026/17' }),
    isRepeatable: true,
  },
  '/arbete/loften/:id/kalkylblad': {
    when: 'published',
    by: 'coordinator',
    may: [],
    form: () => ({ sheet: Buffer.from(rows).toString('base64') }),
  },
};
