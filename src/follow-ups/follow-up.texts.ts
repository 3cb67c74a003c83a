import type { Bilingual } from '../kernel/language';

const sv = {
  refusals: {
    'follow_up.type_missing': 'Välj vilket slags uppföljning det är.',
    'follow_up.day_malformed': 'Skriv dagen som ÅÅÅÅ-MM-DD.',
    'follow_up.text_too_long': 'Texten är för lång.',
    'follow_up.period_reversed': 'Periodens sista dag ligger före den första.',
    'follow_up.due_before_period': 'Uppföljningen kan inte vara klar innan perioden har börjat.',
    'follow_up.nothing_approved':
      'Det finns inget att följa upp än. Parterna behöver först godkänna medborgarlöftet.',
    'follow_up.already_started':
      'Det finns redan en uppföljning av det slaget för just den perioden. Öppna den i listan.',
    'follow_up.held_in_the_future': 'Dagen då uppföljningen hölls kan inte ligga framåt i tiden.',
    'follow_up.closed_never_changes':
      'Uppföljningen är avslutad och ändras inte mer. Något som blev fel rättas med ett daterat tillägg.',
    'follow_up.assessments_missing':
      'Uppföljningen kan inte avslutas än. Omdömen saknas för löfte {missing}. Varje part bedömer sina egna löften.',
    'follow_up.approvals_missing':
      'Uppföljningen kan inte avslutas än. Slutliga omdömen ska godkännas av den egna parten. Det saknas för löfte {missing}.',
    'follow_up.open_is_not_corrected': 'Uppföljningen är öppen. Ändra direkt i den i stället.',
    'follow_up.correction_missing': 'Skriv vad som är rätt.',
    'follow_up.correction_unexplained': 'Skriv varför det rättas. Det visas för invånare.',
    'follow_up.form_already_used':
      'Det här formuläret har redan lagt till en annan rättelse. Ladda om sidan och skriv igen.',
    'assessment.judgement_missing': 'Välj ett omdöme.',
    'assessment.unexplained':
      'Skriv skälet. Alla omdömen utom ”Uppfyllt” ska förklaras, och skälet visas för invånare.',
    'feedback.authority_missing': 'Välj vem som ansvarar.',
    'feedback.kind_missing': 'Välj hur ni återkopplar.',
    'feedback.what_missing': 'Skriv vad invånarna ska få veta.',
    'feedback.owner_missing': 'Skriv vilken funktion som ansvarar, till exempel kommunikatör.',
    'feedback.of_a_draft': 'Medborgarlöftet är ett utkast. Det finns inget att återkoppla om än.',
    'feedback.form_already_used':
      'Det här formuläret har redan lagt till en annan återkoppling. Ladda om sidan och skriv igen.',
    'feedback.already_done': 'Återkopplingen är redan gjord.',
    'feedback.done_in_the_future': 'Dagen då det gjordes kan inte ligga framåt i tiden.',
  },
};

const en: typeof sv = {
  refusals: {
    'follow_up.type_missing': 'Choose what kind of follow-up it is.',
    'follow_up.day_malformed': 'Enter the day as YYYY-MM-DD.',
    'follow_up.text_too_long': 'The text is too long.',
    'follow_up.period_reversed': 'The last day of the period is before the first.',
    'follow_up.due_before_period': 'The follow-up cannot be due before the period has begun.',
    'follow_up.nothing_approved':
      'There is nothing to follow up yet. The parties must approve the promise set first.',
    'follow_up.already_started':
      'There is already a follow-up of that kind for just that period. Open it in the list.',
    'follow_up.held_in_the_future': 'The day the follow-up was held cannot lie in the future.',
    'follow_up.closed_never_changes':
      'The follow-up is closed and does not change any more. What was wrong is corrected by a dated addition.',
    'follow_up.assessments_missing':
      'The follow-up cannot be closed yet. Judgements are missing for promise {missing}. Each party judges its own promises.',
    'follow_up.approvals_missing':
      'The follow-up cannot be closed yet. Final judgements must be approved by the party itself. That is missing for promise {missing}.',
    'follow_up.open_is_not_corrected': 'The follow-up is open. Change it directly instead.',
    'follow_up.correction_missing': 'Enter what is right.',
    'follow_up.correction_unexplained': 'Enter why it is corrected. It is shown to residents.',
    'follow_up.form_already_used':
      'This form has already added another correction. Reload the page and write again.',
    'assessment.judgement_missing': 'Choose a judgement.',
    'assessment.unexplained':
      'Enter the reason. Every judgement but "Fulfilled" must be explained, and the reason is shown to residents.',
    'feedback.authority_missing': 'Choose who is responsible.',
    'feedback.kind_missing': 'Choose how you report back.',
    'feedback.what_missing': 'Enter what residents are to be told.',
    'feedback.owner_missing': 'Enter which function is responsible, for example the communications officer.',
    'feedback.of_a_draft': 'The promise set is a draft. There is nothing to report back about yet.',
    'feedback.form_already_used':
      'This form has already added another item. Reload the page and write again.',
    'feedback.already_done': 'This has already been reported back.',
    'feedback.done_in_the_future': 'The day it was done cannot lie in the future.',
  },
};

export const followUpTexts: Bilingual<typeof sv> = { sv, en };
