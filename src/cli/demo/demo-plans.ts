import type { DemoDays } from './demo-days';
import type { DemoPlan } from './demo-plan';
import { angsholma } from './plans/angsholma';
import { angsholmaStation } from './plans/angsholma-station';
import { bjorkhamra } from './plans/bjorkhamra';
import { bjorkhamraDraft } from './plans/bjorkhamra-draft';
import { bjorkhamraLastPeriod } from './plans/bjorkhamra-last-period';
import { kvarnstrom } from './plans/kvarnstrom';
import { tallforsa } from './plans/tallforsa';
import { travelTogether } from './plans/travel-together';

/** Every promise set of the demonstration. */
export const demoPlans = (days: DemoDays): readonly DemoPlan[] => [
  bjorkhamraLastPeriod(days),
  bjorkhamra(days),
  bjorkhamraDraft(days),
  kvarnstrom(days),
  travelTogether(days),
  angsholma(days),
  angsholmaStation(days),
  tallforsa(days),
];
