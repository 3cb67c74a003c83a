export const followUpTypes = ['month', 'quarter', 'tertial', 'half_year', 'year', 'final'] as const;
export type FollowUpType = (typeof followUpTypes)[number];

export const followUpStates = ['open', 'closed'] as const;
export type FollowUpState = (typeof followUpStates)[number];

export const feedbackKinds = ['meeting', 'letter', 'web', 'local_press', 'other'] as const;
/** How residents are told what became of what they were asked about. */
export type FeedbackKind = (typeof feedbackKinds)[number];
