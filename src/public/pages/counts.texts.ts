import type { Bilingual } from '../../kernel/language';

const sv = {
  /** Of none there is no share: a dash instead of "0 av 0". */
  none: 'Genomförda aktiviteter: –',
  done: (done: string, of: string, ofOne: boolean) =>
    `${done} av ${of} ${ofOne ? 'aktivitet genomförd' : 'aktiviteter genomförda'}`,
  cancelled: (count: string) => ` (${count} utgår)`,
  late: (count: string, isOne: boolean) =>
    `${count} ${isOne ? 'aktivitet är försenad' : 'aktiviteter är försenade'}.`,
  noneLate: 'Ingen aktivitet är försenad.',
  confirmed: (day: string) => `Senast bekräftat ${day}.`,
  updated: (day: string) => `Uppdaterat ${day}.`,
  withoutEnd: (from: string) => `Från ${from}, tills vidare`,
};

const en: typeof sv = {
  none: 'Completed activities: –',
  done: (done, of, ofOne) => `${done} of ${of} ${ofOne ? 'activity' : 'activities'} completed`,
  cancelled: (count) => ` (${count} cancelled)`,
  late: (count, isOne) => `${count} ${isOne ? 'activity is' : 'activities are'} late.`,
  noneLate: 'No activity is late.',
  confirmed: (day) => `Last confirmed ${day}.`,
  updated: (day) => `Updated ${day}.`,
  withoutEnd: (from) => `From ${from}, until further notice`,
};

export const countTexts: Bilingual<typeof sv> = { sv, en };
