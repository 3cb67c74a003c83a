import type { Bilingual } from '../kernel/language';

const sv = {
  refusals: {
    'promise_set.period_reversed': 'Periodens sista dag ligger före den första.',
    'promise_set.no_promises': 'Medborgarlöftet innehåller inga löften.',
    'promise_set.state_cannot_follow':
      'Medborgarlöftet är inte i ett läge där det här går att göra. Ladda om sidan.',
    'promise_set.signed_in_the_future': 'Dagen för undertecknandet kan inte ligga framåt i tiden.',
    'promise_set.signed_on_malformed': 'Skriv dagen som ÅÅÅÅ-MM-DD.',
    'promise_set.nothing_to_propose': 'Inget har ändrats sedan förra förslaget.',
    'promise_set.targets_unconfirmed':
      'Det finns {count} föreslagna mål som ingen har bekräftat. Öppna aktiviteterna och bekräfta eller ta bort målen först.',
    'promise_set.basis_too_long': 'Texten får ha högst 4 000 tecken.',
    'promise_set.not_approved': 'Alla parter har inte godkänt än. Det går att publicera när de har det.',
    'promise_set.list_too_long': 'Listan är för lång.',
    'promise_set.title_missing': 'Skriv en rubrik, högst 300 tecken.',
    'promise_set.period_start_missing': 'Ange periodens första dag som ÅÅÅÅ-MM-DD.',
    'promise_set.day_malformed': 'Skriv dagen som ÅÅÅÅ-MM-DD.',
    'promise_set.municipality_unknown':
      'Det finns ingen kommun som heter {name} här. Kontrollera namnet eller be administratören lägga till kommunen.',
    'promise_set.police_area_unknown': 'Välj ett lokalpolisområde.',
    'promise_set.partner_too_long': 'Organisationens namn får ha högst 200 tecken.',
    'promise_set.district_of_no_party': 'Området hör inte till någon av kommunerna i medborgarlöftet.',
    'promise_set.facts_are_approved':
      'Någon part har redan godkänt. Då ändras inte rubrik, parter och period. Perioden kan förlängas när alla har godkänt.',
    'promise_set.changed_meanwhile':
      'Någon annan har ändrat medan du hade sidan öppen. Öppna sidan igen och gör om din ändring.',
    'promise_set.party_has_a_part':
      'En part som har löften eller leder aktiviteter kan inte tas bort. Ändra löftena och aktiviteterna först.',
    'promise_set.words_unapproved':
      'Något löfte har ändrats utan att alla parter har godkänt den nya lydelsen. Skicka ändringen för godkännande först.',
    'promise_set.ended_in_the_future': 'Sista dagen kan inte ligga framåt i tiden.',
    'promise_set.ended_before_it_began': 'Sista dagen ligger före periodens första dag.',
    'promise_set.not_published': 'Medborgarlöftet är inte publicerat.',
    'promise_set.withdrawal_unexplained': 'Skriv varför medborgarlöftet tas bort från webben.',
    'promise.text_missing': 'Skriv löftet, högst 2 000 tecken.',
    'promise.party_missing': 'Välj vem som lovar.',
    'promise.kind_missing': 'Välj vilket slag av löfte det är.',
    'promise.number_malformed': 'Numret ska vara ett heltal från 1.',
    'promise.partner_missing':
      'Välj vilken organisation som lovar. Finns den inte i listan lägger du till den bland parterna.',
    'promise.municipality_is_no_party': 'Kommunen är inte part i medborgarlöftet.',
    'promise.police_is_no_party':
      'Inget lokalpolisområde är part i medborgarlöftet. Lägg till det bland parterna först.',
    'promise.is_signed': 'Undertecknade löften ändras inte. Skriv en rättelse i stället.',
    'promise.already_proposed': 'Löftet är skickat för godkännande och kan inte tas bort.',
    'promise.has_activities': 'Löftet har aktiviteter. Låt dem höra till ett annat löfte först.',
    'signatory.organisation_missing': 'Skriv vilken organisation, högst 200 tecken.',
    'signatory.function_missing': 'Skriv vilken funktion, högst 200 tecken.',
    'basis.kind_missing': 'Välj hur ni frågade.',
    'basis.held_missing': 'Skriv när, till exempel hösten 2025. Högst 100 tecken.',
    'basis.description_too_long': 'Beskrivningen får ha högst 500 tecken.',
    'basis.count_malformed': 'Antalet ska vara ett heltal.',
    'basis.more_answers_than_asked': 'Fler har svarat än ni frågade. Kontrollera antalen.',
    'basis.worries_too_long': 'Högst 20 rader, och högst 300 tecken på varje rad.',
    'addition.unexplained': 'Skriv skälet. Invånarna läser det.',
    'addition.too_long': 'Texten får ha högst 2 000 tecken.',
    'addition.not_signed': 'Löftet är inte undertecknat. Ändra lydelsen i stället.',
    'addition.not_approved':
      'Det går att återkalla ett löfte när alla parter har godkänt och perioden inte är avslutad.',
    'addition.same_words': 'Lydelsen är densamma som den undertecknade.',
    'addition.already_withdrawn': 'Löftet är redan återkallat, eller så väntar återkallandet på godkännande.',
    'addition.no_period_to_extend':
      'Perioden kan förlängas när alla parter har godkänt, om den har en sista dag och inte är avslutad.',
    'addition.extension_not_later': 'Den nya sista dagen ska vara senare än den gamla.',
  },
};

const en: typeof sv = {
  refusals: {
    'promise_set.period_reversed': 'The last day of the period is before the first.',
    'promise_set.no_promises': 'The promise set holds no promises.',
    'promise_set.state_cannot_follow': 'The promise set is not in a state that allows this. Reload the page.',
    'promise_set.signed_in_the_future': 'The day of signing cannot lie in the future.',
    'promise_set.signed_on_malformed': 'Enter the day as YYYY-MM-DD.',
    'promise_set.nothing_to_propose': 'Nothing has changed since the last proposal.',
    'promise_set.targets_unconfirmed':
      'There are {count} suggested targets that nobody has confirmed. Open the activities and confirm or remove the targets first.',
    'promise_set.basis_too_long': 'The text may have at most 4,000 characters.',
    'promise_set.not_approved': 'Not every party has approved yet. It can be published when they have.',
    'promise_set.list_too_long': 'The list is too long.',
    'promise_set.title_missing': 'Enter a title, at most 300 characters.',
    'promise_set.period_start_missing': 'Enter the first day of the period as YYYY-MM-DD.',
    'promise_set.day_malformed': 'Enter the day as YYYY-MM-DD.',
    'promise_set.municipality_unknown':
      'There is no municipality called {name} here. Check the name, or ask the administrator to add it.',
    'promise_set.police_area_unknown': 'Choose a local police area.',
    'promise_set.partner_too_long': 'The name of an organisation may have at most 200 characters.',
    'promise_set.district_of_no_party':
      'The district belongs to none of the municipalities of the promise set.',
    'promise_set.facts_are_approved':
      'A party has already approved, so title, parties and period stay. The period can be extended when all have approved.',
    'promise_set.changed_meanwhile':
      'Somebody else made a change while you had the page open. Open the page again and redo your change.',
    'promise_set.party_has_a_part':
      'A party that has promises or leads activities cannot be removed. Change the promises and activities first.',
    'promise_set.words_unapproved':
      'A promise was changed and not every party has approved the new wording. Send the change for approval first.',
    'promise_set.ended_in_the_future': 'The last day cannot lie in the future.',
    'promise_set.ended_before_it_began': 'The last day is before the first day of the period.',
    'promise_set.not_published': 'The promise set is not published.',
    'promise_set.withdrawal_unexplained': 'Enter why the promise set is taken off the web.',
    'promise.text_missing': 'Enter the promise, at most 2,000 characters.',
    'promise.party_missing': 'Choose who promises.',
    'promise.kind_missing': 'Choose the kind of promise.',
    'promise.number_malformed': 'The number must be a whole number from 1.',
    'promise.partner_missing':
      'Choose the organisation that promises. If it is not in the list, add it among the parties.',
    'promise.municipality_is_no_party': 'The municipality is no party of the promise set.',
    'promise.police_is_no_party': 'No local police area is a party of the promise set. Add it first.',
    'promise.is_signed': 'Signed promises do not change. Write a correction instead.',
    'promise.already_proposed': 'The promise has been sent for approval and cannot be removed.',
    'promise.has_activities': 'The promise has activities. Let them belong to another promise first.',
    'signatory.organisation_missing': 'Enter the organisation, at most 200 characters.',
    'signatory.function_missing': 'Enter the function, at most 200 characters.',
    'basis.kind_missing': 'Choose how you asked.',
    'basis.held_missing': 'Enter when, for example autumn 2025. At most 100 characters.',
    'basis.description_too_long': 'The description may have at most 500 characters.',
    'basis.count_malformed': 'The number must be a whole number.',
    'basis.more_answers_than_asked': 'More have answered than were asked. Check the numbers.',
    'basis.worries_too_long': 'At most 20 lines, and at most 300 characters on each.',
    'addition.unexplained': 'Enter the reason. Residents read it.',
    'addition.too_long': 'The text may have at most 2,000 characters.',
    'addition.not_signed': 'The promise is not signed. Change the wording instead.',
    'addition.not_approved':
      'A promise can be withdrawn once every party has approved and before the set is ended.',
    'addition.same_words': 'The wording is the same as the signed one.',
    'addition.already_withdrawn': 'The promise is already withdrawn, or its withdrawal waits for approval.',
    'addition.no_period_to_extend':
      'The period can be extended once every party has approved, if it has a last day and is not ended.',
    'addition.extension_not_later': 'The new last day must be later than the old one.',
  },
};

export const promiseTexts: Bilingual<typeof sv> = { sv, en };
