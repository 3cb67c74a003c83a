import type { Day } from '../kernel/day';

export const agreementKinds = ['cooperation_agreement', 'safety_agreement', 'statutory_plan'] as const;
/** One structure for all three: parties, what it is for, a period, signatories. */
export type AgreementKind = (typeof agreementKinds)[number];

export type AgreementTiming = 'draft' | 'upcoming' | 'in_force' | 'ended';

/** Computed from the days each time; in force on its first and on its last day. */
export function agreementTiming(
  agreement: {
    readonly state: 'draft' | 'signed';
    readonly periodStart: Day;
    readonly periodEnd: Day | null;
  },
  today: Day,
): AgreementTiming {
  if (agreement.state === 'draft') return 'draft';
  if (agreement.periodStart > today) return 'upcoming';
  return agreement.periodEnd !== null && agreement.periodEnd < today ? 'ended' : 'in_force';
}

export interface Signatory {
  readonly organisation: string;
  readonly signingFunction: string;
  readonly signedOn: Day;
}
