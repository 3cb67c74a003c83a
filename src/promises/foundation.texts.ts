import type { Bilingual } from '../kernel/language';

const sv = {
  refusals: {
    'promise_set.agreement_unknown': 'Överenskommelsen finns inte.',
    'promise_set.picture_unknown': 'Lägesbilden finns inte i kommunen.',
    'promise_set.focus_area_unknown': 'Fokusområdet finns inte i kommunen.',
    'promise_set.focus_area_in_use':
      'En aktivitet eller indikator hör till fokusområdet. Ta bort kopplingen där först.',
  },
  title: 'Det här bygger löftena på',
  lead: 'Överenskommelsen, lägesbilden och de problem som löftena ska göra något åt.',
  done: { saved: 'Sparat. Invånarna ser det när medborgarlöftet publiceras nästa gång.' },
  agreementId: 'Överenskommelse',
  agreementHint: 'Visas inte för invånarna.',
  pictureId: 'Lägesbild',
  pictureHint: 'Sammanfattningen för invånare publiceras med löftena. Resten läses bara inom kommunen.',
  focusAreaIds: 'Fokusområden',
  focusAreaHint: 'Rubrik, problem och effektmål publiceras med löftena.',
  none: 'Inget valt',
  noFocusAreas: 'Kommunen har inget fokusområde än.',
  addFocusArea: 'Skriv ett fokusområde',
  save: 'Spara',
  warning: {
    none: 'Löftena hör inte till något fokusområde. Då syns det inte vilket problem de ska göra något åt.',
    choose: 'Välj fokusområden',
    lacking: 'Orsaksanalys saknas för:',
  },
};

const en: typeof sv = {
  refusals: {
    'promise_set.agreement_unknown': 'There is no such agreement.',
    'promise_set.picture_unknown': 'The municipality has no such situational picture.',
    'promise_set.focus_area_unknown': 'The municipality has no such focus area.',
    'promise_set.focus_area_in_use':
      'An activity or an indicator belongs to the focus area. Remove that tie first.',
  },
  title: 'What the promises build on',
  lead: 'The agreement, the situational picture and the problems that the promises are to do something about.',
  done: { saved: 'Saved. Residents will see it the next time the promises are published.' },
  agreementId: 'Agreement',
  agreementHint: 'Not shown to residents.',
  pictureId: 'Situational picture',
  pictureHint:
    'The summary for residents is published with the promises. The rest is read within the municipality only.',
  focusAreaIds: 'Focus areas',
  focusAreaHint: 'Title, problem and outcome goal are published with the promises.',
  none: 'None chosen',
  noFocusAreas: 'The municipality has no focus area yet.',
  addFocusArea: 'Write a focus area',
  save: 'Save',
  warning: {
    none: 'The promises belong to no focus area. It does not show which problem they are to do something about.',
    choose: 'Choose focus areas',
    lacking: 'The cause analysis is missing for:',
  },
};

export const foundationTexts: Bilingual<typeof sv> = { sv, en };
