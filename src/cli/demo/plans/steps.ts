import { addDays, type Day } from '../../../kernel/day';
import { onOrBefore } from '../../../kernel/working-days';
import type { Period } from '../demo-days';
import type { DemoSteps } from '../demo-plan';

/** Of Björkhamra's sets. */
export const signatories = [
  { organisation: 'Björkhamra kommun', function: 'Kommunstyrelsens ordförande' },
  { organisation: 'Lokalpolisområde Björkådalen', function: 'Lokalpolisområdeschefen' },
];

/** As is usual: agreed before the period begins, signed when it has begun, published then and on the later days. */
export function usualSteps(period: Period, publishedLaterOn: readonly Day[]): DemoSteps & { signedOn: Day } {
  const fromStart = (days: number) => onOrBefore(addDays(period.start, days));
  const signedOn = fromStart(13);
  return {
    draftedOn: fromStart(-45),
    proposedOn: fromStart(-28),
    keeperApprovedOn: fromStart(-21),
    policeApprovedOn: fromStart(-16),
    signedOn,
    publishedOn: [signedOn, ...publishedLaterOn],
  };
}
