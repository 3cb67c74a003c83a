import { promisePaths } from '../../promises/promise.paths';

/** Whom a report is for, as its address says it. */
export const recipients = {
  board: 'styrelse',
  council: 'fullmaktige',
  crime_prevention_council: 'bra',
} as const;
export type Recipient = keyof typeof recipients;
export const everyRecipient = Object.keys(recipients) as Recipient[];

export const reportPath = (setId: string, recipient: Recipient): string =>
  `${promisePaths.set(setId)}/rapport/${recipients[recipient]}`;
