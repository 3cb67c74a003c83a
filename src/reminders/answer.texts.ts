import type { Bilingual } from '../kernel/language';

const sv = {
  title: 'Berätta hur det går',
  lead: 'Länken gäller bara den här aktiviteten och bara dig. Du kan öppna sidan hur ofta du vill. Den slutar gälla när du har svarat en gång.',
  partnerLead:
    'Länken gäller bara den här aktiviteten. Du kan öppna sidan hur ofta du vill. Den slutar gälla när du har svarat en gång. Kommunen eller polisen läser svaret innan något ändras.',
  due: (day: string, isPast: boolean) => `${isPast ? 'Skulle ha varit' : 'Ska vara'} klart ${day}.`,
  question: 'Vill du svara för aktiviteten?',
  questionText: 'Du är tillfrågad. Den som svarar för en aktivitet får påminnelser och berättar hur det går.',
  confirm: 'Läget stämmer',
  confirmText: 'Inget har ändrats sedan sist? Tryck här, så vet alla att någon har tittat.',
  confirmButton: 'Ja, allt stämmer',
  report: 'Status och text',
  status: 'Status',
  completedOn: 'Om det är genomfört: vilken dag blev det klart?',
  publicText: 'Hur det går',
  reason: 'Skäl',
  reasonHint: 'Behövs om aktiviteten pausas, återupptas eller gav mindre än målet.',
  occurrence: 'Det här är gjort',
  day: 'Vilken dag?',
  quantity: 'Hur många?',
  summary: 'Vad hände?',
  deadline: 'Det behöver en ny tid',
  toOn: 'Ny slutdag',
  moveReason: 'Varför?',
  moveText: 'Förklaring',
  save: 'Svara',
  changedMeanwhile: 'Någon annan ändrade samma sak medan du skrev. Läs det som står nu och svara igen.',
  thanks: 'Tack för svaret',
  thanksText:
    'Svaret är sparat och länken är förbrukad. Det som är till för invånarna visas när läget publiceras nästa gång. Nästa påminnelse, om det behövs någon, har en ny länk.',
  spent: 'Länken går inte att använda',
  spentText:
    'Den har redan använts, är äldre än 30 dagar eller gäller något som du inte längre svarar för. Har du ett konto kan du logga in i stället.',
  signIn: 'Logga in',
  refusals: {
    'partner_answer.already_taken': 'Någon har redan tagit hand om svaret.',
    'partner_answer.choice_missing': 'Välj om svaret ska användas eller läggas åt sidan.',
  },
};

const en: typeof sv = {
  title: 'Tell how it is going',
  lead: 'The link is for this activity and for you alone. You may open the page as often as you like. It ends when you have answered once.',
  partnerLead:
    'The link is for this activity alone. You may open the page as often as you like. It ends when you have answered once. The municipality or the police read the answer before anything is changed.',
  due: (day, isPast) => `${isPast ? 'Was due' : 'Due'} ${day}.`,
  question: 'Will you answer for the activity?',
  questionText:
    'You have been asked. The person who answers for an activity gets reminders and tells how it goes.',
  confirm: 'Still correct',
  confirmText:
    'Nothing has changed since last time? Press here, and everybody knows that somebody has looked.',
  confirmButton: 'Yes, it is all correct',
  report: 'Status and text',
  status: 'Status',
  completedOn: 'If it is completed: on which day?',
  publicText: 'How it is going',
  reason: 'Reason',
  reasonHint: 'Needed when the activity is paused, taken up again, or gave less than its target.',
  occurrence: 'This has been done',
  day: 'Which day?',
  quantity: 'How many?',
  summary: 'What happened?',
  deadline: 'It needs a new day',
  toOn: 'New due day',
  moveReason: 'Why?',
  moveText: 'Explanation',
  save: 'Answer',
  changedMeanwhile:
    'Somebody else changed the same thing while you were writing. Read what stands now and answer again.',
  thanks: 'Thank you for your answer',
  thanksText:
    'The answer is saved and the link is spent. What is meant for residents is shown when the progress is next published. The next reminder, if one is needed, has a new link.',
  spent: 'The link cannot be used',
  spentText:
    'It has been used, is older than 30 days, or is about something you do not answer for any more. If you have an account you can sign in instead.',
  signIn: 'Sign in',
  refusals: {
    'partner_answer.already_taken': 'Somebody has already taken care of the answer.',
    'partner_answer.choice_missing': 'Choose whether the answer is to be used or put aside.',
  },
};

export const answerTexts: Bilingual<typeof sv> = { sv, en };
