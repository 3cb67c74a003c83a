import type { Bilingual } from '../kernel/language';

const sv = {
  refusals: {
    'input.unknown_field': 'Formuläret innehöll ett fält som inte finns. Ladda om sidan och försök igen.',
    'input.malformed': 'Uppgiften har fel form.',
    'draft.no_room': 'Utkastet kunde inte sparas. Det är för långt, eller så har du för många utkast.',
    'form.sent_before':
      'Formuläret har redan skickats med ett annat innehåll. Läs vad som är sparat och ändra därifrån.',
  },
  sensitive: {
    kinds: {
      personal_number: 'ett personnummer',
      phone: 'ett telefonnummer',
      email: 'en e-postadress',
      plate: 'ett registreringsnummer',
      case_number: 'ett ärendenummer hos polisen',
    },
    text: (what: string) =>
      `Texten verkar innehålla ${what}. Ta bort det, eller kryssa i Spara ändå om det ska stå så.`,
    as: (kind: string, found: string) => `${kind} (${found})`,
  },
  notFound: 'Sidan finns inte',
  notFoundText:
    'Adressen kan vara felskriven, eller så har sidan aldrig funnits. Sök efter kommunen eller ämnet.',
  gone: 'Borttaget från webben',
  goneText: 'Kommunen har tagit bort det här från webben. Det som gäller nu finns på kommunens sida.',
  tooMany: 'För många förfrågningar',
  tooManyText: 'Många sidor har hämtats från din uppkoppling på kort tid. Vänta en minut och försök igen.',
  forbidden: 'Du får inte göra det här',
  forbiddenText: 'Din roll räcker inte för den här åtgärden. Fråga den som är administratör hos er.',
  badRequest: 'Begäran går inte att förstå',
  badRequestText: 'Något i adressen eller formuläret har fel form. Gå tillbaka och försök igen.',
  tooLarge: 'Texten är för stor',
  tooLargeText: 'Det du skickade är större än vad sidan tar emot. Korta texten och försök igen.',
  crossSite: 'Formuläret kunde inte tas emot',
  crossSiteText:
    'Formuläret skickades från en annan sida eller är för gammalt. Gå tillbaka, ladda om sidan och försök igen.',
  conflict: 'Det gick inte att göra',
  broken: 'Något gick fel hos oss',
  brokenText: 'Felet är antecknat. Försök igen om en stund.',
  signedOut: {
    title: 'Det du skrev är inte sparat',
    text: 'Du har loggats ut, därför kunde formuläret inte tas emot. Logga in igen och skicka det på nytt.',
    link: 'Logga in igen',
  },
  signedInAnew: {
    title: 'Det du skrev är inte sparat',
    text: 'Du har loggat in på nytt sedan du öppnade sidan, därför kunde formuläret inte tas emot. Öppna sidan igen och skicka på nytt.',
    link: 'Öppna sidan igen',
  },
  kept: {
    signedOut: {
      title: 'Det du skrev är inte inskickat än',
      text: 'Du har loggats ut. Det du skrev finns kvar som utkast. Logga in igen, så kommer du tillbaka till formuläret med allt ifyllt.',
      link: 'Logga in igen',
    },
    signedInAnew: {
      title: 'Det du skrev är inte inskickat än',
      text: 'Du har loggat in på nytt sedan du öppnade sidan. Det du skrev finns kvar som utkast. Öppna formuläret och skicka in det.',
      link: 'Öppna formuläret',
    },
    others: {
      title: 'Det som skrevs är inte inskickat',
      text: 'Sidan öppnades av någon annan som var inloggad här. Det som skrevs finns kvar som utkast hos den personen.',
      link: 'Till arbetsytan',
    },
  },
  written: 'Det du skrev',
  writtenHint: 'Kopiera texten innan du går vidare. Den finns bara här.',
  toStart: 'Till startsidan',
};

const en: typeof sv = {
  refusals: {
    'input.unknown_field': 'The form held a field that does not exist. Reload the page and try again.',
    'input.malformed': 'The value has the wrong form.',
    'draft.no_room': 'The draft could not be saved. It is too long, or you have too many drafts.',
    'form.sent_before':
      'The form has already been sent with other content. Read what is saved and change it from there.',
  },
  sensitive: {
    kinds: {
      personal_number: 'a personal identity number',
      phone: 'a telephone number',
      email: 'an e-mail address',
      plate: 'a registration plate',
      case_number: 'a case number of the police',
    },
    text: (what) => `The text seems to hold ${what}. Remove it, or tick Save anyway if it is to stand.`,
    as: (kind, found) => `${kind} (${found})`,
  },
  notFound: 'Page not found',
  notFoundText:
    'The address may be misspelt, or the page may never have existed. Search for the municipality or the subject.',
  gone: 'Taken off the web',
  goneText:
    'The municipality has taken this off the web. What applies now is found on the municipality’s page.',
  tooMany: 'Too many requests',
  tooManyText:
    'Many pages have been fetched from your connection in a short time. Wait a minute and try again.',
  forbidden: 'You may not do this',
  forbiddenText: 'Your role does not allow this. Ask your administrator.',
  badRequest: 'The request cannot be understood',
  badRequestText: 'Something in the address or the form is malformed. Go back and try again.',
  tooLarge: 'The text is too large',
  tooLargeText: 'What you sent is larger than this page takes. Shorten the text and try again.',
  crossSite: 'The form could not be accepted',
  crossSiteText: 'The form was sent from another site or is too old. Go back, reload the page and try again.',
  conflict: 'That could not be done',
  broken: 'Something went wrong on our side',
  brokenText: 'The fault has been noted. Try again in a while.',
  signedOut: {
    title: 'What you wrote has not been saved',
    text: 'You have been signed out, so the form could not be accepted. Sign in again and send it once more.',
    link: 'Sign in again',
  },
  signedInAnew: {
    title: 'What you wrote has not been saved',
    text: 'You have signed in again since you opened the page, so the form could not be accepted. Open the page again and send it once more.',
    link: 'Open the page again',
  },
  kept: {
    signedOut: {
      title: 'What you wrote has not been sent yet',
      text: 'You have been signed out. What you wrote is kept as a draft. Sign in again, and you come back to the form with everything filled in.',
      link: 'Sign in again',
    },
    signedInAnew: {
      title: 'What you wrote has not been sent yet',
      text: 'You have signed in again since you opened the page. What you wrote is kept as a draft. Open the form and send it.',
      link: 'Open the form',
    },
    others: {
      title: 'What was written has not been sent',
      text: 'The page was opened by somebody else who was signed in here. What was written is kept as that person’s draft.',
      link: 'To the workspace',
    },
  },
  written: 'What you wrote',
  writtenHint: 'Copy the text before you go on. It is kept only here.',
  toStart: 'To the first page',
};

export const httpTexts: Bilingual<typeof sv> = { sv, en };
