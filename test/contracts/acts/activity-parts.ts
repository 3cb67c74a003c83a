import { randomUUID } from 'node:crypto';
import { type Act, ofTheMunicipality } from './act';

/** Those who report on the walks: the municipality leads them, and the case worker has been asked to answer. */
const reportersOnly = {
  when: 'published',
  by: 'coordinator',
  may: ['caseWorker'],
} as const;
const plannersOnly = { ...reportersOnly, may: [] } as const;
const link = () => ({
  evidenceTitle: 'Nyhet',
  evidenceUrl: 'https://www.example.se/nyhet',
  formKey: randomUUID(),
});
const occurrence = { day: '2026-06-02', quantity: '1', publicSummary: '' };

export const activityPartActs: Record<string, Act> = {
  '/arbete/tillfallen/:id/rattelse': { ...reportersOnly, form: () => ({ reason: 'Fel dag.' }) },
  '/arbete/tillfallen/:id/ersattning': {
    ...reportersOnly,
    form: () => ({ ...occurrence, formKey: randomUUID(), correctionReason: 'Fel dag.' }),
  },
  '/arbete/tillfallen/:id/lank': { ...reportersOnly, form: link },
  '/arbete/aktiviteter/:id/lankar': { ...reportersOnly, form: link, isRepeatable: true },
  '/arbete/aktiviteter/:id/lankar/borttag': {
    ...reportersOnly,
    form: ({ evidenceId }) => ({ evidenceId, removeReason: 'Sidan finns inte längre.' }),
  },
  '/arbete/aktiviteter/:id/delmal': {
    ...reportersOnly,
    form: () => ({ milestoneTitle: 'Platserna valda', milestoneDueOn: '2026-08-01', formKey: randomUUID() }),
    isRepeatable: true,
  },
  '/arbete/aktiviteter/:id/delmal/utfall': {
    ...reportersOnly,
    form: ({ milestoneId }) => ({ milestoneId, doneOn: '2026-06-01' }),
  },
  '/arbete/aktiviteter/:id/stopp': {
    ...reportersOnly,
    when: 'draft',
    form: () => ({ fromOn: '2026-06-01', reason: 'Översvämning.' }),
  },
  '/arbete/aktiviteter/:id/stopp/beslut': {
    ...reportersOnly,
    by: 'approver',
    may: ['twoHats'],
    form: ({ waitingStopId }) => ({ stopId: waitingStopId, decision: 'approved' }),
    seenBy: ofTheMunicipality,
  },
  '/arbete/aktiviteter/:id/stopp/slut': {
    ...reportersOnly,
    form: ({ stopId }) => ({ stopId, toOn: '2026-06-05' }),
  },
  '/arbete/aktiviteter/:id/permanent': { ...reportersOnly, form: () => ({ permanentOn: '2026-06-01' }) },
  '/arbete/aktiviteter/:id/fokusomraden': {
    ...plannersOnly,
    form: ({ areaId }) => ({ focusAreaIds: [areaId], was: '[]' }),
  },
  '/arbete/aktiviteter/:id/uppdrag': {
    ...plannersOnly,
    form: () => ({ body: 'KF', decidedOn: '2026-03-01', text: 'Gör det.', formKey: randomUUID() }),
    isRepeatable: true,
  },
  '/arbete/aktiviteter/:id/uppdrag/:assignmentId/rattelse': {
    ...plannersOnly,
    form: () => ({ reason: 'Fel nämnd.' }),
  },
};
