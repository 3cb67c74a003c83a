import type { Bilingual } from '../kernel/language';
import type { Obstacle } from './mail-obstacles';

/** Who it is about, and what else the sentence needs. */
interface Told {
  readonly name: string;
  readonly deputies: string;
  readonly hour: number;
  readonly from: string;
  readonly to: string;
  readonly most: number;
}

const sv = {
  title: 'Mejl om aktiviteten',
  day: 'Välj en dag',
  show: 'Visa dagen',
  onDay: (day: string) => `Den ${day}`,
  free: 'Det är ingen arbetsdag, och då skickas inga mejl. Det som väntar kommer nästa arbetsdag.',
  ended: {
    completed: 'Aktiviteten är genomförd. Ingen påminns.',
    cancelled: 'Aktiviteten utgår. Ingen påminns.',
  },
  notInForce: {
    draft: 'Planen är ett utkast. Ingen påminns förrän den är godkänd.',
    proposed: 'Planen väntar på godkännande. Ingen påminns förrän den är godkänd.',
    ended: 'Planen är avslutad. Ingen påminns.',
  },
  stopped: (from: string, to: string | null) =>
    `Klockan är stoppad från och med ${from}${to ? ` till och med ${to}` : ' och tills vidare'}. Under tiden påminns ingen om slutdagen, och dagarna räknas inte som försening.`,
  nobodyAsked:
    'Ingen är tillfrågad om att svara för aktiviteten. Då är det bara samordnaren som påminns om slutdagen.',
  obstacles: {
    declined: ({ name }) => `${name} har tackat nej till att svara för aktiviteten och påminns inte.`,
    not_at_work: ({ name }) => `${name} arbetade inte hos er den dagen och fick inga mejl.`,
    has_answered: ({ name }) => `${name} har svarat. Nästa påminnelse kommer tidigast när svaret är intaget.`,
    suspended: ({ name }) =>
      `Mejl till ${name} har kommit tillbaka två gånger. Inget mer skickas förrän adressen är rättad eller den som sköter driften släpper den.`,
    paused: ({ name, deputies, from, to }) =>
      `${name} har uppehåll från och med ${from} till och med ${to} och får inga mejl. ${deputies} är ställföreträdare och påminns i stället.`,
    paused_alone: ({ name, from, to }) =>
      `${name} har uppehåll från och med ${from} till och med ${to} och får inga mejl. Ingen är ställföreträdare. Det som väntar kommer efteråt.`,
    deputies: ({ name, deputies }) =>
      `${deputies} är ställföreträdare för ${name} och påminns. ${name} får en kopia.`,
    not_accepted: ({ name }) =>
      `${name} är tillfrågad men har inte sagt ja eller nej. Påminnelserna går till ${name} ändå.`,
    switched_off: ({ name }) => `${name} har stängt av den sortens påminnelser.`,
    was_mailed: ({ name }) =>
      `${name} fick ett mejl den dagen, och högst ett skickas per arbetsdag. Det som kom till senare hamnar i nästa mejl.`,
    weekly: ({ name }) => `${name} har valt ett mejl i veckan. Det kommer den första arbetsdagen i veckan.`,
    tried_again: ({ name }) =>
      `Ett mejl till ${name} är på väg men har inte gått fram än. Det försöks igen, och under tiden skickas inget nytt.`,
    hour: ({ name, hour }) => `${name} får sina mejl klockan ${hour}.`,
    queue: ({ name, most }) =>
      `Mejlet till ${name} står i kö. Högst ${most} mejl går ut i minuten, så det kan dröja en stund.`,
  } satisfies Record<Obstacle, (told: Told) => string>,
  demand: 'Aktiviteten görs när någon ber om det och blir aldrig försenad. Ingen påminns om slutdagen.',
  nothing: 'Ingen gräns för påminnelse om slutdagen hade passerats.',
  crossed: (rule: string, day: string) => `${rule} Gränsen passerades den ${day}.`,
  told: 'Vad det blev av varje påminnelse',
  noneTold: 'Ingen hos er har varit att påminna ännu.',
  who: 'Vem',
  rule: 'Regel',
  since: 'Från och med',
  became: 'Vad det blev',
  states: {
    owed: 'väntar på nästa mejl',
    claimed: 'är i ett mejl som är på väg',
    sent: 'skickat',
    failed: 'mejlet gick inte fram',
    cancelled: 'behövdes inte',
    superseded: 'ersatt',
    expired: 'för gammalt',
  } as Record<string, string>,
  copy: 'kopia',
  mail: (day: string) => `i mejlet ${day}`,
  remind: 'Påminn den som svarar för aktiviteten',
  next: 'Kommande påminnelser om slutdagen, om inget görs',
  noneNext: 'Inga de närmaste 90 dagarna.',
  back: 'Aktiviteten',
};

const en: typeof sv = {
  title: 'Mail about the activity',
  day: 'Choose a day',
  show: 'Show the day',
  onDay: (day) => `On ${day}`,
  free: 'It is not a working day, so no mail is sent. What waits comes on the next working day.',
  ended: {
    completed: 'The activity is completed. Nobody is reminded.',
    cancelled: 'The activity is cancelled. Nobody is reminded.',
  },
  notInForce: {
    draft: 'The plan is a draft. Nobody is reminded until it is approved.',
    proposed: 'The plan waits for approval. Nobody is reminded until it is approved.',
    ended: 'The plan has ended. Nobody is reminded.',
  },
  stopped: (from, to) =>
    `The clock is stopped from ${from}${to ? ` to ${to}` : ' until further notice'}. Meanwhile nobody is reminded of the due day, and the days do not count as late.`,
  nobodyAsked:
    'Nobody is asked to answer for the activity. Then the coordinator alone is reminded of the due day.',
  obstacles: {
    declined: ({ name }) => `${name} has declined to answer for the activity and is not reminded.`,
    not_at_work: ({ name }) => `${name} did not work with you that day and got no mail.`,
    has_answered: ({ name }) =>
      `${name} has answered. The next reminder comes when the answer has been taken in, not earlier.`,
    suspended: ({ name }) =>
      `Mail to ${name} has come back twice. No more is sent until the address is mended or the operator forgives it.`,
    paused: ({ name, deputies, from, to }) =>
      `${name} has a pause from ${from} to ${to} and gets no mail. ${deputies} stands in and is reminded instead.`,
    paused_alone: ({ name, from, to }) =>
      `${name} has a pause from ${from} to ${to} and gets no mail. Nobody stands in. What waits comes afterwards.`,
    deputies: ({ name, deputies }) =>
      `${deputies} stands in for ${name} and is reminded. ${name} gets a copy.`,
    not_accepted: ({ name }) =>
      `${name} has been asked and has not said yes or no. The reminders go to ${name} all the same.`,
    switched_off: ({ name }) => `${name} has switched that kind of reminder off.`,
    was_mailed: ({ name }) =>
      `${name} got a mail that day, and no more than one is sent each working day. What came later stands in the next mail.`,
    weekly: ({ name }) =>
      `${name} has chosen one mail a week. It comes on the first working day of the week.`,
    tried_again: ({ name }) =>
      `A mail to ${name} is on its way and has not arrived yet. It is tried again, and nothing new is sent meanwhile.`,
    hour: ({ name, hour }) => `${name} gets mail at ${hour}:00.`,
    queue: ({ name, most }) =>
      `The mail to ${name} waits in the queue. No more than ${most} mails go out in a minute, so it may take a while.`,
  },
  demand: 'The activity is done on demand and is never late. Nobody is reminded of its due day.',
  nothing: 'No threshold before or after the due day had been crossed.',
  crossed: (rule, day) => `${rule} The threshold was crossed on ${day}.`,
  told: 'What became of each reminder',
  noneTold: 'Nobody of yours has had to be reminded yet.',
  who: 'Who',
  rule: 'Rule',
  since: 'As from',
  became: 'What became of it',
  states: {
    owed: 'waits for the next mail',
    claimed: 'is in a mail on its way',
    sent: 'sent',
    failed: 'the mail did not arrive',
    cancelled: 'not needed',
    superseded: 'superseded',
    expired: 'too old',
  },
  copy: 'copy',
  mail: (day) => `in the mail of ${day}`,
  remind: 'Remind who answers for the activity',
  next: 'Coming reminders of the due day, if nothing is done',
  noneNext: 'None in the next 90 days.',
  back: 'The activity',
};

export const whyNotTexts: Bilingual<typeof sv> = { sv, en };
