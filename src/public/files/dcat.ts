import { publicPaths } from '../public-paths';
import type { PlaceToday } from '../reading/place-reader';
import { type FileKind, fileKinds } from './files';
import { element, textElement, xmlStart } from './xml';

const spaces = {
  'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'xmlns:dcat': 'http://www.w3.org/ns/dcat#',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:foaf': 'http://xmlns.com/foaf/0.1/',
  'xmlns:vcard': 'http://www.w3.org/2006/vcard/ns#',
};

const licence = 'http://creativecommons.org/publicdomain/zero/1.0/';
const vocabulary = 'http://publications.europa.eu/resource/authority';
const files = [
  'promise-sets',
  'promises',
  'activities',
  'follow-ups',
  'assessments',
  'indicators',
  'measurements',
  'districts',
] as const;

/** DCAT-AP-SE 3: the municipality's own catalogue, as the national portal harvests it. Addresses never depend on a title. */
export function catalogueOf(place: PlaceToday, baseUrl: string): string {
  const page = `${baseUrl}${publicPaths.municipality(place.slug)}`;
  const at = (name: string) => `${page}#${name}`;
  const issued = place.outlines.map(({ set }) => set.firstPublishedAt.toISOString()).sort()[0] ?? '';
  const starts = place.outlines.map(({ set }) => set.periodStart).sort();
  const ends = place.outlines.map(({ set }) => set.periodEnd);
  const firstDay = starts[0] ?? '';
  const lastDay = ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null);
  const modified = place.lastPublishedAt.toISOString();
  const email = place.outlines.map(({ set }) => set.contactEmail).find((one) => one !== null);
  const distributions = files.flatMap((file) =>
    (Object.keys(fileKinds) as FileKind[]).map((kind) => ({ file, kind, iri: at(`${file}-${kind}`) })),
  );
  const dated = [date('issued', issued), date('modified', modified)];
  return `${xmlStart}${element('rdf:RDF', spaces, [
    about('dcat:Catalog', at('katalog'), [
      swedish('title', `Öppna data från ${place.name}: medborgarlöften`),
      swedish('description', `Vad ${place.name} och polisen har lovat invånarna, och hur det går.`),
      to('dcterms:publisher', at('utgivare')),
      to('dcterms:license', licence),
      to('dcterms:language', `${vocabulary}/language/SWE`),
      to('dcat:themeTaxonomy', `${vocabulary}/data-theme`),
      to('foaf:homepage', page),
      to('dcat:dataset', at('medborgarloften')),
      to('dcat:service', at('api')),
      ...dated,
    ]),
    about('foaf:Agent', at('utgivare'), [
      textElement('foaf:name', place.name, { 'xml:lang': 'sv' }),
      to('dcterms:type', 'http://purl.org/adms/publishertype/LocalAuthority'),
      ...(place.code ? [textElement('dcterms:identifier', place.code)] : []),
    ]),
    about('dcat:Dataset', at('medborgarloften'), [
      swedish('title', 'Medborgarlöften och hur det går'),
      textElement('dcterms:title', 'Citizen promises and how they are going', { 'xml:lang': 'en' }),
      swedish(
        'description',
        'Löften från kommun och polis till invånarna, aktiviteterna för att hålla dem, slutdagar, flyttade tider, vad som har gjorts, parternas omdömen och mätningar.',
      ),
      textElement(
        'dcterms:description',
        'Promises from the municipality and the police to residents, the activities to keep them, deadlines, moved deadlines, what has been done, what the parties say became of it, and measurements.',
        { 'xml:lang': 'en' },
      ),
      to('dcterms:publisher', at('utgivare')),
      ...(email ? [to('dcat:contactPoint', at('kontakt'))] : []),
      to('dcat:theme', `${vocabulary}/data-theme/JUST`),
      to('dcat:theme', `${vocabulary}/data-theme/GOVE`),
      ...['medborgarlöfte', 'trygghet', 'brottsförebyggande'].map((word) =>
        textElement('dcat:keyword', word, { 'xml:lang': 'sv' }),
      ),
      textElement('dcat:keyword', 'safety', { 'xml:lang': 'en' }),
      to('dcterms:accessRights', `${vocabulary}/access-right/PUBLIC`),
      to('dcterms:accrualPeriodicity', `${vocabulary}/frequency/IRREG`),
      to('dcterms:language', `${vocabulary}/language/SWE`),
      to('dcterms:spatial', 'http://sws.geonames.org/2661886/'),
      to('dcterms:temporal', at('tid')),
      ...distributions.map(({ iri }) => to('dcat:distribution', iri)),
      to('dcat:distribution', at('api-svar')),
      to('dcat:landingPage', page),
      ...dated,
    ]),
    about('dcterms:PeriodOfTime', at('tid'), [
      day('startDate', firstDay),
      ...(lastDay ? [day('endDate', lastDay)] : []),
    ]),
    ...(email
      ? [
          about('vcard:Organization', at('kontakt'), [
            textElement('vcard:fn', place.name),
            to('vcard:hasEmail', `mailto:${encodeURI(email)}`),
          ]),
        ]
      : []),
    ...distributions.map(({ file, kind, iri }) => {
      const address = `${baseUrl}${publicPaths.file(file, kind)}?municipality=${place.code ?? place.slug}`;
      return about('dcat:Distribution', iri, [
        swedish('title', `${titles[file]} (${kind === 'jsonld' ? 'JSON-LD' : kind.toUpperCase()})`),
        to('dcat:accessURL', address),
        to('dcat:downloadURL', address),
        textElement('dcterms:format', fileKinds[kind]),
        to('dcat:mediaType', `http://www.iana.org/assignments/media-types/${fileKinds[kind]}`),
        to('dcterms:license', licence),
        date('modified', modified),
      ]);
    }),
    about('dcat:Distribution', at('api-svar'), [
      swedish('title', 'API'),
      to('dcat:accessURL', `${baseUrl}${publicPaths.promiseSets}?municipality=${place.code ?? place.slug}`),
      textElement('dcterms:format', 'application/json'),
      to('dcterms:license', licence),
      to('dcat:accessService', at('api')),
      to('dcterms:conformsTo', `${baseUrl}${publicPaths.openApi}`),
    ]),
    about('dcat:DataService', at('api'), [
      swedish('title', 'API för medborgarlöften'),
      to('dcat:endpointURL', `${baseUrl}${publicPaths.promiseSets}`),
      to('dcat:endpointDescription', `${baseUrl}${publicPaths.openApi}`),
      to('dcat:servesDataset', at('medborgarloften')),
      ...(email ? [to('dcat:contactPoint', at('kontakt'))] : []),
      to('dcterms:license', licence),
      to('dcterms:accessRights', `${vocabulary}/access-right/PUBLIC`),
    ]),
  ])}\n`;
}

const titles: Readonly<Record<(typeof files)[number], string>> = {
  'promise-sets': 'Medborgarlöften',
  promises: 'Löften',
  activities: 'Aktiviteter',
  'follow-ups': 'Uppföljningar',
  assessments: 'Omdömen',
  indicators: 'Indikatorer',
  measurements: 'Mätningar',
  districts: 'Områden',
};

const about = (name: string, iri: string, inside: readonly string[]): string =>
  element(name, { 'rdf:about': iri }, inside);

const to = (name: string, iri: string): string => element(name, { 'rdf:resource': iri });

const swedish = (name: string, text: string): string =>
  textElement(`dcterms:${name}`, text, { 'xml:lang': 'sv' });

const day = (name: string, at: string): string =>
  textElement(`dcat:${name}`, at, { 'rdf:datatype': 'http://www.w3.org/2001/XMLSchema#date' });

const date = (name: string, at: string): string =>
  textElement(`dcterms:${name}`, at, { 'rdf:datatype': 'http://www.w3.org/2001/XMLSchema#dateTime' });
