import type { Bilingual } from '../kernel/language';
import type { ReminderKind } from './reminder-rules';

const sv = {
  refusals: {
    'mail.hour_unknown': 'Välj en timme mellan 7 och 17.',
    'mail.language_unknown': 'Välj svenska eller engelska.',
    'mail.day_malformed': 'Skriv dagen som ÅÅÅÅ-MM-DD.',
    'mail.pause_half_filled': 'Ange både första och sista dagen för uppehållet, eller ingen av dem.',
    'mail.pause_ends_early': 'Uppehållet slutar innan det börjar.',
    'mail.pause_leaves_nobody':
      'Från och med {from} till och med {to} finns ingen annan i {authority} som i ditt ställe får veta vad som har varit försenat länge. Be administratören utse en ställföreträdare, eller kryssa i att du vill spara ändå.',
  },
  title: 'Mina mejl',
  lead: 'Du får högst ett mejl per arbetsdag, och bara när något väntar. Aldrig på helger, röda dagar eller de tre lediga aftnarna.',
  hour: 'Vilken timme ska det komma?',
  hourOf: (hour: number) => `Klockan ${String(hour).padStart(2, '0')}.00`,
  weekly: 'Bara en gång i veckan, på måndagen (eller veckans första arbetsdag)',
  kinds: 'Vad vill du bli påmind om?',
  kindNames: {
    late: 'Det som är försenat',
    due_soon: 'Det som snart ska vara klart',
    approval: 'Det som väntar på ditt godkännande',
    question: 'Frågor om att svara för en aktivitet',
    update: 'Frågor från dem som planerar arbetet om hur det går',
    unconfirmed: 'Det som ingen har bekräftat på länge',
    nothing_planned: 'Det som inte är planerat',
    partner_answer: 'Svar från partner',
    follow_up: 'Uppföljningar och omdömen som snart ska vara klara',
    feedback: 'Återkoppling till invånarna som snart ska göras',
    review: 'Svar som chefen för lokalpolisområdet snart vill ha',
    clock: 'Lägesbilder och överenskommelser vars tid snart är ute',
    copy: 'Kopior: när någon annan påminns',
  } satisfies Record<ReminderKind, string>,
  duty: 'Det som hör till ditt uppdrag kommer alltid: godkännanden, svar från partner, frågor i granskningen, uppföljningar och återkoppling vars dag har passerat och det som har varit försenat länge.',
  language: 'Språk i mejlen och arbetsytan',
  languages: { sv: 'Svenska', en: 'English' },
  pause: 'Uppehåll, till exempel semester',
  pauseText:
    'Inget mejl går ut under uppehållet. Det som då fortfarande väntar kommer efteråt. Har du en ställföreträdare får den personen mejlen under tiden. Administratören utser ställföreträdare.',
  from: 'Från och med',
  to: 'Till och med',
  leavesNobody: 'Spara uppehållet ändå. Samordnaren och administratören ser att ingen ersätter mig.',
  save: 'Spara',
  calendar: 'Prenumerera i din kalender',
  calendarText:
    'Slutdagarna för det du svarar för, i din egen kalender. Adressen är hemlig: den som har den ser titlar och dagar.',
  calendarNew: 'Skapa en adress',
  calendarAgain: 'Skapa en ny adress (den gamla slutar fungera)',
  calendarRevoke: 'Stäng av adressen',
  calendarMade: 'Din kalenderadress',
  calendarMadeText:
    'Kopiera adressen nu, den visas inte igen. Lägg till den i kalendern som en prenumeration.',
  back: 'Tillbaka till Mina mejl',
  done: { saved: 'Ditt val är sparat.', revoked: 'Kalenderadressen fungerar inte längre.' },
  stopTitle: 'Sluta få påminnelser',
  stopText:
    'Du slutar få alla påminnelser som går att stänga av. Det som hör till ett uppdrag, till exempel godkännanden, kommer ändå.',
  stopButton: 'Sluta påminna mig',
  stopped: 'Påminnelserna är avstängda',
  stoppedText: 'Det gäller från och med nu. Den som har ett konto kan slå på dem igen på sidan Mina mejl.',
};

const en: typeof sv = {
  refusals: {
    'mail.hour_unknown': 'Choose an hour from 7 to 17.',
    'mail.language_unknown': 'Choose Swedish or English.',
    'mail.day_malformed': 'Enter the day as YYYY-MM-DD.',
    'mail.pause_half_filled': 'Enter both the first and the last day of the pause, or neither.',
    'mail.pause_ends_early': 'The pause ends before it begins.',
    'mail.pause_leaves_nobody':
      'From {from} to {to} nobody else in {authority} is told in your place of what has been late for long. Ask the administrator to name a deputy, or tick that you want to save it all the same.',
  },
  title: 'My mail',
  lead: 'You get at most one mail each working day, and only when something is waiting. Never on weekends, public holidays or the three free eves.',
  hour: 'At which hour shall it come?',
  hourOf: (hour) => `At ${String(hour).padStart(2, '0')}:00`,
  weekly: 'Only once a week, on Monday (or the first working day of the week)',
  kinds: 'What do you want to be reminded of?',
  kindNames: {
    late: 'What is late',
    due_soon: 'What is due soon',
    approval: 'What waits for your approval',
    question: 'Questions whether you will answer for an activity',
    update: 'Questions of those who plan the work, how it is going',
    unconfirmed: 'What nobody has confirmed for a long time',
    nothing_planned: 'What is not planned',
    partner_answer: 'Answers from partners',
    follow_up: 'Follow-ups and judgements that are due soon',
    feedback: 'What residents are soon to be told',
    review: 'Answers that the chief of the police area wants soon',
    clock: 'Situational pictures and agreements whose time is soon up',
    copy: 'Copies: when somebody else is reminded',
  },
  duty: 'What belongs to your duty always comes: approvals, answers from partners, questions in the review, follow-ups and feedback whose day has passed, and what has been late for long.',
  language: 'Language of the mail and the workspace',
  languages: { sv: 'Svenska', en: 'English' },
  pause: 'A pause, for example a holiday',
  pauseText:
    'No mail goes out during the pause. What still waits comes afterwards. If you have a deputy, that person gets the mail meanwhile. The administrator names deputies.',
  from: 'From',
  to: 'Until and with',
  leavesNobody:
    'Save the pause all the same. The coordinator and the administrator see that nobody stands in.',
  save: 'Save',
  calendar: 'Subscribe in your calendar',
  calendarText:
    'The due days of what you answer for, in your own calendar. The address is secret: who has it sees titles and days.',
  calendarNew: 'Make an address',
  calendarAgain: 'Make a new address (the old one stops working)',
  calendarRevoke: 'Switch the address off',
  calendarMade: 'Your calendar address',
  calendarMadeText: 'Copy the address now, it is not shown again. Add it to your calendar as a subscription.',
  back: 'Back to My mail',
  done: { saved: 'Your choice is saved.', revoked: 'The calendar address works no more.' },
  stopTitle: 'Stop reminders',
  stopText:
    'You will get no more reminders of those that can be switched off. What belongs to a duty, for example approvals, still comes.',
  stopButton: 'Stop reminding me',
  stopped: 'The reminders are switched off',
  stoppedText: 'As of now. Who has an account can switch them on again on the page My mail.',
};

export const preferencesTexts: Bilingual<typeof sv> = { sv, en };
