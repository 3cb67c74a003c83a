import type { Bilingual } from '../../kernel/language';

const sv = {
  title: 'Tillgänglighet',
  lead: 'Här står vad vi vet om hur sidorna fungerar för olika läsare, och vart du vänder dig om något hindrar dig.',
  notAStatement:
    'Det här är en kort beskrivning. Den ersätter inte den tillgänglighetsredogörelse som varje kommun ska lämna enligt lagen (2018:1937) om tillgänglighet till digital offentlig service.',
  works: 'Det här är prövat och fungerar',
  worksList: [
    'Sidorna fungerar utan JavaScript och sparar inga kakor.',
    'Alla länkar går att nå och använda med tangentbordet.',
    'Status skrivs med ord och visas med en form. Färgen säger inget mer.',
    'Varje stapel har samma siffror i ord. Översikten har dem i en tabell också.',
    'Sidorna får plats på en skärm som är 320 bildpunkter bred, utan att du rullar i sidled. Det gäller också när en vanlig skärm förstoras till 400 procent.',
    'Statusen syns också när du väljer egna färger, till exempel hög kontrast.',
    'Utskrivna sidor visar allt, också det som är hopfällt på skärmen.',
    'Det automatiska verktyget axe hittar inga fel på sidorna för invånare.',
  ],
  notExamined: 'Det här är inte undersökt',
  notExaminedList: [
    'Ingen har prövat sidorna med skärmläsare, röststyrning eller förstoringsprogram.',
    'Ingen oberoende har granskat sidorna mot kraven i WCAG 2.2.',
    'Ingen har granskat hur lättlästa de texter är som kommunen och polisen skriver själva. De finns bara på svenska.',
  ],
  fails: 'Det här brister',
  failsList: [
    'Den interaktiva beskrivningen av vårt API kommer från ett annat program. Den kräver JavaScript, och axe hittar fel på den. Samma uppgifter finns på sidan Så använder du API:et.',
  ],
  statements: 'Kommunernas tillgänglighetsredogörelser',
  statementsText:
    'Varje kommun svarar för sin del och har en egen redogörelse. Där finns också formuläret för den som vill berätta om ett hinder.',
  nobody: 'Ingen kommun har publicerat något här ännu.',
  statement: {
    title: (name: string) => `Tillgänglighetsredogörelse för ${name}`,
    lead: (name: string, address: string) =>
      `${name} står bakom den här delen av webbplatsen Medborgarlöften, ${address}. Här står hur den uppfyller lagen om tillgänglighet till digital offentlig service, vilka brister vi känner till och hur du kan berätta om fler.`,
    compliance: 'Hur tillgänglig är webbplatsen?',
    partly:
      'Webbplatsen är delvis förenlig med lagen (2018:1937) om tillgänglighet till digital offentlig service. Bristerna står nedan.',
    why: 'Skäl: det som brister kommer från ett annat program, eller är inte undersökt än.',
    burden: 'Oskäligt betungande anpassning',
    burdenText:
      'Inget innehåll är undantaget för att det skulle vara oskäligt betungande att anpassa det (12 § lagen).',
    outside: 'Innehåll som inte omfattas av lagen',
    outsideText: 'Inget innehåll på sidorna är undantaget enligt 9 § lagen. Det finns ingen karta.',
    method: 'Så har vi prövat webbplatsen',
    methodText:
      'Webbplatsens utvecklare har själva prövat sidorna mot WCAG 2.2 AA och EN 301 549: med det automatiska verktyget axe på varje sidtyp och båda språken, med tangentbord, med 400 procents förstoring, med egna färger, på papper och utan JavaScript.',
    assessed: (day: string) => `Senaste bedömningen gjordes ${day}.`,
    updated: (day: string) => `Redogörelsen uppdaterades senast ${day}.`,
    supervision: 'Tillsyn',
    supervisionText:
      'Myndigheten för digital förvaltning (Digg) ser till att lagen följs. Är du inte nöjd med hur kommunen svarar kan du anmäla det till Digg.',
    supervisionLink: 'Anmäl till Digg',
    report: 'Berätta om ett hinder',
    reportText:
      'Hindrar något dig, eller behöver du innehållet på ett annat sätt? Skriv till kommunen här. Du får svar så snart som möjligt om du lämnar en e-postadress.',
    noMailbox: 'Kommunen har inte angett någon e-postadress här. Ring eller skriv till kommunen.',
    what: 'Vad gäller det?',
    kinds: { obstacle: 'Något på sidan hindrar mig', other_form: 'Jag behöver innehållet på ett annat sätt' },
    page: 'Vilken sida gäller det?',
    pageHint: 'Till exempel adressen eller rubriken.',
    message: 'Vad hände, eller vad behöver du?',
    messageHint: 'Skriv inga personuppgifter som inte behövs, och inga tips om brott.',
    email: 'Din e-postadress',
    emailHint: 'Bara om du vill ha svar.',
    trap: 'Lämna fältet tomt',
    send: 'Skicka till kommunen',
    public: 'Det du skickar blir en allmän handling hos kommunen.',
    received: 'Tack, kommunen har fått ditt meddelande',
    receivedText: (name: string) => `Meddelandet har skickats till ${name}.`,
    reference: (reference: string) =>
      `Ditt ärende har nummer ${reference}. Spara det om du vill fråga hur det går.`,
    direct: 'Du kan också höra av dig direkt:',
    back: 'Till redogörelsen',
    notDelivered: 'Meddelandet kunde inte skickas',
    notDeliveredText:
      'Det du skrev står kvar nedan. Försök igen om en stund, eller skriv direkt till kommunen.',
    tooMany: 'Många meddelanden har skickats härifrån på kort tid. Försök igen om några minuter.',
    faults: {
      kind: 'Välj vad det gäller.',
      page: 'Skriv högst 300 tecken.',
      message: 'Skriv vad som hände eller vad du behöver, med 10 till 4 000 tecken.',
      email: 'Skriv en e-postadress, till exempel namn@exempel.se, eller lämna fältet tomt.',
    },
    mail: {
      subject: (reference: string) => `Tillgänglighet: meddelande ${reference}`,
      intro:
        'Någon har skrivit till er genom formuläret i tillgänglighetsredogörelsen. Lagen (2018:1937) säger att svaret ska ges så snart som möjligt.',
      page: 'Sida',
      reply: 'Svara till',
      noReply: 'Den som skrev har inte lämnat någon adress.',
    },
  },
};

const en: typeof sv = {
  title: 'Accessibility',
  lead: 'This is what we know about how the pages work for different readers, and where to turn if something is in your way.',
  notAStatement:
    'This is a short description. It does not replace the accessibility statement that every municipality is to give under the Swedish act (2018:1937) on accessibility to digital public services.',
  works: 'Tried and working',
  worksList: [
    'The pages work without JavaScript and save no cookies.',
    'Every link can be reached and used with the keyboard.',
    'A status is written in words and shown by a shape. Its colour adds nothing.',
    'Every bar has the same numbers in words. The overview has them in a table too.',
    'The pages fit a screen that is 320 pixels wide, without scrolling sideways. So they do when an ordinary screen is magnified to 400 per cent.',
    'A status is seen also when you choose colours of your own, such as high contrast.',
    'Printed pages show everything, also what is folded on the screen.',
    'The automatic tool axe finds no faults on the pages for residents.',
  ],
  notExamined: 'Not examined',
  notExaminedList: [
    'No one has tried the pages with a screen reader, voice control or a screen magnifier.',
    'No independent party has reviewed the pages against WCAG 2.2.',
    'No one has reviewed how easy the municipality’s and the police’s own texts are to read. They are in Swedish only.',
  ],
  fails: 'Not working as it should',
  failsList: [
    'The interactive description of our API comes from another program. It needs JavaScript, and axe finds faults on it. The same information is on the page How to use the API.',
  ],
  statements: 'The municipalities’ accessibility statements',
  statementsText:
    'Each municipality answers for its part and has a statement of its own. There is also the form for those who want to tell about an obstacle.',
  nobody: 'No municipality has published anything here yet.',
  statement: {
    title: (name) => `Accessibility statement for ${name}`,
    lead: (name, address) =>
      `${name} is behind this part of the site Citizen promises, ${address}. Here is how it meets the Swedish act on accessibility to digital public services, what faults we know of, and how you can tell about more.`,
    compliance: 'How accessible is the site?',
    partly:
      'The site partly complies with the Swedish act (2018:1937) on accessibility to digital public services. The faults are below.',
    why: 'Why: what does not work comes from another program, or has not been examined yet.',
    burden: 'Disproportionate burden',
    burdenText:
      'No content is excepted because it would be a disproportionate burden to adapt it (section 12 of the act).',
    outside: 'Content outside the act',
    outsideText: 'No content on the pages is excepted under section 9 of the act. There is no map.',
    method: 'How we have examined the site',
    methodText:
      'The developers of the site have examined the pages themselves against WCAG 2.2 AA and EN 301 549: with the automatic tool axe on every kind of page in both languages, with the keyboard, magnified to 400 per cent, with the reader’s own colours, on paper and without JavaScript.',
    assessed: (day) => `Last assessed ${day}.`,
    updated: (day) => `The statement was last updated ${day}.`,
    supervision: 'Supervision',
    supervisionText:
      'The Agency for Digital Government (Digg) sees to it that the act is followed. If you are not content with how the municipality answers you can report it to Digg.',
    supervisionLink: 'Report to Digg (in Swedish)',
    report: 'Tell about an obstacle',
    reportText:
      'Is something in your way, or do you need the content in another form? Write to the municipality here. You get an answer as soon as possible if you leave an e-mail address.',
    noMailbox: 'The municipality has given no e-mail address here. Please call or write to it.',
    what: 'What is it about?',
    kinds: {
      obstacle: 'Something on the page is in my way',
      other_form: 'I need the content in another form',
    },
    page: 'Which page is it about?',
    pageHint: 'For example the address or the heading.',
    message: 'What happened, or what do you need?',
    messageHint: 'Write no personal information that is not needed, and no tips about crimes.',
    email: 'Your e-mail address',
    emailHint: 'Only if you want an answer.',
    trap: 'Leave this field empty',
    send: 'Send to the municipality',
    public: 'What you send becomes an official document of the municipality.',
    received: 'Thank you, the municipality has got your message',
    receivedText: (name) => `The message has been sent to ${name}.`,
    reference: (reference) =>
      `Your reference number is ${reference}. Keep it if you want to ask how it is going.`,
    direct: 'You can also get in touch directly:',
    back: 'To the statement',
    notDelivered: 'The message could not be sent',
    notDeliveredText:
      'What you wrote is still below. Try again in a while, or write directly to the municipality.',
    tooMany: 'Many messages have been sent from here in a short time. Try again in some minutes.',
    faults: {
      kind: 'Choose what it is about.',
      page: 'Write at most 300 characters.',
      message: 'Write what happened or what you need, in 10 to 4,000 characters.',
      email: 'Write an e-mail address, such as name@example.com, or leave the field empty.',
    },
    mail: {
      subject: (reference) => `Tillgänglighet: meddelande ${reference}`,
      intro: 'Someone has written to you through the form in the accessibility statement.',
      page: 'Page',
      reply: 'Answer to',
      noReply: 'Whoever wrote has left no address.',
    },
  },
};

export const accessibilityTexts: Bilingual<typeof sv> = { sv, en };
