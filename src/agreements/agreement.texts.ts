import type { Bilingual } from '../kernel/language';
import type { AgreementKind, AgreementTiming } from './agreement-words';
import type { PictureDue } from './picture-clock';
import type { PictureSource } from './picture-words';

const kinds: Record<AgreementKind, string> = {
  cooperation_agreement: 'Samverkansöverenskommelse',
  safety_agreement: 'Trygghetsavtal för ett område',
  statutory_plan: 'Åtgärdsplan enligt lag',
};
const timing: Record<AgreementTiming, string> = {
  draft: 'Utkast',
  upcoming: 'Börjar gälla senare',
  in_force: 'Gäller nu',
  ended: 'Har upphört',
};
const due: Record<PictureDue, string> = {
  not_near: 'Aktuell',
  within_6_months: 'Ska uppdateras inom sex månader',
  within_3_months: 'Ska uppdateras inom tre månader',
  within_1_month: 'Ska uppdateras inom en månad',
  due_today: 'Ska vara uppdaterad i dag',
  overdue: 'Skulle ha uppdaterats',
};
const sources: Record<PictureSource, string> = {
  citizen_dialogue: 'Medborgardialog',
  employee_dialogue: 'Medarbetardialog',
  safety_survey: 'Polisens trygghetsmätning',
  national_safety_survey: 'Nationella trygghetsundersökningen (NTU)',
  reported_crime: 'Anmälda brott',
  joint_incident_reports: 'Effektiv samordning för trygghet (EST)',
  pupil_survey: 'Elevenkät',
  business_survey: 'Enkät till näringslivet',
  police_intelligence: 'Polisens underrättelser, på den nivå de får delas',
};

const sv = {
  refusals: {
    'agreement.kind_missing': 'Välj vad det är för slags överenskommelse.',
    'agreement.title_missing': 'Skriv en rubrik, högst 300 tecken.',
    'agreement.purposes_missing': 'Skriv syftet med samverkan, högst 4 000 tecken. Lagen kräver det.',
    'agreement.areas_missing': 'Skriv vilka områden samverkan gäller, högst 4 000 tecken. Lagen kräver det.',
    'agreement.day_malformed': 'Skriv dagen som ÅÅÅÅ-MM-DD.',
    'agreement.period_reversed': 'Periodens sista dag ligger före den första.',
    'agreement.parties_missing': 'Välj minst en part.',
    'agreement.party_missing': 'Välj en part.',
    'agreement.party_kind_missing': 'Välj vad de nya parterna är.',
    'agreement.party_name_too_long': 'En parts namn får ha högst 200 tecken.',
    'agreement.district_elsewhere': 'Området hör till en annan kommun.',
    'agreement.text_too_long': 'Texten är för lång.',
    'agreement.document_malformed': 'Skriv adressen till dokumentet med https:// först.',
    'agreement.already_signed': 'Överenskommelsen är redan undertecknad.',
    'agreement.signed_in_the_future': 'Dagen för undertecknandet kan inte ligga framåt i tiden.',
    'agreement.signatories_missing': 'Skriv vilka som har undertecknat, högst 10 000 tecken.',
    'agreement.signatory_malformed': 'Rad {line}: skriv organisation, semikolon och funktion.',
    'agreement.signatory_day_malformed': 'Rad {line}: skriv dagen som ÅÅÅÅ-MM-DD.',
    'agreement.signatory_too_long': 'Rad {line}: organisation och funktion får ha högst 200 tecken var.',
    'agreement.signed_never_changes':
      'En undertecknad överenskommelse ändras inte. Skriv en ny om något är annorlunda.',
    'picture.day_malformed': 'Skriv dagen som ÅÅÅÅ-MM-DD.',
    'picture.in_the_future': 'Lägesbildens dag kan inte ligga framåt i tiden.',
    'picture.text_too_long': 'Texten är för lång.',
    'picture.part_too_long': 'Texten får ha högst 20 000 tecken.',
    'picture.summary_too_long': 'Sammanfattningen får ha högst 4 000 tecken.',
    'focus_area.title_missing': 'Skriv en rubrik, högst 200 tecken.',
    'focus_area.problem_missing': 'Skriv vilket problem det gäller, högst 4 000 tecken.',
    'focus_area.analysis_too_long': 'Orsaksanalysen får ha högst 10 000 tecken.',
    'focus_area.goal_too_long': 'Effektmålet får ha högst 2 000 tecken.',
    'focus_area.target_group_too_long': 'Målgruppen får ha högst 500 tecken.',
    'focus_area.district_elsewhere': 'Området hör till en annan kommun.',
    'focus_area.agreement_unknown': 'Överenskommelsen finns inte.',
    'focus_area.picture_unknown': 'Lägesbilden finns inte i kommunen.',
  },
  kinds,
  timing,
  due,
  sources,
};

const enKinds: typeof kinds = {
  cooperation_agreement: 'Cooperation agreement',
  safety_agreement: 'Safety agreement for a district',
  statutory_plan: 'Action plan required by law',
};

const en: typeof sv = {
  refusals: {
    'agreement.kind_missing': 'Choose what kind of agreement it is.',
    'agreement.title_missing': 'Enter a title of at most 300 characters.',
    'agreement.purposes_missing':
      'Enter the purposes of the cooperation, at most 4,000 characters. The law demands it.',
    'agreement.areas_missing':
      'Enter the areas of the cooperation, at most 4,000 characters. The law demands it.',
    'agreement.day_malformed': 'Enter the day as YYYY-MM-DD.',
    'agreement.period_reversed': 'The last day of the period is before the first.',
    'agreement.parties_missing': 'Choose at least one party.',
    'agreement.party_missing': 'Choose a party.',
    'agreement.party_kind_missing': 'Choose what the new parties are.',
    'agreement.party_name_too_long': 'The name of a party may have at most 200 characters.',
    'agreement.district_elsewhere': 'The district belongs to another municipality.',
    'agreement.text_too_long': 'The text is too long.',
    'agreement.document_malformed': 'Enter the address of the document with https:// first.',
    'agreement.already_signed': 'The agreement is already signed.',
    'agreement.signed_in_the_future': 'The day of signing cannot lie in the future.',
    'agreement.signatories_missing': 'Enter who has signed, at most 10,000 characters.',
    'agreement.signatory_malformed': 'Line {line}: enter an organisation, a semicolon and a function.',
    'agreement.signatory_day_malformed': 'Line {line}: enter the day as YYYY-MM-DD.',
    'agreement.signatory_too_long':
      'Line {line}: organisation and function may have at most 200 characters each.',
    'agreement.signed_never_changes': 'A signed agreement never changes. Write a new one if things differ.',
    'picture.day_malformed': 'Enter the day as YYYY-MM-DD.',
    'picture.in_the_future': 'The day of the situational picture cannot lie in the future.',
    'picture.text_too_long': 'The text is too long.',
    'picture.part_too_long': 'The text may have at most 20,000 characters.',
    'picture.summary_too_long': 'The summary may have at most 4,000 characters.',
    'focus_area.title_missing': 'Enter a title of at most 200 characters.',
    'focus_area.problem_missing': 'Enter what the problem is, at most 4,000 characters.',
    'focus_area.analysis_too_long': 'The cause analysis may have at most 10,000 characters.',
    'focus_area.goal_too_long': 'The outcome goal may have at most 2,000 characters.',
    'focus_area.target_group_too_long': 'The target group may have at most 500 characters.',
    'focus_area.district_elsewhere': 'The district belongs to another municipality.',
    'focus_area.agreement_unknown': 'There is no such agreement.',
    'focus_area.picture_unknown': 'The municipality has no such situational picture.',
  },
  kinds: enKinds,
  timing: {
    draft: 'Draft',
    upcoming: 'Takes effect later',
    in_force: 'In force',
    ended: 'Has ended',
  },
  due: {
    not_near: 'Up to date',
    within_6_months: 'To be updated within six months',
    within_3_months: 'To be updated within three months',
    within_1_month: 'To be updated within a month',
    due_today: 'To be updated by today',
    overdue: 'Should have been updated',
  },
  sources: {
    citizen_dialogue: 'Dialogue with residents',
    employee_dialogue: 'Dialogue with employees',
    safety_survey: 'The police’s safety survey',
    national_safety_survey: 'Swedish Crime Survey (NTU)',
    reported_crime: 'Reported crime',
    joint_incident_reports: 'Joint incident reports (EST)',
    pupil_survey: 'Survey of pupils',
    business_survey: 'Survey of businesses',
    police_intelligence: 'Police intelligence, as far as it may be shared',
  },
};

export const agreementTexts: Bilingual<typeof sv> = { sv, en };
