import type { Bilingual } from '../../kernel/language';
import type { RegistryLine } from './report-view';
import type { Recipient } from './report.paths';

const svRecipients: Record<Recipient, { readonly link: string; readonly to: string }> = {
  board: { link: 'Rapport till kommunstyrelsen', to: 'Till kommunstyrelsen' },
  council: { link: 'Rapport till kommunfullmäktige', to: 'Till kommunfullmäktige' },
  crime_prevention_council: {
    link: 'Rapport till brottsförebyggande rådet',
    to: 'Till brottsförebyggande rådet',
  },
};
const svRegistry: Record<RegistryLine['kind'], string> = {
  agreement: 'Överenskommelse',
  decision: 'Beslut',
  follow_up: 'Uppföljning',
};

const sv = {
  recipients: svRecipients,
  lead: (day: string) => `Läget den ${day}.`,
  other: 'Samma rapport för andra',
  csv: 'Aktiviteterna som CSV',
  print: 'Skriv ut sidan, eller spara den som PDF i webbläsarens utskriftsruta.',
  period: 'Period',
  periodOf: (from: string, to: string | null) => (to ? `${from} till ${to}` : `från ${from}, tills vidare`),
  parties: 'Parter',
  signed: 'Undertecknat',
  notSigned: 'Inte undertecknat än',
  registry: 'Diarienummer',
  noRegistry: 'Inga diarienummer är angivna.',
  registryKinds: svRegistry,
  summary: 'Så går det',
  judgements: 'Parternas bedömning',
  judgementsText:
    'Varje part bedömer sina egna löften. Bedömningarna är människors och räknas inte ut av systemet.',
  followUp: (type: string, from: string, to: string) => `${type}, ${from} till ${to}.`,
  open: 'Uppföljningen är inte avslutad. Bedömningar kan ändras och tillkomma.',
  noFollowUp: 'Ingen uppföljning har gjorts än.',
  promise: 'Löfte',
  numbered: (number: number) => `Löfte ${number}`,
  notReported: 'Har inte rapporterat än',
  notTheirs: 'Inte partens löfte',
  reason: 'Skäl',
  done: 'Vad som har gjorts',
  noActivities: 'Inga aktiviteter är planerade för löftet.',
  activity: 'Aktivitet',
  leads: 'Leder',
  status: 'Läge',
  due: 'Slutdag',
  onDemand: 'På begäran',
  progress: 'Utfört',
  deviations: 'Försenat, flyttat, pausat och inställt',
  noDeviations: 'Inget är försenat, flyttat, pausat eller inställt.',
  why: 'Skäl och ny tid',
  noWhy: 'Inget skäl är angivet.',
  moved: (from: string, to: string, reason: string) => `Flyttad från ${from} till ${to}: ${reason}.`,
  next: 'Beslut och nästa steg',
  decisions: 'Beslut vid uppföljningen',
  nextSteps: 'Nästa steg',
  about: 'Om rapporten',
  aboutText:
    'Rapporten är sammanställd ur det gemensamma medborgarlöftet. Den innehåller inga interna anteckningar. En aktivitet kan höra till flera löften men räknas en gång.',
};

const enRecipients: typeof svRecipients = {
  board: { link: 'Report to the municipal board', to: 'To the municipal board' },
  council: { link: 'Report to the municipal council', to: 'To the municipal council' },
  crime_prevention_council: {
    link: 'Report to the crime prevention council',
    to: 'To the crime prevention council',
  },
};
const enRegistry: typeof svRegistry = {
  agreement: 'Agreement',
  decision: 'Decision',
  follow_up: 'Follow-up',
};

const en: typeof sv = {
  recipients: enRecipients,
  lead: (day) => `As it stands on ${day}.`,
  other: 'The same report for others',
  csv: 'The activities as CSV',
  print: "Print the page, or save it as PDF in the browser's print dialogue.",
  period: 'Period',
  periodOf: (from, to) => (to ? `${from} to ${to}` : `from ${from}, until further notice`),
  parties: 'Parties',
  signed: 'Signed',
  notSigned: 'Not signed yet',
  registry: 'Registry numbers',
  noRegistry: 'No registry numbers are given.',
  registryKinds: enRegistry,
  summary: 'How it goes',
  judgements: "The parties' judgements",
  judgementsText: 'Each party judges its own promises. The judgements are made by people and never computed.',
  followUp: (type, from, to) => `${type}, ${from} to ${to}.`,
  open: 'The follow-up is not closed. Judgements may change and be added.',
  noFollowUp: 'No follow-up has been made yet.',
  promise: 'Promise',
  numbered: (number) => `Promise ${number}`,
  notReported: 'Has not reported yet',
  notTheirs: "Not the party's promise",
  reason: 'Reason',
  done: 'What has been done',
  noActivities: 'No activities are planned for the promise.',
  activity: 'Activity',
  leads: 'Lead',
  status: 'Status',
  due: 'Deadline',
  onDemand: 'On demand',
  progress: 'Done',
  deviations: 'Late, moved, paused and cancelled',
  noDeviations: 'Nothing is late, moved, paused or cancelled.',
  why: 'Reason and new deadline',
  noWhy: 'No reason is given.',
  moved: (from, to, reason) => `Moved from ${from} to ${to}: ${reason}.`,
  next: 'Decisions and next steps',
  decisions: 'Decisions at the follow-up',
  nextSteps: 'Next steps',
  about: 'About the report',
  aboutText:
    'The report is compiled from the joint citizen promise. It holds no internal notes. An activity may belong to several promises but is counted once.',
};

export const reportTexts: Bilingual<typeof sv> = { sv, en };
