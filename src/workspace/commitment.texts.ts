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
  parties: svParties,
  kinds: svKinds,
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
    takingPartIds: 'Medverkar',
    startOn: 'Startdag',
    dueOn: 'Slutdag',
    target: 'Mål',
    cadence: 'Takt',
    demandDriven: 'Görs bara på begäran',
    isTrial: 'Görs på försök',
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
  parties: enParties,
  kinds: enKinds,
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
    takingPartIds: 'Taking part',
    startOn: 'Start',
    dueOn: 'Deadline',
    target: 'Target',
    cadence: 'Pace',
    demandDriven: 'Done only on demand',
    isTrial: 'Done on trial',
  },
  reasonForDeadline: 'Reason for the new deadline',
  yes: 'yes',
  no: 'no',
};

export const commitmentTexts: Bilingual<typeof sv> = { sv, en };
