import type { DemoDays } from '../demo-days';
import { type DemoPlan, target } from '../demo-plan';

/** Nobody but the municipality sees it yet; its targets were read from a text and wait for a person. */
export const bjorkhamraDraft = (days: DemoDays): DemoPlan => ({
  keeper: 'bjorkhamra',
  police: 'bjorkadalen',
  partners: [],
  kind: 'citizen_promise',
  title: `Medborgarlöfte för Björkhamra ${days.next.name}`,
  periodStart: days.next.start,
  periodEnd: days.next.end,
  basis: 'Enkäten och medborgardialogerna pågår. Underlaget skrivs när svaren är sammanställda.',
  foundation: { agreement: 'agreement', picture: 'picture', focusAreas: ['youth'] },
  promises: [
    { party: 'municipality', kind: 'activity', text: 'Att genomföra minst fem trygghetsvandringar.' },
    { party: 'police', kind: 'activity', text: 'Att genomföra minst tre trafikkontroller i månaden.' },
    {
      party: 'joint',
      kind: 'direction',
      text: 'Att nå fler unga i arbetet mot nyrekrytering till kriminalitet.',
    },
  ],
  activities: [
    {
      title: 'Genomföra minst fem trygghetsvandringar',
      description: '',
      lead: 'bjorkhamra',
      leadFunction: 'Trygghetssamordnaren',
      promises: [1],
      dueOn: days.next.end,
      suggestedTarget: target('at_least', 5, 'trygghetsvandringar'),
    },
    {
      title: 'Genomföra minst tre trafikkontroller i månaden',
      description: '',
      lead: 'bjorkadalen',
      leadFunction: 'Kommunpolisen',
      promises: [2],
      dueOn: days.next.end,
      suggestedTarget: target('at_least', 3, 'trafikkontroller', 'month'),
    },
  ],
  steps: { draftedOn: days.ago(12) },
});
