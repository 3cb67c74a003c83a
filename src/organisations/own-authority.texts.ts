import type { Bilingual } from '../kernel/language';

const sv = {
  refusals: {
    'organisation.function_too_long': 'Funktionen får ha högst 200 tecken.',
    'organisation.email_malformed':
      'E-postadressen har fel form. Skriv en adress till en funktion, till exempel trygghet@kommunen.se.',
    'organisation.phone_too_long': 'Telefonnumret får ha högst 50 tecken.',
    'organisation.delay_malformed': 'Skriv ett helt antal dagar, från 0 till 365.',
    'organisation.threshold_malformed': 'Skriv ett heltal från 2 till 1000.',
    'organisation.staleness_malformed': 'Skriv ett helt antal dagar, från 30 till 365.',
  },
  title: 'Er organisation',
  lead: 'Det här gäller för hela organisationen. Varje ändring antecknas i historiken.',
  done: {
    contact: 'Kontakten är sparad. Invånare ser den när ni publicerar nästa gång.',
    delay: 'Fördröjningen är sparad.',
    threshold:
      'Gränsen är sparad. Är den högre än förut har de tal som nu är för små redan dolts för invånare.',
    staleness: 'Antalet dagar är sparat. Det gäller genast, också för det som är publicerat.',
  },
  contact: {
    title: 'Så når invånare er',
    hint: 'En funktion, inte en person.',
    function: 'Funktion',
    email: 'E-post',
    phone: 'Telefon',
    save: 'Spara kontakten',
  },
  delay: {
    title: 'När det polisen har gjort blir offentligt',
    label: 'Antal dagar efter ett tillfälle',
    hint: 'Innan dess syns tillfället varken för invånare eller för kommunen. Sedan visas det av sig självt, aldrig med finare plats än ett område.',
    save: 'Spara antalet dagar',
  },
  threshold: {
    title: 'Små tal i indikatorer',
    label: 'Minsta antal som visas',
    hint: 'Färre än så kan peka ut någon. Talet visas då bara för den som mätte. Vanligen 5. En högre gräns gäller genast, en lägre från nästa publicering.',
    save: 'Spara gränsen',
  },
  staleness: {
    title: 'När ni säger att något inte är uppdaterat på länge',
    label: 'Antal dagar utan att någon har bekräftat',
    hint: 'Därefter står det ”Inte uppdaterad på länge” vid aktiviteten, hos er och för invånare. Vanligen 90, lägst 30 och högst 365. Ett nytt antal gäller genast.',
    save: 'Spara antalet dagar',
  },
};

const en: typeof sv = {
  refusals: {
    'organisation.function_too_long': 'The function may have at most 200 characters.',
    'organisation.email_malformed':
      'The e-mail address is malformed. Enter the address of a function, for example safety@municipality.se.',
    'organisation.phone_too_long': 'The phone number may have at most 50 characters.',
    'organisation.delay_malformed': 'Enter a whole number of days, from 0 to 365.',
    'organisation.threshold_malformed': 'Enter a whole number from 2 to 1000.',
    'organisation.staleness_malformed': 'Enter a whole number of days, from 30 to 365.',
  },
  title: 'Your organisation',
  lead: 'This applies to the whole organisation. Every change is noted in the history.',
  done: {
    contact: 'The contact is saved. Residents see it when you publish next.',
    delay: 'The delay is saved.',
    threshold:
      'The limit is saved. If it is higher than before, the numbers that are now too small are already hidden from residents.',
    staleness: 'The number of days is saved. It applies at once, also to what is published.',
  },
  contact: {
    title: 'How residents reach you',
    hint: 'A function, not a person.',
    function: 'Function',
    email: 'E-mail',
    phone: 'Phone',
    save: 'Save the contact',
  },
  delay: {
    title: 'When what the police have done becomes public',
    label: 'Number of days after an occurrence',
    hint: 'Before that neither residents nor the municipality see the occurrence. Then it is shown by itself, never with a finer place than a district.',
    save: 'Save the number of days',
  },
  threshold: {
    title: 'Small numbers in indicators',
    label: 'The lowest number shown',
    hint: 'Fewer than that could point somebody out. The number is then shown only to those who measured. Usually 5. A higher limit applies at once, a lower one from the next publication.',
    save: 'Save the limit',
  },
  staleness: {
    title: 'When you say that something has not been updated for a long time',
    label: 'Number of days without anybody confirming',
    hint: 'After that the activity is marked “Not updated for a long time”, for you and for residents. Usually 90, at least 30 and at most 365. A new number applies at once.',
    save: 'Save the number of days',
  },
};

export const ownAuthorityTexts: Bilingual<typeof sv> = { sv, en };
