import { activityPaths } from '../activities/activity.paths';
import { promisePaths } from '../promises/promise.paths';
import type { DigestRow } from './digest-rows';

export const reminderPaths = {
  answer: (secret: string) => `/mejl/svar/${secret}`,
  answerReport: (secret: string) => `/mejl/svar/${secret}/lage`,
  answerOccurrence: (secret: string) => `/mejl/svar/${secret}/tillfalle`,
  answerDeadline: (secret: string) => `/mejl/svar/${secret}/ny-tid`,
  answerConfirmation: (secret: string) => `/mejl/svar/${secret}/bekraftelse`,
  answered: '/mejl/tack',
  why: (secret: string) => `/mejl/varfor/${secret}`,
  unsubscribe: (secret: string) => `/mejl/avsluta/${secret}`,
  preferences: '/arbete/mina-mejl',
  newCalendar: '/arbete/mina-mejl/kalender',
  calendar: (secret: string) => `/mejl/kalender/${secret}.ics`,
  partnerAnswers: '/arbete/partnersvar',
  partnerAnswer: (id: string) => `/arbete/partnersvar/${id}`,
  whyNot: activityPaths.mails,
} as const;

/** Where somebody who signs in finds what a row is about. */
export const workspacePage = ({ rule, subjectId, activityId }: DigestRow): string =>
  rule === 'partner_answered'
    ? reminderPaths.partnerAnswers
    : activityId
      ? activityPaths.activity(activityId)
      : promisePaths.set(subjectId);
