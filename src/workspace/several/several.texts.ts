import type { Bilingual } from '../../kernel/language';

const sv = {
  acts: {
    confirm: 'Bekräfta att uppgifterna stämmer',
    report: 'Ändra status',
    move: 'Flytta slutdagen',
    assign: 'Fråga vem som svarar för dem',
    remind: 'Påminn dem som svarar för dem',
  },
  titles: {
    confirm: (count: number) => `Bekräfta ${many(count)}`,
    report: (count: number) => `Ändra status för ${many(count)}`,
    move: (count: number) => `Flytta slutdagen för ${many(count)}`,
    assign: (count: number) => `Fråga en person om ${many(count)}`,
    remind: (count: number) => `Påminn om ${many(count)}`,
  },
  intro: {
    confirm: 'Inget ändras. Det noteras att någon har tittat på uppgifterna och att de stämmer.',
    report:
      'Alla i listan får den status du väljer. Det som inte går att ändra står kvar och redovisas efteråt.',
    move: 'Alla i listan får samma nya slutdag. Den skickas för godkännande, och tills den är godkänd ser invånarna den gamla.',
    assign: 'Personen får frågan om var och en av dem och kan tacka ja eller nej.',
    remind:
      'Den som svarar för aktiviteten får frågan hur det går, i sitt vanliga mejl: högst ett mejl om dagen, och bara på arbetsdagar. Tabellen visar vem som får det och när.',
  },
  listed: 'Det här gäller det',
  nothing: 'Du har inte kryssat i någon aktivitet.',
  activity: 'Aktivitet',
  now: 'Så är det nu',
  lead: 'Leder',
  reach: 'Vem får mejlet?',
  reached: (count: number, all: number) =>
    count === all
      ? 'Alla i listan ger ett mejl.'
      : `${count} av ${all} ger ett mejl. De andra står kvar som de är.`,
  willGet: (name: string, day: string) => `${name} får det ${day}.`,
  deputy: (name: string) => `${name} (ställföreträdare)`,
  nobodyGets: 'Ingen får mejl.',
  status: 'Ny status',
  publicText: 'Text för invånare',
  publicTextHint: 'Lämna tomt om den text som finns ska stå kvar.',
  reason: 'Skäl',
  reasonHint: 'Behövs när de pausas, utgår eller öppnas igen, och när målet inte är uppfyllt.',
  completedOn: 'Dag då de blev genomförda',
  completedOnHint: 'Gäller bara Genomförd. Lämna tomt om det var i dag.',
  decidedBy: 'Vem har beslutat att de utgår?',
  decidedByHint: 'Gäller bara Utgår. En nämnd eller en funktion, inget personnamn.',
  toOn: 'Ny slutdag',
  moveReason: 'Varför flyttas den?',
  moveText: 'Förklaring för invånare',
  moveTextHint: 'Behövs när du väljer Annat skäl.',
  person: 'Person',
  nobody: 'Det finns ingen att fråga hos er för de här aktiviteterna.',
  back: 'Tillbaka utan att ändra',
  result: {
    title: 'Så gick det',
    counts: (done: number, all: number) =>
      done === all ? `Klart för alla ${all}.` : `Klart för ${done} av ${all}. De andra är som förut.`,
    outcome: 'Resultat',
    done: 'Klart',
    reminded: (names: string, day: string) => `Klart. ${names} får frågan i mejlet ${day}.`,
    notDone: (why: string) => `Inte gjort: ${why}`,
    back: 'Tillbaka',
  },
};

const many = (count: number): string => (count === 1 ? '1 aktivitet' : `${count} aktiviteter`);

const en: typeof sv = {
  acts: {
    confirm: 'Confirm that the information is right',
    report: 'Change the status',
    move: 'Move the deadline',
    assign: 'Ask who answers for them',
    remind: 'Remind those who answer for them',
  },
  titles: {
    confirm: (count: number) => `Confirm ${several(count)}`,
    report: (count: number) => `Change the status of ${several(count)}`,
    move: (count: number) => `Move the deadline of ${several(count)}`,
    assign: (count: number) => `Ask a person about ${several(count)}`,
    remind: (count: number) => `Remind of ${several(count)}`,
  },
  intro: {
    confirm: 'Nothing changes. It is noted that somebody has looked and that the information is right.',
    report:
      'All in the list get the status you choose. What cannot be changed stays, and is told of afterwards.',
    move: 'All in the list get the same new deadline. It is sent for approval; until then residents see the old one.',
    assign: 'The person is asked about each of them and can say yes or no.',
    remind:
      'Who answers for the activity is asked how it is going, in the usual mail: one mail a day at the most, on working days alone. The table shows who gets it and when.',
  },
  listed: 'This is what it concerns',
  nothing: 'You have not ticked any activity.',
  activity: 'Activity',
  now: 'As it is now',
  lead: 'Led by',
  reach: 'Who gets the mail?',
  reached: (count: number, all: number) =>
    count === all
      ? 'All in the list give a mail.'
      : `${count} of ${all} give a mail. The others stay as they are.`,
  willGet: (name: string, day: string) => `${name} gets it on ${day}.`,
  deputy: (name: string) => `${name} (deputy)`,
  nobodyGets: 'Nobody gets mail.',
  status: 'New status',
  publicText: 'Text for residents',
  publicTextHint: 'Leave empty to keep the text there is.',
  reason: 'Reason',
  reasonHint: 'Needed when they are paused, cancelled or opened again, and when the target is not met.',
  completedOn: 'Day of completion',
  completedOnHint: 'For Completed alone. Leave empty if it was today.',
  decidedBy: 'Who decided to cancel them?',
  decidedByHint: 'For Cancelled alone. A board or a function, not the name of a person.',
  toOn: 'New deadline',
  moveReason: 'Why is it moved?',
  moveText: 'Explanation for residents',
  moveTextHint: 'Needed when you choose Other reason.',
  person: 'Person',
  nobody: 'There is nobody at your organisation to ask about these activities.',
  back: 'Back without changing anything',
  result: {
    title: 'How it went',
    counts: (done: number, all: number) =>
      done === all ? `Done for all ${all}.` : `Done for ${done} of ${all}. The others are as before.`,
    outcome: 'Result',
    done: 'Done',
    reminded: (names: string, day: string) => `Done. ${names}: asked in the mail of ${day}.`,
    notDone: (why: string) => `Not done: ${why}`,
    back: 'Back',
  },
};

function several(count: number): string {
  return count === 1 ? '1 activity' : `${count} activities`;
}

export const severalTexts: Bilingual<typeof sv> = { sv, en };
