import { activityPaths } from '../../activities/activity.paths';

const { sheet } = activityPaths;

export const sheetPaths = {
  sheet,
  check: (setId: string) => `${sheet(setId)}/granskning`,
  file: (setId: string, name: SheetFileName) => `${sheet(setId)}/${name}`,
} as const;

export const sheetFileNames = ['aktiviteter.xlsx', 'aktiviteter.csv', 'mall.xlsx', 'mall.csv'] as const;
export type SheetFileName = (typeof sheetFileNames)[number];
