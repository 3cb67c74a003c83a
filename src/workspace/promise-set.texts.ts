import type { Bilingual } from '../kernel/language';

const svKinds = {
  citizen_promise: 'Medborgarlöfte',
  safety_agreement: 'Trygghetsavtal',
  statutory_plan: 'Åtgärdsplan enligt lag',
};

/** "3 rapporter om läget": one and many of each kind of act. */
const svActs: Readonly<Record<string, readonly [string, string]>> = {
  'activity.reported': ['rapport om läget', 'rapporter om läget'],
  'activity.reworded': ['omskriven text', 'omskrivna texter'],
  'activity.occurrence_registered': ['registrerat tillfälle', 'registrerade tillfällen'],
  'activity.occurrence_voided': ['struket tillfälle', 'strukna tillfällen'],
  'activity.occurrence_corrected': ['rättat tillfälle', 'rättade tillfällen'],
  'activity.clock_stop_approved': ['stopp av klockan', 'stopp av klockan'],
  'activity.clock_stop_ended': ['avslutat stopp av klockan', 'avslutade stopp av klockan'],
  'activity.milestone_added': ['nytt delmål', 'nya delmål'],
  'activity.milestone_done': ['klart delmål', 'klara delmål'],
  'activity.milestone_dropped': ['delmål som utgår', 'delmål som utgår'],
  'activity.evidence_added': ['ny länk', 'nya länkar'],
  'activity.evidence_removed': ['borttagen länk', 'borttagna länkar'],
  'activity.made_permanent': ['försök som blev permanent', 'försök som blev permanenta'],
  'activity.deadline_moved': ['flyttad slutdag', 'flyttade slutdagar'],
  'activity.confirmed': ['bekräftelse av uppgifter', 'bekräftelser av uppgifter'],
  'approval.approved': ['godkännande', 'godkännanden'],
  'assessment.made': ['omdöme om ett löfte', 'omdömen om löften'],
  'assessment.changed': ['ändrat omdöme', 'ändrade omdömen'],
  'follow_up.started': ['påbörjad uppföljning', 'påbörjade uppföljningar'],
  'follow_up.closed': ['avslutad uppföljning', 'avslutade uppföljningar'],
  'follow_up.corrected': ['rättelse av en uppföljning', 'rättelser av uppföljningar'],
  'feedback.planned': ['planerad återkoppling', 'planerade återkopplingar'],
  'feedback.done': ['gjord återkoppling', 'gjorda återkopplingar'],
  'promise_set.basis_written': ['ändrad grund för löftena', 'ändrade grunder för löftena'],
  'promise_set.foundation_laid': ['ändring av vad löftena bygger på', 'ändringar av vad löftena bygger på'],
  'indicator.added': ['ny indikator', 'nya indikatorer'],
  'indicator.changed': ['ändrad indikator', 'ändrade indikatorer'],
  'indicator.measured': ['mätning', 'mätningar'],
  'indicator.measurement_corrected': ['rättad mätning', 'rättade mätningar'],
  'promise_set.signed': ['undertecknande', 'undertecknanden'],
  'promise_set.dialogue_told': ['dialog om löftena', 'dialoger om löftena'],
  'promise_set.dialogue_removed': ['borttagen dialog', 'borttagna dialoger'],
  'promise_set.worries_written': ['ändring av det som oroade', 'ändringar av det som oroade'],
  'promise_set.signatory_entered': ['undertecknare', 'undertecknare'],
  'promise_set.signatory_struck': ['struken undertecknare', 'strukna undertecknare'],
  'promise_set.extended': ['förlängd period', 'förlängda perioder'],
  'promise_set.ended': ['avslut', 'avslut'],
  'promise_set.replaced': ['avslut', 'avslut'],
};

const sv = {
  kinds: svKinds,
  done: {
    drafted: 'Utkastet är skapat. Gå igenom aktiviteterna och skicka det sedan för godkännande.',
    added: 'Aktiviteten är tillagd.',
    planned: 'Planen är sparad.',
    sheetTakenIn: 'Kalkylbladet är inläst. Aktiviteterna står nedan.',
    proposed: 'Förslaget är skickat. Den som godkänner ser det på sin arbetsyta.',
    approved: 'Du har godkänt.',
    refused: 'Du har inte godkänt. Skälet visas för parterna.',
    signed: 'Undertecknandet är registrerat.',
    explained: 'Sparat. Invånarna ser texten när ni publicerar nästa gång.',
    published: 'Publicerat. Invånarna ser det nu.',
    told: 'Publicerat. Invånarna ser nu hur det går.',
    begun: 'Utkastet är skapat. Skriv löftena nedan.',
    renewed: 'Utkastet för nästa period är skapat. Gå igenom löftena nedan.',
    facts: 'Uppgifterna är sparade.',
    promised: 'Löftet är tillagt.',
    reworded: 'Löftet är sparat.',
    removed: 'Löftet är borttaget.',
    corrected: 'Rättelsen är skriven och skickad för godkännande.',
    withdrawn: 'Återkallandet är skrivet och skickat för godkännande.',
    extended: 'Förlängningen är skickad för godkännande.',
    ended: 'Medborgarlöftet är avslutat.',
    offTheWeb: 'Medborgarlöftet är borttaget från webben.',
  },
  facts: {
    title: 'Uppgifter',
    kind: 'Slag',
    parties: 'Parter',
    period: 'Period',
    until: (from: string, to: string | null) =>
      to ? `${from} till ${to}` : `Från ${from}, tills det ersätts`,
    signed: 'Undertecknat',
    basis: 'Underlag',
    published: 'Senast publicerat',
    never: 'Aldrig',
    residents: 'Se sidan som invånarna ser',
    offTheWeb: 'Borttaget från webben',
  },
  decision: {
    title: 'Ert beslut',
    text: (authority: string) => `Det här väntar på att ${authority} godkänner eller inte.`,
    own: (authority: string, count: number) =>
      `${count} av förslagen har du själv lagt fram. Dem behöver någon annan hos ${authority} godkänna.`,
    fresh: 'Nytt',
    changed: 'Ändrat sedan det senast godkändes',
    repeated: 'Samma lydelse som förra gången',
    caption: 'Uppgifter',
    field: 'Uppgift',
    before: 'Godkänt förut',
    after: 'Föreslås nu',
    reason: 'Skäl, om ni inte godkänner',
    reasonHint: 'Visas för parterna, inte för invånare.',
    approve: (authority: string) => `Godkänn för ${authority}`,
    refuse: 'Godkänn inte',
  },
  waiting: {
    title: 'Väntar på godkännande',
    none: 'Inget väntar på godkännande.',
    by: (authorities: string) => `väntar på ${authorities}.`,
    refused: (authority: string) => `${authority} godkände inte:`,
    and: 'och',
  },
  proposal: {
    title: 'Skicka för godkännande',
    draft: 'När du skickar kan parterna läsa utkastet. Den som lovar godkänner det som är dess eget.',
    pending: (count: number) =>
      count === 1
        ? '1 ändring har inte skickats för godkännande:'
        : `${count} ändringar har inte skickats för godkännande:`,
    repeated: 'Det här godkändes inte. Ändra det, eller skicka det en gång till som det är:',
    unconfirmed: (count: number) =>
      count === 1
        ? '1 föreslaget mål behöver bekräftas först.'
        : `${count} föreslagna mål behöver bekräftas först.`,
    save: 'Skicka för godkännande',
  },
  basis: {
    title: 'Skriv varför ni lovar just det här',
    label: 'Varför just det här',
    hint: 'Vilka har ni frågat, hur många svarade och vad oroade dem mest?',
    save: 'Spara',
  },
  signing: {
    title: 'Registrera undertecknande',
    text: 'Alla parter har godkänt. Fyll i dagen då dokumentet skrevs under. Därefter ändras löftenas lydelse aldrig.',
    day: 'Dag för undertecknande',
    save: 'Registrera undertecknande',
  },
  progress: {
    title: 'Publicera hur det går',
    text: (authority: string) =>
      `Här visar ni för invånare hur det går med det som ${authority} leder: läge, text och tillfällen. Det behöver ingen annans godkännande. Nya löften, mål och tider publicerar kommunen när alla har godkänt.`,
    delay: (days: number) =>
      `Tillfällen visas för invånare och för de andra parterna av sig själva när ${days} dagar har gått.`,
    save: 'Publicera hur det går',
  },
  publication: {
    title: 'Publicera',
    first: 'Det har aldrig publicerats. Allt som är godkänt blir synligt för invånare.',
    preview: 'Förhandsvisa: vad invånarna får läsa och vad som ändras',
    since: 'Sedan det senast publicerades har det här hänt, och blir synligt nu:',
    nothing: 'Inget har rapporterats eller godkänts sedan det senast publicerades.',
    tooEarly: 'Det går att publicera när alla parter har godkänt första gången.',
    waitingFor: (authorities: string) => `Det väntar på ${authorities}.`,
    missing: (authority: string, count: number) =>
      count === 1
        ? `1 ändring väntar på ${authority}. Den syns inte förrän den är godkänd.`
        : `${count} ändringar väntar på ${authority}. De syns inte förrän de är godkända.`,
    notSent: (count: number) =>
      count === 1
        ? '1 ändring har inte skickats för godkännande och syns därför inte.'
        : `${count} ändringar har inte skickats för godkännande och syns därför inte.`,
    acts: svActs,
    save: 'Publicera',
  },
  promises: 'Löften och aktiviteter',
  activitiesOf: (party: string) => `Aktiviteter: ${party}`,
  direction: 'Inriktningslöfte, utan antal',
  noActivity: 'Ingen aktivitet än.',
  addActivity: 'Lägg till aktivitet',
  addPromise: 'Lägg till löfte',
  changePromise: 'Ändra',
  correctPromise: 'Rätta',
  promise: (number: number) => `löfte ${number}`,
  noPromises: 'Inga löften är skrivna än.',
};

const enActs: typeof svActs = {
  'activity.reported': ['report of the state', 'reports of the state'],
  'activity.reworded': ['reworded text', 'reworded texts'],
  'activity.occurrence_registered': ['registered occurrence', 'registered occurrences'],
  'activity.occurrence_voided': ['occurrence struck out', 'occurrences struck out'],
  'activity.occurrence_corrected': ['corrected occurrence', 'corrected occurrences'],
  'activity.clock_stop_approved': ['clock-stop', 'clock-stops'],
  'activity.clock_stop_ended': ['ended clock-stop', 'ended clock-stops'],
  'activity.milestone_added': ['new milestone', 'new milestones'],
  'activity.milestone_done': ['milestone reached', 'milestones reached'],
  'activity.milestone_dropped': ['dropped milestone', 'dropped milestones'],
  'activity.evidence_added': ['new link', 'new links'],
  'activity.evidence_removed': ['removed link', 'removed links'],
  'activity.made_permanent': ['trial made permanent', 'trials made permanent'],
  'activity.deadline_moved': ['moved deadline', 'moved deadlines'],
  'activity.confirmed': ['confirmation', 'confirmations'],
  'approval.approved': ['approval', 'approvals'],
  'assessment.made': ['judgement of a promise', 'judgements of promises'],
  'assessment.changed': ['changed judgement', 'changed judgements'],
  'follow_up.started': ['started follow-up', 'started follow-ups'],
  'follow_up.closed': ['closed follow-up', 'closed follow-ups'],
  'follow_up.corrected': ['correction of a follow-up', 'corrections of follow-ups'],
  'feedback.planned': ['planned reporting back', 'planned occasions of reporting back'],
  'feedback.done': ['done reporting back', 'done occasions of reporting back'],
  'promise_set.basis_written': ['changed basis of the promises', 'changed bases of the promises'],
  'promise_set.foundation_laid': [
    'change of what the promises build on',
    'changes of what the promises build on',
  ],
  'indicator.added': ['new indicator', 'new indicators'],
  'indicator.changed': ['changed indicator', 'changed indicators'],
  'indicator.measured': ['measurement', 'measurements'],
  'indicator.measurement_corrected': ['corrected measurement', 'corrected measurements'],
  'promise_set.signed': ['signing', 'signings'],
  'promise_set.dialogue_told': ['dialogue about the promises', 'dialogues about the promises'],
  'promise_set.dialogue_removed': ['removed dialogue', 'removed dialogues'],
  'promise_set.worries_written': ['change of what worried people', 'changes of what worried people'],
  'promise_set.signatory_entered': ['signatory', 'signatories'],
  'promise_set.signatory_struck': ['signatory struck out', 'signatories struck out'],
  'promise_set.extended': ['extended period', 'extended periods'],
  'promise_set.ended': ['end', 'ends'],
  'promise_set.replaced': ['end', 'ends'],
};

const en: typeof sv = {
  kinds: {
    citizen_promise: 'Citizen promise',
    safety_agreement: 'Safety agreement',
    statutory_plan: 'Statutory plan',
  },
  done: {
    drafted: 'The draft is made. Go through the activities, then send it for approval.',
    added: 'The activity is added.',
    planned: 'The plan is saved.',
    sheetTakenIn: 'The spreadsheet is read in. The activities stand below.',
    proposed: 'The proposal is sent. Those who approve see it in their workspace.',
    approved: 'You have approved.',
    refused: 'You have not approved. The reason is shown to the parties.',
    signed: 'The signing is registered.',
    explained: 'Saved. Residents see the text when you publish next.',
    published: 'Published. Residents see it now.',
    told: 'Published. Residents now see how it goes.',
    begun: 'The draft is made. Write the promises below.',
    renewed: 'The draft for the next period is made. Go through the promises below.',
    facts: 'The details are saved.',
    promised: 'The promise is added.',
    reworded: 'The promise is saved.',
    removed: 'The promise is removed.',
    corrected: 'The correction is written and sent for approval.',
    withdrawn: 'The withdrawal is written and sent for approval.',
    extended: 'The extension is sent for approval.',
    ended: 'The promise set is ended.',
    offTheWeb: 'The promise set is taken off the web.',
  },
  facts: {
    title: 'Details',
    kind: 'Kind',
    parties: 'Parties',
    period: 'Period',
    until: (from: string, to: string | null) =>
      to ? `${from} to ${to}` : `From ${from}, until it is replaced`,
    signed: 'Signed',
    basis: 'Basis',
    published: 'Last published',
    never: 'Never',
    residents: 'See the page that residents see',
    offTheWeb: 'Taken off the web',
  },
  decision: {
    title: 'Your decision',
    text: (authority: string) => `This waits for ${authority} to approve or not.`,
    own: (authority, count) =>
      `You proposed ${count} of these yourself. Somebody else at ${authority} must approve them.`,
    fresh: 'New',
    changed: 'Changed since it was last approved',
    repeated: 'The same wording as last time',
    caption: 'Details',
    field: 'Item',
    before: 'Approved before',
    after: 'Proposed now',
    reason: 'Reason, if you do not approve',
    reasonHint: 'Shown to the parties, not to residents.',
    approve: (authority: string) => `Approve for ${authority}`,
    refuse: 'Do not approve',
  },
  waiting: {
    title: 'Waiting for approval',
    none: 'Nothing waits for approval.',
    by: (authorities: string) => `waiting for ${authorities}.`,
    refused: (authority: string) => `${authority} did not approve:`,
    and: 'and',
  },
  proposal: {
    title: 'Send for approval',
    draft: 'When you send it, the parties can read the draft. Each party approves what it promises itself.',
    pending: (count: number) =>
      count === 1
        ? '1 change has not been sent for approval:'
        : `${count} changes have not been sent for approval:`,
    repeated: 'This was not approved. Change it, or send it once more as it is:',
    unconfirmed: (count: number) =>
      count === 1
        ? '1 suggested target needs to be confirmed first.'
        : `${count} suggested targets need to be confirmed first.`,
    save: 'Send for approval',
  },
  basis: {
    title: 'Write why you promise just this',
    label: 'Why just this',
    hint: 'Whom did you ask, how many answered, and what worried them most?',
    save: 'Save',
  },
  signing: {
    title: 'Register the signing',
    text: 'Every party has approved. Enter the day on which the document was signed. After that the wording of the promises never changes.',
    day: 'Day of signing',
    save: 'Register the signing',
  },
  progress: {
    title: 'Publish how it goes',
    text: (authority: string) =>
      `Here you show residents how it goes with what ${authority} leads: status, text and occurrences. Nobody else needs to approve it. The municipality publishes new promises, targets and deadlines when everybody has approved them.`,
    delay: (days: number) =>
      `Occurrences are shown to residents and to the other parties by themselves when ${days} days have passed.`,
    save: 'Publish how it goes',
  },
  publication: {
    title: 'Publish',
    preview: 'Preview: what residents will read and what is different',
    first: 'It has never been published. All that is approved becomes visible to residents.',
    since: 'Since it was last published this has happened, and becomes visible now:',
    nothing: 'Nothing has been reported or approved since it was last published.',
    tooEarly: 'It can be published when every party has approved for the first time.',
    waitingFor: (authorities: string) => `It waits for ${authorities}.`,
    missing: (authority: string, count: number) =>
      count === 1
        ? `1 change waits for ${authority}. It is not shown until it is approved.`
        : `${count} changes wait for ${authority}. They are not shown until they are approved.`,
    notSent: (count: number) =>
      count === 1
        ? '1 change has not been sent for approval and is therefore not shown.'
        : `${count} changes have not been sent for approval and are therefore not shown.`,
    acts: enActs,
    save: 'Publish',
  },
  promises: 'Promises and activities',
  activitiesOf: (party: string) => `Activities: ${party}`,
  direction: 'Direction promise, without a number',
  noActivity: 'No activity yet.',
  addActivity: 'Add an activity',
  addPromise: 'Add a promise',
  changePromise: 'Change',
  correctPromise: 'Correct',
  promise: (number) => `promise ${number}`,
  noPromises: 'No promises are written yet.',
};

export const promiseSetTexts: Bilingual<typeof sv> = { sv, en };
