import type { Bilingual } from '../kernel/language';

const sv = {
  mailTitle: 'Uppfångad e-post',
  mailLead:
    'Ingen e-postserver är inställd. Det som skulle ha skickats visas här i stället. Ange SMTP_URL för att skicka på riktigt.',
  noMail: 'Ingen e-post har fångats upp ännu.',
  mailCaption: 'Senaste brev, nyast först',
  subject: 'Ämne',
  to: 'Till',
  at: 'Tid',
  headers: 'Brevhuvud',
  text: 'Textdelen',
  html: 'Läs mejlet som mottagaren ser det',
  back: 'Alla brev',
};

const en: typeof sv = {
  mailTitle: 'Captured mail',
  mailLead:
    'No mail server is set. What would have been sent is shown here instead. Set SMTP_URL to send for real.',
  noMail: 'No mail has been captured yet.',
  mailCaption: 'Latest letters, newest first',
  subject: 'Subject',
  to: 'To',
  at: 'Time',
  headers: 'Headers',
  text: 'Text part',
  html: 'Read the mail as the recipient sees it',
  back: 'All letters',
};

export const operatorTexts: Bilingual<typeof sv> = { sv, en };
