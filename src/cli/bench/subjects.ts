import type { Line } from './line';
import { growth } from './public/growth';
import { lists } from './public/lists';
import { storedAnswers } from './public/stored-answers';
import { mailing } from './reminders/mailing';
import { owing } from './reminders/owing';
import type { Stage } from './stage';
import { staffPages } from './workspace/staff-pages';

/** Measures one thing on the stage, whose country it fills or finds, and gives its lines. */
export type Subject = (stage: Stage) => Promise<readonly Line[]>;

/** Everything that is measured, in this order. A new subject is a file of its own and a line here. */
export const subjects: Readonly<Record<string, Subject>> = {
  growth,
  stored: storedAnswers,
  lists,
  workspace: staffPages,
  owing,
  mailing,
};
