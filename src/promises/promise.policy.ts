import { type Caller, holds } from '../kernel/caller';
import type { PromiseSet } from './promise-set.entity';

type Kept = Pick<PromiseSet, 'keeperId'>;
type Standing = Pick<PromiseSet, 'keeperId' | 'state'>;

/** The coordinator of the municipality that keeps the document writes it, sends it, signs it off and publishes it. */
export const mayKeep = (set: Kept, by: Caller): boolean => holds(by, 'coordinator', set.keeperId);

/** The municipalities for which a person may begin a document. */
export const keepersOf = (by: Caller): readonly string[] =>
  by.memberships.flatMap(({ role, authorityId }) =>
    role === 'coordinator' && authorityId ? [authorityId] : [],
  );

/** Title, parties and period: until every party has approved. */
export const mayChangeFacts = (set: Standing, by: Caller): boolean =>
  mayKeep(set, by) && (set.state === 'draft' || set.state === 'proposed');

/** The words of promises: until they are signed. What was approved before is shown until the new words are. */
export const mayChangeWords = (set: Standing, by: Caller): boolean =>
  mayKeep(set, by) && set.state !== 'signed' && set.state !== 'ended';

/** What a party has been asked to approve is not taken out in silence. */
export const mayRemovePromise = (set: Standing, by: Caller): boolean =>
  mayKeep(set, by) && set.state === 'draft';

/** Before the signing the words themselves are changed. */
export const mayCorrect = (set: Standing, by: Caller): boolean =>
  mayKeep(set, by) && (set.state === 'signed' || set.state === 'ended');

export const mayWithdrawPromise = (set: Standing, by: Caller): boolean =>
  mayKeep(set, by) && (set.state === 'approved' || set.state === 'signed');

export const mayExtend = (set: Standing & Pick<PromiseSet, 'periodEnd'>, by: Caller): boolean =>
  mayWithdrawPromise(set, by) && set.periodEnd !== null;

export const mayEnd = (set: Standing, by: Caller): boolean =>
  mayKeep(set, by) && (set.state === 'approved' || set.state === 'signed');

/** What has been promised can be promised again; a draft is no promise yet. */
export const mayRenew = (set: Standing, by: Caller): boolean =>
  mayKeep(set, by) && set.state !== 'draft' && set.state !== 'proposed';
