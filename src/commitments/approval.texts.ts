import type { Bilingual } from '../kernel/language';

const sv = {
  refusals: {
    'approval.refusal_unexplained':
      'Skriv varför du inte godkänner. Skälet visas för parterna, inte för invånare.',
    'approval.changed_meanwhile':
      'Förslaget har ändrats sedan du öppnade sidan. Läs igenom det igen och besluta sedan.',
    'approval.one_person_two_parties':
      'Samma person kan inte godkänna för två parter. Någon annan behöver godkänna för den här parten.',
    'approval.own_proposal':
      'Du har själv lagt fram något av det här. Någon annan hos er behöver godkänna det.',
    'approval.reason_too_long': 'Skälet är för långt, högst 2 000 tecken.',
    'approval.nothing_chosen': 'Det finns inget att besluta om.',
  },
};

const en: typeof sv = {
  refusals: {
    'approval.refusal_unexplained':
      'Enter why you do not approve. The reason is shown to the parties, not to residents.',
    'approval.changed_meanwhile':
      'The proposal has changed since you opened the page. Read it again, then decide.',
    'approval.one_person_two_parties':
      'The same person cannot approve for two parties. Somebody else must approve for this one.',
    'approval.own_proposal': 'You proposed some of this yourself. Somebody else of yours must approve it.',
    'approval.reason_too_long': 'The reason is too long, at most 2,000 characters.',
    'approval.nothing_chosen': 'There is nothing to decide on.',
  },
};

export const approvalTexts: Bilingual<typeof sv> = { sv, en };
