export const reviewStates = [
  'not_reviewed',
  'reviewed',
  'more_information_wanted',
  'information_given',
] as const;
export type ReviewState = (typeof reviewStates)[number];

/** What somebody said: the turns that move a review on, and comments, which leave it as it stands. */
export type ReviewTurn = Exclude<ReviewState, 'not_reviewed'> | 'commented';

/** What a person may do next. That a reviewed commitment has changed is found by comparing, and makes it not reviewed. */
const next: Record<ReviewState, readonly ReviewState[]> = {
  not_reviewed: ['reviewed', 'more_information_wanted'],
  reviewed: [],
  more_information_wanted: ['information_given'],
  information_given: ['reviewed', 'more_information_wanted'],
};

export const reviewCanBecome = (from: ReviewState, to: ReviewState): boolean => next[from].includes(to);

/** What the chief has to look at; a question that is out waits for somebody else. */
export const waitsForChief = (state: ReviewState): boolean => next[state].includes('reviewed');
