/** Where long compounds may break; the dot stands for a soft hyphen. Longer words first, so that they win. */
const compounds = [
  'samverkans·överens·kommelser',
  'samverkans·överens·kommelse',
  'medborgar·löften',
  'medborgar·löfte',
  'lokal·polis·områdes·chef',
  'lokal·polis·område',
  'brotts·före·byggande',
  'drog·före·byggande',
  'trygghets·skapande',
  'trygghets·vandringar',
  'trygghets·vandring',
  'trygghets·undersökning',
  'trygghets·avtal',
  'gatu·belysning',
  'grann·samverkan',
  'ordnings·vakter',
  'person·uppgifts·behandling',
  'säkerhets·samordnare',
  'tillgänglighets·redogörelse',
  'inriktnings·löften',
  'inriktnings·löfte',
  'aktivitets·löften',
  'aktivitets·löfte',
  'fastighets·ägare',
  'informations·insatser',
  'tertial·samman·ställning',
];

const softHyphen = '\u00ad';
const pattern = new RegExp(compounds.map((word) => word.replaceAll('·', '')).join('|'), 'gi');
const breaks = new Map(compounds.map((word) => [word.replaceAll('·', ''), positions(word)]));

/** Where a binding s, or the s of a genitive, joins two parts of any other long word: "Kvarnströms·bruks·bygdens". */
const joint =
  /(?<=\p{L}{4}(?:(?:het|ing|ion|skap|tion)s|[dghklmnr]s))(?=[bdfghjmnrv]\p{L}{4})|(?<=(?:het|ing|ion|skap|tion)s)(?=\p{L}{5})/gu;

/** The text with soft hyphens in compounds: for headings, where a word may be wider than a phone. */
export function withSoftHyphens(text: string): string {
  return text
    .replace(pattern, (word) => insert(word, breaks.get(word.toLowerCase()) ?? []))
    .replace(/\p{L}{16,}/gu, (word) => word.replace(joint, softHyphen));
}

function positions(word: string): number[] {
  const parts = word.split('·').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('').length);
}

function insert(word: string, at: readonly number[]): string {
  return [...word].map((letter, index) => (at.includes(index) ? softHyphen + letter : letter)).join('');
}
