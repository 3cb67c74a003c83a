export const indicatorLevels = ['output', 'result', 'outcome'] as const;
/** What was done, what came of it at once, what became of the problem. */
export type IndicatorLevel = (typeof indicatorLevels)[number];

export const goodDirections = ['up', 'down', 'none'] as const;
/** `none`: neither is good in itself; drug offences found follow how much the police look. */
export type GoodDirection = (typeof goodDirections)[number];

export const geographies = ['municipality', 'police_area', 'district', 'region', 'nation'] as const;
export type Geography = (typeof geographies)[number];
