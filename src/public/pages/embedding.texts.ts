import type { Bilingual } from '../../kernel/language';

const sv = {
  title: 'Visa löftena på er webbplats',
  lead: (name: string) =>
    `Är du webbredaktör? Med en rad kan du visa hur det går med löftena i ${name} på en annan webbplats. Uppgifterna är alltid de som senast är publicerade.`,
  paste: 'Klistra in det här',
  swedish: 'På svenska:',
  english: 'På engelska:',
  frameTitle: (name: string) => `Medborgarlöften i ${name}`,
  look: 'Se hur det ser ut',
  know: 'Bra att veta',
  knowList: [
    'Inga skript körs och inga kakor sparas. Ni behöver därför inget nytt i er kakruta.',
    'Ändra inte bort texten i title. Skärmläsare läser upp den så att alla vet vad rutan innehåller.',
    'Rutan fungerar från 300 bildpunkters bredd. Höjden räcker för det som gäller i dag. Kommer fler medborgarlöften till går det att rulla i rutan, eller hämta raden på nytt.',
    'Länkarna i rutan öppnar hela sidan här. Den som läser fastnar inte i rutan.',
  ],
  policy: (origin: string) =>
    `Har er webbplats en egen säkerhetspolicy (CSP) behöver den tillåta ${origin} i frame-src. Inga andra sidor härifrån går att visa i en ruta.`,
  without: 'Utan ruta',
  withoutText: 'En vanlig länk fungerar överallt. Flödet passar den som vill visa rubriker.',
  link: 'Länk till kommunens sida',
  feed: 'Flöde (Atom)',
  data: 'Vill ni bygga något eget finns allt som öppna data.',
};

const en: typeof sv = {
  title: 'Show the promises on your site',
  lead: (name) =>
    `Are you a web editor? With one line you can show how the promises in ${name} are going on another site. The information is always what was published last.`,
  paste: 'Paste this',
  swedish: 'In Swedish:',
  english: 'In English:',
  frameTitle: (name) => `Citizen promises in ${name}`,
  look: 'See what it looks like',
  know: 'Good to know',
  knowList: [
    'No scripts are run and no cookies are saved, so your cookie notice needs nothing new.',
    'Keep the text in title. Screen readers read it aloud so that everybody knows what the frame holds.',
    'The frame works from a width of 300 pixels. Its height is enough for what applies today. If more promise sets are added, the frame can be scrolled, or the line fetched anew.',
    'The links in the frame open the whole page here. Nobody gets stuck in the frame.',
  ],
  policy: (origin) =>
    `If your site has a security policy of its own (CSP), it needs to allow ${origin} in frame-src. No other pages from here can be shown in a frame.`,
  without: 'Without a frame',
  withoutText: 'An ordinary link works everywhere. The feed suits those who want to show headlines.',
  link: 'Link to the municipality’s page',
  feed: 'Feed (Atom)',
  data: 'If you want to build something of your own, everything is there as open data.',
};

export const embeddingTexts: Bilingual<typeof sv> = { sv, en };
