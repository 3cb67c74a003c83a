import type { Bilingual } from '../kernel/language';
import type { Party, PromiseKind } from '../words/promise-words';
import type { Cadence } from '../words/target';

const svParties: Record<Party, string> = {
  municipality: 'Kommunen lovar',
  police: 'Polisen lovar',
  joint: 'Tillsammans lovar vi',
  other: 'Andra lovar',
};
const svKinds: Record<PromiseKind, string> = { activity: 'Aktivitetslöfte', direction: 'Inriktningslöfte' };
const svCadences: Record<Cadence, string> = {
  none: 'ingen fast takt',
  weekly: 'varje vecka',
  monthly: 'varje månad',
  quarterly: 'varje kvartal',
  seasonal: 'varje säsong',
  yearly: 'varje år',
};

const sv = {
  promise: (number: number) => `Löfte ${number}`,
  parties: svParties,
  kinds: svKinds,
  cadences: svCadences,
  fields: {
    text: 'Lydelse',
    number: 'Nummer',
    party: 'Vem lovar',
    actorId: 'Organisation',
    kind: 'Slag',
    title: 'Vad som ska göras',
    description: 'Beskrivning',
    promiseIds: 'Hör till löfte',
    leadId: 'Leder',
    leadFunction: 'Funktion',
    startOn: 'Startdag',
    dueOn: 'Slutdag',
    target: 'Mål',
    cadence: 'Takt',
    demandDriven: 'Görs bara på begäran',
    status: 'Status',
    done: 'Gjort hittills',
    publicText: 'Så går det',
    statusReason: 'Skäl',
    decidedBy: 'Beslutat av',
    completedOn: 'Genomförd den',
  },
  reasonForDeadline: 'Skäl till ny slutdag',
  yes: 'ja',
  no: 'nej',
};

const enParties: typeof svParties = {
  municipality: 'The municipality promises',
  police: 'The police promise',
  joint: 'Together we promise',
  other: 'Others promise',
};
const enKinds: typeof svKinds = { activity: 'Activity promise', direction: 'Direction promise' };
const enCadences: typeof svCadences = {
  none: 'no fixed pace',
  weekly: 'every week',
  monthly: 'every month',
  quarterly: 'every quarter',
  seasonal: 'every season',
  yearly: 'every year',
};

const en: typeof sv = {
  promise: (number: number) => `Promise ${number}`,
  parties: enParties,
  kinds: enKinds,
  cadences: enCadences,
  fields: {
    text: 'Wording',
    number: 'Number',
    party: 'Who promises',
    actorId: 'Organisation',
    kind: 'Kind',
    title: 'What is to be done',
    description: 'Description',
    promiseIds: 'Belongs to promise',
    leadId: 'Led by',
    leadFunction: 'Function',
    startOn: 'Start',
    dueOn: 'Deadline',
    target: 'Target',
    cadence: 'Pace',
    demandDriven: 'Done only on demand',
    status: 'Status',
    done: 'Done so far',
    publicText: 'How it is going',
    statusReason: 'Reason',
    decidedBy: 'Decided by',
    completedOn: 'Completed on',
  },
  reasonForDeadline: 'Reason for the new deadline',
  yes: 'yes',
  no: 'no',
};

export const commitmentTexts: Bilingual<typeof sv> = { sv, en };
