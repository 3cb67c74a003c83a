import type { Bilingual } from '../kernel/language';

const sv = {
  refusals: {
    'activity.status_cannot_follow': 'Aktiviteten kan inte gå från sin nuvarande status till den du valde.',
    'activity.status_unknown': 'Välj en status.',
    'activity.reason_missing': 'Skriv skälet. Det visas för invånare.',
    'activity.decided_by_missing':
      'Skriv vem som har beslutat att aktiviteten utgår, till exempel en nämnd eller en chefsfunktion.',
    'activity.completed_on_missing': 'Ange vilken dag aktiviteten blev genomförd.',
    'activity.completed_in_the_future': 'Dagen då aktiviteten blev genomförd kan inte ligga framåt i tiden.',
    'activity.completed_on_of_uncompleted':
      'Du angav en dag då aktiviteten blev genomförd. Välj statusen Genomförd, eller ta bort dagen.',
    'activity.decided_by_of_uncancelled':
      'Du skrev vem som har beslutat. Det hör till statusen Utgår: välj den, eller ta bort texten.',
    'activity.shortfall_unexplained': 'Målet är inte uppfyllt. Skriv varför, det visas för invånare.',
    'activity.text_too_long': 'Texten är för lång.',
    'activity.day_malformed': 'Skriv dagen som ÅÅÅÅ-MM-DD.',
    'activity.quantity_malformed': 'Skriv antalet som ett tal större än noll, med högst två decimaler.',
    'activity.occurrence_in_the_future': 'Ett tillfälle registreras när det har hänt, inte i förväg.',
    'activity.form_already_used':
      'Det här formuläret har redan registrerat ett annat tillfälle. Kontrollera listan över tillfällen. Saknas det här trycker du på Registrera en gång till.',
    'activity.already_added':
      'Det här formuläret har redan lagt till en aktivitet. Vill du lägga till en till trycker du på Spara igen.',
    'activity.void_unexplained': 'Skriv varför tillfället stryks. Skälet stannar i loggen.',
    'activity.already_voided': 'Tillfället är redan struket.',
    'activity.already_answered': 'Frågan är redan besvarad.',
    'activity.cancelled_takes_no_occurrence': 'Aktiviteten utgår och tar inte emot fler tillfällen.',
    'activity.note_missing': 'Skriv anteckningen.',
    'activity.title_missing': 'Skriv vad som ska göras, högst 300 tecken.',
    'activity.lead_missing': 'Välj vem som leder aktiviteten.',
    'activity.lead_is_no_party': 'Den som leder aktiviteten ska vara en av medborgarlöftets parter.',
    'activity.lead_function_missing': 'Skriv vilken funktion som ansvarar, till exempel trygghetssamordnare.',
    'activity.promises_missing': 'Välj minst ett löfte som aktiviteten hör till.',
    'activity.due_missing': 'Ange när aktiviteten ska vara klar.',
    'activity.due_before_start': 'Slutdagen ligger före startdagen.',
    'activity.target_half_filled':
      'Fyll i hela målet (hur, antal, vad och över vilken tid) eller lämna alla delar tomma.',
    'activity.deadline_is_moved_not_edited':
      'Planen är föreslagen. Flytta slutdagen med ”Ny tid”, så att skälet följer med.',
    'activity.same_deadline': 'Det är samma dag som nu.',
    'activity.ended_cannot_move': 'Aktiviteten är avslutad, slutdagen kan inte flyttas.',
    'activity.move_reason_missing': 'Välj skälet till att tiden flyttas.',
    'activity.move_unexplained': 'Skriv vad skälet är.',
    'activity.person_missing': 'Välj en person.',
    'activity.person_is_no_colleague': 'Personen hör inte till den organisation som leder aktiviteten.',
    'activity.other_authority_answers':
      'Den organisation som ledde aktiviteten tidigare har fortfarande någon tillfrågad. Be dem lämna över först.',
    'activity.decline_reason_missing': 'Skriv varför du tackar nej, så att någon annan kan tillfrågas.',
  },
  suggested: (target: string) => `Förslag ur texten: ${target}. Ingen har bekräftat det.`,
  counted: (occurrences: number) =>
    occurrences === 0
      ? 'Inga tillfällen än.'
      : `${occurrences} ${occurrences === 1 ? 'tillfälle' : 'tillfällen'}. Inget antal är lovat.`,
  serviceLevel: (inTime: string, all: string, limit: string) => `${inTime} av ${all} ${limit}.`,
  requestsMet: (count: string) => `Gjort på begäran: ${count}.`,
  oneWindow: (from: string, to: string, done: string, unit: string, isReached: boolean) =>
    `${from}–${to}: ${done} ${unit}, målet nåddes${isReached ? '' : ' inte'}.`,
  earlierWindows: (reached: number, windows: number) =>
    `Målet nåddes i ${reached} av ${windows} tidigare perioder.`,
  window: (from: string, to: string) => `räknat från ${from} till ${to}`,
  averageSoFar: (done: string, scope: string) => `I snitt ${done} ${scope} hittills.`,
  averageTarget: (target: string, unit: string) => `Målet är ${target} ${unit}.`,
};

const en: typeof sv = {
  refusals: {
    'activity.status_cannot_follow': 'The activity cannot go from its present status to the one you chose.',
    'activity.status_unknown': 'Choose a status.',
    'activity.reason_missing': 'Enter the reason. It is shown to residents.',
    'activity.decided_by_missing':
      'Enter who decided to cancel the activity, for example a board or a manager’s function.',
    'activity.completed_on_missing': 'Enter the day on which the activity was completed.',
    'activity.completed_in_the_future': 'The day of completion cannot lie in the future.',
    'activity.completed_on_of_uncompleted':
      'You gave a day of completion. Choose the status Completed, or remove the day.',
    'activity.decided_by_of_uncancelled':
      'You entered who decided. That belongs to the status Cancelled: choose it, or remove the text.',
    'activity.shortfall_unexplained': 'The target has not been met. Enter why; it is shown to residents.',
    'activity.text_too_long': 'The text is too long.',
    'activity.day_malformed': 'Enter the day as YYYY-MM-DD.',
    'activity.quantity_malformed': 'Enter a number above zero, with at most two decimals.',
    'activity.occurrence_in_the_future': 'An occurrence is registered when it has happened, not in advance.',
    'activity.form_already_used':
      'This form has already registered another occurrence. Check the list of occurrences. If this one is missing, press Register once more.',
    'activity.already_added': 'This form has already added an activity. To add one more, press Save again.',
    'activity.void_unexplained': 'Enter why the occurrence is struck out. The reason stays in the log.',
    'activity.already_voided': 'The occurrence has already been struck out.',
    'activity.already_answered': 'The question has already been answered.',
    'activity.cancelled_takes_no_occurrence': 'The activity is cancelled and takes no more occurrences.',
    'activity.note_missing': 'Enter the note.',
    'activity.title_missing': 'Enter what is to be done, in at most 300 characters.',
    'activity.lead_missing': 'Choose who leads the activity.',
    'activity.lead_is_no_party': 'Who leads the activity must be one of the parties of the promise set.',
    'activity.lead_function_missing': 'Enter the function responsible, for example safety coordinator.',
    'activity.promises_missing': 'Choose at least one promise that the activity is for.',
    'activity.due_missing': 'Enter when the activity is due.',
    'activity.due_before_start': 'The due day is before the first day.',
    'activity.target_half_filled':
      'Fill in the whole target (how, number, what and over what time) or leave every part empty.',
    'activity.deadline_is_moved_not_edited':
      'The plan has been proposed. Move the deadline with “New deadline”, so that the reason goes with it.',
    'activity.same_deadline': 'That is the same day as now.',
    'activity.ended_cannot_move': 'The activity has ended; its deadline cannot be moved.',
    'activity.move_reason_missing': 'Choose the reason for moving the deadline.',
    'activity.move_unexplained': 'Enter what the reason is.',
    'activity.person_missing': 'Choose a person.',
    'activity.person_is_no_colleague':
      'The person does not belong to the organisation that leads the activity.',
    'activity.other_authority_answers':
      'The organisation that led the activity before still has somebody asked. Ask them to hand over first.',
    'activity.decline_reason_missing': 'Enter why you decline, so that somebody else can be asked.',
  },
  suggested: (target: string) => `Suggestion from the text: ${target}. Nobody has confirmed it.`,
  counted: (occurrences: number) =>
    occurrences === 0
      ? 'No occurrences yet.'
      : `${occurrences} ${occurrences === 1 ? 'occurrence' : 'occurrences'}. No number is promised.`,
  serviceLevel: (inTime: string, all: string, limit: string) => `${inTime} of ${all} ${limit}.`,
  requestsMet: (count: string) => `Done on request: ${count}.`,
  oneWindow: (from: string, to: string, done: string, unit: string, isReached: boolean) =>
    `${from} – ${to}: ${done} ${unit}, target ${isReached ? '' : 'not '}reached.`,
  earlierWindows: (reached: number, windows: number) =>
    `The target was reached in ${reached} of ${windows} earlier periods.`,
  window: (from: string, to: string) => `counted from ${from} to ${to}`,
  averageSoFar: (done: string, scope: string) => `On average ${done} ${scope} so far.`,
  averageTarget: (target: string, unit: string) => `The target is ${target} ${unit}.`,
};

export const activityTexts: Bilingual<typeof sv> = { sv, en };
