import type { Bilingual } from '../kernel/language';

/** What the acts on the parts of an activity say no with: its pace, those who take part, occurrences, stops, steps and links. */
const sv = {
  refusals: {
    'activity.cadence_half_filled': 'Välj hur ofta och skriv hur många gånger, eller lämna båda.',
    'activity.cadence_times_malformed': 'Skriv hur många gånger som ett heltal från 1 till 1 000.',
    'activity.lead_takes_part': 'Den som leder aktiviteten behöver inte väljas som medverkande.',
    'activity.taking_part_unknown': 'En av de medverkande finns inte längre att välja.',
    'activity.trial_is_permanent': 'Försöket har redan blivit permanent. Låt rutan vara ikryssad.',
    'activity.is_no_trial': 'Aktiviteten är inte ett försök.',
    'activity.already_permanent': 'Försöket är redan permanent.',
    'activity.cancelled_trial': 'Aktiviteten utgår och kan inte bli permanent.',
    'activity.permanent_in_the_future': 'Dagen då försöket blev permanent kan inte ligga framåt i tiden.',
    'activity.district_unknown': 'Välj ett av kommunens områden.',
    'activity.within_limit_malformed': 'Skriv hur många som blev klara i tid, med högst två decimaler.',
    'activity.within_limit_above_quantity': 'Fler kan inte ha blivit klara i tid än vad som gjordes.',
    'activity.correction_unexplained': 'Skriv vad som var fel. Skälet stannar i loggen.',
    'activity.stop_unexplained':
      'Skriv varför klockan ska stoppas. Det visas för invånare när det är godkänt.',
    'activity.stop_in_the_future': 'Klockan kan stoppas från och med i dag, eller från en dag som har varit.',
    'activity.stop_ends_before_it_begins': 'Den sista dagen ligger före den första.',
    'activity.stop_ends_in_the_future': 'Den sista dagen kan inte ligga framåt i tiden.',
    'activity.stop_already_asked': 'Det finns redan en begäran om att stoppa klockan som väntar på svar.',
    'activity.stop_already_decided': 'Begäran är redan besvarad.',
    'activity.stop_decided_by_the_asker': 'Du har själv begärt stoppet. Någon annan behöver godkänna det.',
    'activity.stop_refusal_unexplained': 'Skriv varför klockan inte ska stoppas.',
    'activity.stop_is_not_going_on': 'Stoppet pågår inte längre.',
    'activity.ended_cannot_stop': 'Aktiviteten är avslutad, så klockan behöver inte stoppas.',
    'activity.milestone_title_missing': 'Skriv vad som ska vara klart, högst 200 tecken.',
    'activity.milestone_missing': 'Välj ett delmål.',
    'activity.milestone_done_or_dropped':
      'Ange dagen då delmålet blev klart, eller varför det utgår. Inte båda.',
    'activity.milestone_done_in_the_future': 'Dagen då delmålet blev klart kan inte ligga framåt i tiden.',
    'activity.milestone_ended': 'Delmålet är redan klart eller har utgått.',
    'activity.ended_takes_no_milestone': 'Aktiviteten är avslutad och tar inte emot fler delmål.',
    'activity.evidence_title_missing': 'Skriv vad länken visar, högst 200 tecken.',
    'activity.evidence_url_malformed': 'Skriv en hel adress som börjar med https://, högst 500 tecken.',
    'activity.evidence_missing': 'Välj en länk.',
    'activity.evidence_removal_unexplained': 'Skriv varför länken tas bort. Skälet stannar i loggen.',
    'activity.occurrence_has_evidence': 'Tillfället har redan en länk. Ta bort den först.',
  },
};

const en: typeof sv = {
  refusals: {
    'activity.cadence_half_filled': 'Choose how often and enter how many times, or leave both.',
    'activity.cadence_times_malformed': 'Enter how many times as a whole number from 1 to 1,000.',
    'activity.lead_takes_part': 'Who leads the activity does not have to be chosen as taking part.',
    'activity.taking_part_unknown': 'One of those taking part can no longer be chosen.',
    'activity.trial_is_permanent': 'The trial has already become permanent. Leave the box ticked.',
    'activity.is_no_trial': 'The activity is not a trial.',
    'activity.already_permanent': 'The trial is already permanent.',
    'activity.cancelled_trial': 'The activity is cancelled and cannot become permanent.',
    'activity.permanent_in_the_future': 'The day the trial became permanent cannot lie in the future.',
    'activity.district_unknown': 'Choose one of the districts of the municipality.',
    'activity.within_limit_malformed': 'Enter how many were done in time, with at most two decimals.',
    'activity.within_limit_above_quantity': 'No more can have been done in time than were done.',
    'activity.correction_unexplained': 'Enter what was wrong. The reason stays in the log.',
    'activity.stop_unexplained':
      'Enter why the clock is to be stopped. It is shown to residents once it is approved.',
    'activity.stop_in_the_future': 'The clock can be stopped from today, or from a day that has been.',
    'activity.stop_ends_before_it_begins': 'The last day is before the first one.',
    'activity.stop_ends_in_the_future': 'The last day cannot lie in the future.',
    'activity.stop_already_asked': 'A request to stop the clock already waits for an answer.',
    'activity.stop_already_decided': 'The request has already been answered.',
    'activity.stop_decided_by_the_asker': 'You asked for this yourself. Somebody else has to approve it.',
    'activity.stop_refusal_unexplained': 'Enter why the clock is not to be stopped.',
    'activity.stop_is_not_going_on': 'The clock is no longer stopped.',
    'activity.ended_cannot_stop': 'The activity has ended, so the clock need not be stopped.',
    'activity.milestone_title_missing': 'Enter what is to be done, in at most 200 characters.',
    'activity.milestone_missing': 'Choose a milestone.',
    'activity.milestone_done_or_dropped':
      'Enter the day the milestone was reached, or why it is dropped. Not both.',
    'activity.milestone_done_in_the_future': 'The day the milestone was reached cannot lie in the future.',
    'activity.milestone_ended': 'The milestone has already been reached or dropped.',
    'activity.ended_takes_no_milestone': 'The activity has ended and takes no more milestones.',
    'activity.evidence_title_missing': 'Enter what the link shows, in at most 200 characters.',
    'activity.evidence_url_malformed':
      'Enter a whole address beginning with https://, at most 500 characters.',
    'activity.evidence_missing': 'Choose a link.',
    'activity.evidence_removal_unexplained': 'Enter why the link is removed. The reason stays in the log.',
    'activity.occurrence_has_evidence': 'The occurrence already has a link. Remove it first.',
  },
};

export const activityPartTexts: Bilingual<typeof sv> = { sv, en };
