import { activityPaths } from '../activities/activity.paths';
import { agreementPaths, picturePaths } from '../agreements/agreement.paths';
import { followUpPaths } from '../follow-ups/follow-up.paths';
import { promisePaths } from '../promises/promise.paths';
import type { DigestRow } from './digest-rows';
import { type ReminderSubject, ruleNamed } from './reminder-rules';

export const reminderPaths = {
  answer: (secret: string) => `/mejl/svar/${secret}`,
  answerReport: (secret: string) => `/mejl/svar/${secret}/lage`,
  answerOccurrence: (secret: string) => `/mejl/svar/${secret}/tillfalle`,
  answerDeadline: (secret: string) => `/mejl/svar/${secret}/ny-tid`,
  answerConfirmation: (secret: string) => `/mejl/svar/${secret}/bekraftelse`,
  answerQuestion: (secret: string) => `/mejl/svar/${secret}/tillfragan`,
  answered: '/mejl/tack',
  why: (secret: string) => `/mejl/varfor/${secret}`,
  unsubscribe: (secret: string) => `/mejl/avsluta/${secret}`,
  preferences: '/arbete/mina-mejl',
  newCalendar: '/arbete/mina-mejl/kalender',
  calendar: (secret: string) => `/mejl/kalender/${secret}.ics`,
  partnerAnswers: '/arbete/partnersvar',
  partnerAnswer: (id: string) => `/arbete/partnersvar/${id}`,
  rules: '/arbete/paminnelser',
  comingMail: (authorityId: string) => `/arbete/paminnelser/${authorityId}`,
  rule: (authorityId: string, rule: string) => `/arbete/paminnelser/${authorityId}/${rule}`,
  tryOut: (authorityId: string, rule: string) => `/arbete/paminnelser/${authorityId}/${rule}/prov`,
  ifApproved: (setId: string) => `${promisePaths.set(setId)}/mejl`,
  whyNot: activityPaths.mails,
} as const;

const review = (setId: string): string => `${promisePaths.set(setId)}/granskning`;

const pages: Record<ReminderSubject, (pageId: string) => string> = {
  deadline: activityPaths.activity,
  lateness: activityPaths.activity,
  long_lateness: activityPaths.activity,
  unanswered_question: activityPaths.activity,
  unconfirmed_activity: activityPaths.activity,
  unplanned_activity: activityPaths.activity,
  update_request: activityPaths.activity,
  partner_answer: () => reminderPaths.partnerAnswers,
  waiting_approval: promisePaths.set,
  waiting_verdict: followUpPaths.followUp,
  follow_up: followUpPaths.followUp,
  judgement: followUpPaths.followUp,
  unjudged_period: followUpPaths.ofSet,
  feedback: (setId) => `${followUpPaths.ofSet(setId)}#aterkoppling`,
  asked_review: review,
  wanted_information: review,
  waiting_review: review,
  situational_picture: picturePaths.picture,
  agreement_end: agreementPaths.agreement,
};

/** Where somebody who signs in does what a row is about. */
export const workspacePage = ({ rule, pageId }: Pick<DigestRow, 'rule' | 'pageId'>): string =>
  pages[ruleNamed(rule).subject](pageId);
