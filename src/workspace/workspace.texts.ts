import type { Bilingual } from '../kernel/language';

const sv = {
  title: 'Att göra',
  done: { password: 'Lösenordet är sparat.' },
  nothingToDo: 'Just nu väntar inget på dig.',
  asked: 'Vill du svara för de här aktiviteterna?',
  approvals: 'Väntar på ert godkännande',
  stops: 'Ska klockan stoppas?',
  approval: (count: number) => (count === 1 ? '1 sak att godkänna' : `${count} saker att godkänna`),
  open: 'Läs och besluta',
  activities: 'Aktiviteter',
  groups: {
    late: 'Försenade',
    soon: 'Slutdag inom 14 dagar',
    unconfirmed: 'Inte bekräftade på 60 dagar',
    rest: 'Övriga',
    finished: 'Avslutade',
  },
  group: (name: string, count: number) => `${name} (${count})`,
  noActivities: 'Inga aktiviteter.',
  sets: 'Medborgarlöften',
  noSets: 'Det finns inga medborgarlöften än.',
  importFirst: 'Läs in ett löftestext för att komma i gång.',
  suggestions: (count: number) =>
    count === 1 ? '1 föreslaget mål att bekräfta' : `${count} föreslagna mål att bekräfta`,
  period: (from: string, to: string | null) => (to ? `${from} till ${to}` : `från ${from}, tills vidare`),
  noContent: 'Dina roller gäller driften och inte innehållet. Det här kan du göra:',
  noRoles: 'Du har ingen roll än. Be den som är administratör hos er.',
  line: {
    activity: 'Aktivitet',
    promises: 'Löfte',
    status: 'Status',
    due: 'Slutdag',
    progress: 'Så långt',
    lead: 'Leder',
    onDemand: 'Görs på begäran',
    answers: {
      accepted: 'Någon svarar för den',
      asked: 'Någon är tillfrågad',
      declined: 'Den tillfrågade tackade nej',
      nobody: 'Ingen svarar för den',
    },
    confirmTarget: 'Bekräfta eller ändra målet',
  },
};

const en: typeof sv = {
  title: 'To do',
  done: { password: 'The password is saved.' },
  nothingToDo: 'Nothing waits for you right now.',
  asked: 'Will you answer for these activities?',
  approvals: 'Waiting for your approval',
  stops: 'Shall the clock be stopped?',
  approval: (count: number) => (count === 1 ? '1 thing to approve' : `${count} things to approve`),
  open: 'Read and decide',
  activities: 'Activities',
  groups: {
    late: 'Late',
    soon: 'Due within 14 days',
    unconfirmed: 'Not confirmed for 60 days',
    rest: 'Others',
    finished: 'Finished',
  },
  group: (name: string, count: number) => `${name} (${count})`,
  noActivities: 'No activities.',
  sets: 'Citizen promises',
  noSets: 'There are no citizen promises yet.',
  importFirst: 'Read in a promise text to begin.',
  suggestions: (count: number) =>
    count === 1 ? '1 suggested target to confirm' : `${count} suggested targets to confirm`,
  period: (from: string, to: string | null) =>
    to ? `${from} to ${to}` : `from ${from}, until further notice`,
  noContent: 'Your roles concern the operation and not the content. This is what you can do:',
  noRoles: 'You have no role yet. Ask your administrator.',
  line: {
    activity: 'Activity',
    promises: 'Promise',
    status: 'Status',
    due: 'Deadline',
    progress: 'So far',
    lead: 'Led by',
    onDemand: 'Done on demand',
    answers: {
      accepted: 'Somebody answers for it',
      asked: 'Somebody has been asked',
      declined: 'The person asked declined',
      nobody: 'Nobody answers for it',
    },
    confirmTarget: 'Confirm or change the target',
  },
};

export const workspaceTexts: Bilingual<typeof sv> = { sv, en };
