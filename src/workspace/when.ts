/** Days without anybody's confirmation after which staff are asked to look again; residents are told later. */
export const unconfirmedAfter = 60;

/** Why an activity asks for something, the most pressing first. */
export const whens = ['late', 'soon_7', 'soon_30', 'silent'] as const;
export type When = (typeof whens)[number];
