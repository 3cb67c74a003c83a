import type { Caller } from '../kernel/caller';
import type { Bilingual } from '../kernel/language';
import type { Link, MenuEntry } from '../site/links';

const sv = {
  workspace: 'Arbetsytan',
  activities: 'Aktiviteter',
  review: 'Granskning',
  groundwork: 'Underlag',
  agreements: 'Överenskommelser',
  pictures: 'Lägesbilder',
  focusAreas: 'Fokusområden',
  organisation: 'Er organisation',
  contact: 'Kontakt och inställningar',
  districts: 'Områden',
  administration: 'Organisationer och personer',
  log: 'Logg',
  partners: 'Samarbetspartner',
  partnerAnswers: 'Svar från partner',
  reminders: 'Påminnelser',
  operation: 'Drift',
  queue: 'Påminnelsernas kö',
  capturedMail: 'Uppfångad e-post',
};

const en: typeof sv = {
  workspace: 'Workspace',
  activities: 'Activities',
  review: 'Review',
  groundwork: 'Groundwork',
  agreements: 'Agreements',
  pictures: 'Situational pictures',
  focusAreas: 'Focus areas',
  organisation: 'Your organisation',
  contact: 'Contact and settings',
  districts: 'Districts',
  administration: 'Organisations and people',
  log: 'Log',
  partners: 'Partners',
  partnerAnswers: 'Answers from partners',
  reminders: 'Reminders',
  operation: 'Operation',
  queue: 'The queue of reminders',
  capturedMail: 'Captured mail',
};

const navigationTexts: Bilingual<typeof sv> = { sv, en };

const workspacePath = '/arbete';

const municipalRoles = ['coordinator', 'municipal_approver', 'communicator', 'reader'];
const policeRoles = ['municipal_police', 'police_area_chief'];

/** An entry of the main menu. It leads to the first of its places; the others are one step further. */
interface Section extends Link {
  readonly places: readonly Link[];
}

/** The way back from every staff page. */
export const toWorkspace = ({ language }: Pick<Caller, 'language'>): Link => ({
  href: workspacePath,
  text: navigationTexts[language].workspace,
});

/** The main menu: the workspace, and what else the person's roles open. */
export const staffNavigation = (by: Caller): readonly MenuEntry[] => [toWorkspace(by), ...placesOf(by)];

/** What a person's roles open besides the workspace itself. */
export const placesOf = (by: Caller): readonly MenuEntry[] =>
  sectionsOf(by).map(({ href, text, places }) => ({ href, text, within: places.map((place) => place.href) }));

/** The places beside each other in the section that this page belongs to; null where there is only one. */
export function sectionAt(path: string, by: Caller): Section | null {
  const isHere = ({ href }: Link) => path === href || path.startsWith(`${href}/`);
  const section = sectionsOf(by).find(({ places }) => places.some(isHere));
  return section && section.places.length > 1 ? section : null;
}

function sectionsOf(by: Caller): readonly Section[] {
  const texts = navigationTexts[by.language];
  const has = (wanted: string) => by.memberships.some(({ role }) => role === wanted);
  const administersAuthority = by.memberships.some(
    ({ role, authorityId }) => role === 'administrator' && authorityId !== null,
  );
  const readsOwnLog = has('coordinator') || has('police_area_chief') || administersAuthority;
  const isMunicipal = municipalRoles.some(has);
  const knowsGroundwork = isMunicipal || policeRoles.some(has);
  const knowsActivities = knowsGroundwork || has('case_worker');
  return [
    section(texts.activities, [knowsActivities && { href: '/arbete/aktiviteter', text: texts.activities }]),
    section(texts.review, [has('police_area_chief') && { href: '/arbete/granskning', text: texts.review }]),
    section(texts.groundwork, [
      knowsGroundwork && { href: '/arbete/overenskommelser', text: texts.agreements },
      isMunicipal && { href: '/arbete/lagesbilder', text: texts.pictures },
      knowsGroundwork && { href: '/arbete/fokusomraden', text: texts.focusAreas },
    ]),
    section(texts.organisation, [
      (has('coordinator') || has('police_area_chief') || administersAuthority) && {
        href: '/arbete/var-organisation',
        text: texts.contact,
      },
      (has('coordinator') || administersAuthority) && { href: '/arbete/omraden', text: texts.districts },
      (has('coordinator') || administersAuthority) && { href: '/arbete/partner', text: texts.partners },
      (has('coordinator') || has('municipal_police')) && {
        href: '/arbete/partnersvar',
        text: texts.partnerAnswers,
      },
      ['coordinator', 'municipal_police', 'police_area_chief'].some(has) && {
        href: '/arbete/paminnelser',
        text: texts.reminders,
      },
      readsOwnLog && { href: '/arbete/logg', text: texts.log },
    ]),
    section(texts.administration, [
      has('administrator') && { href: '/arbete/administration', text: texts.administration },
      has('administrator') && !readsOwnLog && { href: '/arbete/logg', text: texts.log },
    ]),
    section(texts.operation, [
      has('operator') && { href: '/operator/paminnelser', text: texts.queue },
      has('operator') && { href: '/operator/mail', text: texts.capturedMail },
    ]),
  ].flat();
}

function section(text: string, open: readonly (Link | false)[]): Section[] {
  const places = open.filter((place) => place !== false);
  return places[0] ? [{ href: places[0].href, text, places }] : [];
}
