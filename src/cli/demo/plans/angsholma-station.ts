import { addDays, windowOf } from '../../../kernel/day';
import type { DemoDays } from '../demo-days';
import { type DemoPlan, target } from '../demo-plan';

/** Approved by the municipality, waits for the police: not public. */
export function angsholmaStation(days: DemoDays): DemoPlan {
  const periodStart = addDays(windowOf(days.today, 'month').to, 1);
  const periodEnd = addDays(windowOf(addDays(periodStart, 700), 'month').from, -1);
  return {
    keeper: 'angsholma',
    police: 'bjorkadalen',
    partners: [],
    kind: 'safety_agreement',
    title: 'Trygghetsavtal för området kring Ängsholma station',
    periodStart,
    periodEnd,
    basis:
      'Under det senaste året anmäldes 46 cykelstölder vid stationen. 93 resenärer intervjuades på plats. Hälften av dem undviker cykelparkeringen när det är mörkt.',
    promises: [
      {
        party: 'municipality',
        kind: 'activity',
        text: 'Att bygga en låsbar och upplyst cykelparkering med minst 80 platser.',
      },
      {
        party: 'police',
        kind: 'activity',
        text: 'Att genomföra minst tre insatser mot cykelstölder i kvartalet.',
      },
      { party: 'joint', kind: 'direction', text: 'Att ta fram en gemensam orsaksanalys för området.' },
    ],
    activities: [
      {
        title: 'Låsbar och upplyst cykelparkering',
        description: 'Parkeringen läggs där de flesta passerar och kan ses från perrongen.',
        lead: 'angsholma',
        leadFunction: 'Projektledaren på samhällsbyggnadsförvaltningen',
        promises: [1],
        dueOn: addDays(periodStart, 300),
        target: target('at_least', 80, 'cykelplatser'),
      },
      {
        title: 'Insatser mot cykelstölder',
        description: 'Spaning, märkning av cyklar och samtal med resenärer.',
        lead: 'bjorkadalen',
        leadFunction: 'Kommunpolisen',
        promises: [2],
        dueOn: periodEnd,
        target: target('at_least', 3, 'insatser', 'quarter'),
      },
      {
        title: 'Orsaksanalys för stationsområdet',
        description: 'Vad gör platsen otrygg, och varför just där?',
        lead: 'angsholma',
        leadFunction: 'Säkerhetssamordnaren',
        promises: [3],
        dueOn: addDays(periodStart, 150),
      },
    ],
    steps: { draftedOn: days.ago(35), proposedOn: days.ago(13), keeperApprovedOn: days.ago(8) },
  };
}
