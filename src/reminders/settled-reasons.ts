import type { Bilingual } from '../kernel/language';

/** Every reason for which a reminder is not sent, as it is kept, in words. What a mail server says is told as it said it. */
const sv: Readonly<Record<string, string>> = {
  'a later reminder is owed': 'en senare påminnelse tog över',
  'the deadline has passed': 'slutdagen hade passerat innan mejlet kunde gå',
  'the day was moved': 'dagen flyttades',
  'the deadline was moved': 'slutdagen flyttades',
  'another person was asked': 'någon annan tillfrågades',
  'the person declined': 'personen tackade nej',
  'the person has switched it off': 'personen har stängt av den sortens påminnelser',
  'the person is deputy no more': 'personen är inte ställföreträdare längre',
  'the person has the role no more': 'personen har inte rollen längre',
  'the person works there no more': 'personen arbetar inte där längre',
  'the partner has answered': 'partnern har svarat, och svaret väntar på att tas in',
  'somebody has told how it is going': 'någon har berättat hur det går',
  'the clock stands still': 'klockan är stoppad',
  'discarded by the operator': 'kastades av den som sköter driften',
  'nothing is owed any more': 'mejlet hade inget att berätta',
  'nothing waits for the person': 'inget väntar på personen längre',
  'the activity is completed': 'aktiviteten är genomförd',
  'the activity is cancelled': 'aktiviteten utgår',
  'the activity is done on demand and is never late': 'aktiviteten görs på begäran och blir aldrig försenad',
  'the promise set is draft': 'planen är ett utkast igen',
  'the promise set is proposed': 'planen väntar på godkännande',
  'the promise set is ended': 'planen är avslutad',
  'the person works there no more, or nothing waits for it': 'inget väntar på personen längre',
};

const en: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(sv).map((reason) => [reason, reason])),
  'the deadline has passed': 'the due day had passed before the mail could go',
  'the partner has answered': 'the partner has answered, and the answer waits to be taken in',
  'nothing is owed any more': 'the mail had nothing to tell',
  'the promise set is draft': 'the plan is a draft again',
  'the promise set is proposed': 'the plan waits for approval',
  'the promise set is ended': 'the plan has ended',
  'the person works there no more, or nothing waits for it': 'nothing waits for the person any more',
};

export const settledReasons: Bilingual<Readonly<Record<string, string>>> = { sv, en };
