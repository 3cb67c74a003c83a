import type { Caller } from '../kernel/caller';
import type { Bilingual } from '../kernel/language';
import type { Link } from '../site/links';

const sv = {
  workspace: 'Arbetsytan',
  newDocument: 'Nytt medborgarlöfte',
  review: 'Granskning',
  importText: 'Läs in löftestext',
  districts: 'Områden',
  organisation: 'Er organisation',
  agreements: 'Överenskommelser',
  pictures: 'Lägesbilder',
  focusAreas: 'Fokusområden',
  administration: 'Organisationer och personer',
  ownMail: 'Mina mejl',
  partnerAnswers: 'Svar från partner',
  queue: 'Påminnelsernas kö',
  capturedMail: 'Uppfångad e-post',
};

const en: typeof sv = {
  workspace: 'Workspace',
  newDocument: 'New promise set',
  review: 'Review',
  importText: 'Read in a promise text',
  districts: 'Districts',
  organisation: 'Your organisation',
  agreements: 'Agreements',
  pictures: 'Situational pictures',
  focusAreas: 'Focus areas',
  administration: 'Organisations and people',
  ownMail: 'My mail',
  partnerAnswers: 'Answers from partners',
  queue: 'The queue of reminders',
  capturedMail: 'Captured mail',
};

const navigationTexts: Bilingual<typeof sv> = { sv, en };

const workspacePath = '/arbete';

const municipalRoles = ['coordinator', 'municipal_approver', 'communicator', 'reader'];
const policeRoles = ['municipal_police', 'police_area_chief'];

/** The way back from every staff page. */
export const toWorkspace = ({ language }: Pick<Caller, 'language'>): Link => ({
  href: workspacePath,
  text: navigationTexts[language].workspace,
});

/** The main menu: the workspace, and what else the person's roles open. */
export const staffNavigation = (by: Caller): readonly Link[] => [toWorkspace(by), ...placesOf(by)];

/** What a person's roles open besides the workspace itself. */
export function placesOf(by: Caller): readonly Link[] {
  const texts = navigationTexts[by.language];
  const has = (wanted: string) => by.memberships.some(({ role }) => role === wanted);
  return [
    ...(has('police_area_chief') ? [{ href: '/arbete/granskning', text: texts.review }] : []),
    ...(has('coordinator')
      ? [
          { href: '/arbete/nytt-lofte', text: texts.newDocument },
          { href: '/arbete/las-in', text: texts.importText },
          { href: '/arbete/omraden', text: texts.districts },
        ]
      : []),
    ...(has('coordinator') || has('police_area_chief')
      ? [{ href: '/arbete/var-organisation', text: texts.organisation }]
      : []),
    ...(municipalRoles.some(has) || policeRoles.some(has)
      ? [
          { href: '/arbete/overenskommelser', text: texts.agreements },
          { href: '/arbete/fokusomraden', text: texts.focusAreas },
        ]
      : []),
    ...(municipalRoles.some(has) ? [{ href: '/arbete/lagesbilder', text: texts.pictures }] : []),
    ...(has('coordinator') || has('municipal_police')
      ? [{ href: '/arbete/partnersvar', text: texts.partnerAnswers }]
      : []),
    { href: '/arbete/mina-mejl', text: texts.ownMail },
    ...(has('administrator') ? [{ href: '/arbete/administration', text: texts.administration }] : []),
    ...(has('operator')
      ? [
          { href: '/operator/paminnelser', text: texts.queue },
          { href: '/operator/mail', text: texts.capturedMail },
        ]
      : []),
  ];
}
