import type { Bilingual } from '../kernel/language';
import type { Party, PromiseKind } from '../words/promise-words';

const svParties: Record<Party, string> = {
  municipality: 'Kommunen lovar',
  police: 'Polisen lovar',
  joint: 'Tillsammans lovar vi',
  other: 'Andra lovar',
};
const svKinds: Record<PromiseKind, string> = { activity: 'Aktivitetslöfte', direction: 'Inriktningslöfte' };

const sv = {
  promise: (number: number) => `Löfte ${number}`,
  additions: {
    correction: (number: number | null) => `Rättelse av löfte ${number}`,
    withdrawal: (number: number | null) => `Återkallande av löfte ${number}`,
    extension: (_: number | null) => 'Förlängning av perioden',
  },
  parties: svParties,
  kinds: svKinds,
  fields: {
    text: 'Lydelse',
    number: 'Nummer',
    party: 'Vem lovar',
    actorId: 'Organisation',
    forMunicipalityId: 'Gäller bara',
    kind: 'Slag',
    title: 'Vad som ska göras',
    description: 'Beskrivning',
    promiseIds: 'Hör till löfte',
    leadId: 'Leder',
    leadFunction: 'Funktion',
    takingPartIds: 'Medverkar',
    startOn: 'Startdag',
    dueOn: 'Slutdag',
    target: 'Mål',
    cadence: 'Takt',
    demandDriven: 'Görs bara på begäran',
    shouldRead: 'Borde lyda',
    fromEnd: 'Slutdag hittills',
    toEnd: 'Ny slutdag',
    reason: 'Skäl',
    isTrial: 'Görs på försök',
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

const en: typeof sv = {
  promise: (number: number) => `Promise ${number}`,
  additions: {
    correction: (number) => `Correction of promise ${number}`,
    withdrawal: (number) => `Withdrawal of promise ${number}`,
    extension: () => 'Extension of the period',
  },
  parties: enParties,
  kinds: enKinds,
  fields: {
    text: 'Wording',
    number: 'Number',
    party: 'Who promises',
    actorId: 'Organisation',
    forMunicipalityId: 'Only for',
    kind: 'Kind',
    title: 'What is to be done',
    description: 'Description',
    promiseIds: 'Belongs to promise',
    leadId: 'Led by',
    leadFunction: 'Function',
    takingPartIds: 'Taking part',
    startOn: 'Start',
    dueOn: 'Deadline',
    target: 'Target',
    cadence: 'Pace',
    demandDriven: 'Done only on demand',
    shouldRead: 'Should read',
    fromEnd: 'Last day so far',
    toEnd: 'New last day',
    reason: 'Reason',
    isTrial: 'Done on trial',
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
