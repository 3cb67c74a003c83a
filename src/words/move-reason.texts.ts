import type { Bilingual } from '../kernel/language';
import type { MoveReason } from './promise-words';

/** As in running text: whoever begins a sentence with one gives it its capital. */
export const moveReasonTexts: Bilingual<Record<MoveReason, string>> = {
  sv: {
    waiting_for_other_party: 'väntar på annan part',
    lack_of_resources: 'resurserna räckte inte',
    changed_priorities: 'andra uppgifter gick före',
    external_event: 'händelse utanför vår kontroll',
    weather_or_season: 'väder eller årstid',
    procurement_or_permit: 'upphandling eller tillstånd',
    planned_too_tight: 'planen var för snäv',
    other: 'annat skäl',
  },
  en: {
    waiting_for_other_party: 'waiting for another party',
    lack_of_resources: 'resources were not enough',
    changed_priorities: 'other work came first',
    external_event: 'an event beyond our control',
    weather_or_season: 'weather or season',
    procurement_or_permit: 'procurement or permit',
    planned_too_tight: 'the plan was too tight',
    other: 'other reason',
  },
};
