import type { Bilingual } from '../kernel/language';

const sv = {
  refusals: {
    'account.too_many_attempts': 'För många försök. Vänta en kvart och försök igen.',
    'account.wrong_password': 'Adressen och lösenordet hör inte ihop. Kontrollera båda och försök igen.',
    'account.link_spent':
      'Länken har redan använts eller är för gammal. Be den som är administratör om en ny.',
    'account.password_length':
      'Lösenordet ska ha minst {shortest} och högst {longest} tecken. En mening går bra.',
    'account.email_taken': 'Det finns redan ett konto med adressen {email}.',
    'account.email_malformed': 'Skriv en e-postadress, till exempel namn@kommun.se.',
    'account.name_missing': 'Skriv personens namn.',
    'account.unknown': 'Personen finns inte.',
    'account.role_missing': 'Välj en roll.',
    'account.authority_missing': 'Välj vilken kommun eller vilket lokalpolisområde rollen gäller.',
    'account.role_of_other_authority': 'Rollen finns inte hos den organisationen.',
  },
  signIn: 'Logga in',
  email: 'E-postadress',
  password: 'Lösenord',
  linkHint: 'Har du fått en engångslänk? Öppna den i stället.',
  linkTitle: 'Logga in med engångslänk',
  linkText: 'Länken loggar in dig en gång. Tryck på knappen för att fortsätta.',
  linkButton: 'Fortsätt till arbetsytan',
  linkSpent: 'Länken går inte att använda',
  passwordTitle: 'Välj ett lösenord',
  passwordText: 'Med ett lösenord kan du logga in igen utan ny länk.',
  passwordHint: 'Minst 12 tecken. En mening du minns är bättre än konstiga tecken.',
  save: 'Spara lösenordet',
  later: 'Hoppa över nu',
  roles: {
    coordinator: 'Säkerhetssamordnare',
    case_worker: 'Handläggare',
    municipal_approver: 'Kommunal godkännare',
    communicator: 'Kommunikatör',
    municipal_police: 'Kommunpolis',
    police_area_chief: 'Lokalpolisområdeschef',
    reader: 'Läsare',
    administrator: 'Administratör',
    operator: 'Operatör',
  },
};

const en: typeof sv = {
  refusals: {
    'account.too_many_attempts': 'Too many attempts. Wait a quarter of an hour and try again.',
    'account.wrong_password':
      'The address and the password do not belong together. Check both and try again.',
    'account.link_spent': 'The link has been used or is too old. Ask your administrator for a new one.',
    'account.password_length':
      'The password needs at least {shortest} and at most {longest} characters. A sentence will do.',
    'account.email_taken': 'There is already an account with the address {email}.',
    'account.email_malformed': 'Enter an e-mail address, for example name@municipality.se.',
    'account.name_missing': 'Enter the name of the person.',
    'account.unknown': 'There is no such person.',
    'account.role_missing': 'Choose a role.',
    'account.authority_missing': 'Choose the municipality or local police area that the role is for.',
    'account.role_of_other_authority': 'That organisation does not have this role.',
  },
  signIn: 'Sign in',
  email: 'E-mail address',
  password: 'Password',
  linkHint: 'Do you have a one-time link? Open that instead.',
  linkTitle: 'Sign in with a one-time link',
  linkText: 'The link signs you in once. Press the button to continue.',
  linkButton: 'Continue to the workspace',
  linkSpent: 'The link cannot be used',
  passwordTitle: 'Choose a password',
  passwordText: 'With a password you can sign in again without a new link.',
  passwordHint: 'At least 12 characters. A sentence you remember is better than odd characters.',
  save: 'Save the password',
  later: 'Skip for now',
  roles: {
    coordinator: 'Security coordinator',
    case_worker: 'Case worker',
    municipal_approver: 'Municipal approver',
    communicator: 'Communicator',
    municipal_police: 'Municipal liaison officer',
    police_area_chief: 'Local police area chief',
    reader: 'Reader',
    administrator: 'Administrator',
    operator: 'Operator',
  },
};

export const accountTexts: Bilingual<typeof sv> = { sv, en };
