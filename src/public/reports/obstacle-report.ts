import { createHash } from 'node:crypto';

export const reportKinds = ['obstacle', 'other_form'] as const;

/** What a resident writes about an obstacle. Nothing of it is kept here: it becomes a mail. */
export interface ObstacleReport {
  readonly kind: (typeof reportKinds)[number];
  readonly page: string;
  readonly message: string;
  /** Empty when no answer is wanted. */
  readonly email: string;
}

export type ReportField = keyof ObstacleReport;

/** The fields at fault; none when the report can be sent. */
export function faultsIn({ kind, page, message, email }: Record<ReportField, string>): ReportField[] {
  const faults: ReportField[] = [];
  if (!(reportKinds as readonly string[]).includes(kind)) faults.push('kind');
  if (page.length > 300) faults.push('page');
  if (message.length < 10 || message.length > 4000) faults.push('message');
  if (
    email !== '' &&
    (email.length > 254 ||
      !/^[^\s\p{Cc}@<>()[\]",:;\\]+@[^\s\p{Cc}@<>()[\]",:;\\]+\.[^\s\p{Cc}@<>()[\]",:;\\]+$/u.test(email))
  )
    faults.push('email');
  return faults;
}

/** The same words to the same municipality on the same day are the same errand: sent twice, it is one. */
export function referenceOf(report: ObstacleReport, slug: string, day: string): string {
  const words = JSON.stringify([slug, day, report.kind, report.page, report.message, report.email]);
  const digest = createHash('sha256').update(words).digest();
  return Array.from(digest.subarray(0, 8), (byte) => alphabet[byte & 31]).join('');
}

export const isReference = (text: string): boolean => /^[2-9A-HJ-NP-Z]{8}$/.test(text);

/** Read aloud on the telephone: no 0 and O, no 1 and I. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
