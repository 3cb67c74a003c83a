import type { Bilingual } from '../kernel/language';

const sv = {
  refusals: {
    'activity.assigning_body_missing': 'Skriv vem som har beslutat, högst 200 tecken.',
    'activity.registry_number_too_long': 'Diarienumret får ha högst 100 tecken.',
    'activity.assignment_untold': 'Skriv vad uppdraget är, högst 2 000 tecken.',
    'activity.decided_in_the_future': 'Beslutets dag kan inte ligga framåt i tiden.',
    'activity.focus_area_unknown': 'Fokusområdet hör inte till medborgarlöftet.',
  },
  title: 'Varför gör vi det här?',
  none: 'Varken fokusområde eller politiskt uppdrag är angivet.',
  focusAreas: 'Fokusområden',
  assignments: 'Politiska uppdrag',
  tie: 'Välj fokusområden',
  tieNone: 'Medborgarlöftet hör inte till något fokusområde än.',
  toFoundation: 'Välj vad löftena bygger på',
  saveTies: 'Spara fokusområden',
  add: 'Lägg till ett politiskt uppdrag',
  body: 'Vem har beslutat?',
  bodyHint: 'Till exempel kommunfullmäktige. Inget personnamn.',
  decidedOn: 'Beslutets dag',
  registryNumber: 'Diarienummer',
  text: 'Vad är uppdraget?',
  save: 'Spara uppdraget',
  voided: (reason: string) => `Struket: ${reason}`,
  void: 'Stryk uppdraget',
  reason: 'Varför stryks det?',
};

const en: typeof sv = {
  refusals: {
    'activity.assigning_body_missing': 'Enter who has decided, at most 200 characters.',
    'activity.registry_number_too_long': 'The registry number may have at most 100 characters.',
    'activity.assignment_untold': 'Enter what the assignment is, at most 2,000 characters.',
    'activity.decided_in_the_future': 'The day of the decision cannot lie in the future.',
    'activity.focus_area_unknown': 'The focus area does not belong to the promise set.',
  },
  title: 'Why do we do this?',
  none: 'Neither a focus area nor a political assignment is given.',
  focusAreas: 'Focus areas',
  assignments: 'Political assignments',
  tie: 'Choose focus areas',
  tieNone: 'The promise set belongs to no focus area yet.',
  toFoundation: 'Choose what the promises build on',
  saveTies: 'Save the focus areas',
  add: 'Add a political assignment',
  body: 'Who has decided?',
  bodyHint: 'For example kommunfullmäktige. Not the name of a person.',
  decidedOn: 'Day of the decision',
  registryNumber: 'Registry number',
  text: 'What is the assignment?',
  save: 'Save the assignment',
  voided: (reason) => `Struck out: ${reason}`,
  void: 'Strike out the assignment',
  reason: 'Why is it struck out?',
};

export const originTexts: Bilingual<typeof sv> = { sv, en };
