/** Ids of one example of each thing, as the API of a running product tells them. */
export interface Examples {
  readonly municipality: string;
  readonly policeArea: string;
  readonly promiseSet: string;
  readonly pastSet: string;
  readonly promise: string;
  readonly activity: string;
}

/**
 * Every page a resident can open, by its route, with the addresses that show what it can look like. A contract test
 * holds the list against the routes of the application, so that no page is left out of what is tried on every page.
 */
export const publicPages: Readonly<Record<string, (of: Examples) => readonly string[]>> = {
  '/': () => ['/', '/?sok=belysning', '/?sok=finnsinte'],
  '/kommun/:slug': ({ municipality }) => [`/kommun/${municipality}`],
  '/kommun/:slug/badda-in': ({ municipality }) => [`/kommun/${municipality}/badda-in`],
  '/kommun/:slug/tillganglighet': ({ municipality }) => [`/kommun/${municipality}/tillganglighet`],
  '/kommun/:slug/tillganglighet/mottaget/:reference': ({ municipality }) => [
    `/kommun/${municipality}/tillganglighet/mottaget/22222222`,
  ],
  '/embed/kommun/:slug': ({ municipality }) => [`/embed/kommun/${municipality}`],
  '/polisomrade/:slug': ({ policeArea }) => [`/polisomrade/${policeArea}`],
  '/medborgarloften/:id': ({ promiseSet, pastSet }) => [
    `/medborgarloften/${promiseSet}`,
    `/medborgarloften/${pastSet}`,
  ],
  '/loften/:id': ({ promise }) => [`/loften/${promise}`],
  '/aktiviteter/:id': ({ activity }) => [`/aktiviteter/${activity}`],
  '/ordlista': () => ['/ordlista'],
  '/om-uppgifterna': () => ['/om-uppgifterna'],
  '/data': () => ['/data'],
  '/utvecklare': () => ['/utvecklare'],
  '/kontakt': () => ['/kontakt'],
  '/tillganglighet': () => ['/tillganglighet'],
};

/** Pages without a route of their own. */
const otherPages: readonly string[] = ['/finns-inte', '/logga-in'];

/** Asks a running product for one of each. */
export async function examplesOf(url: string): Promise<Examples> {
  const list = async <Item>(path: string): Promise<Item[]> =>
    ((await (await fetch(`${url}/api/v1/${path}`)).json()) as { data: Item[] }).data;
  const [municipality] = await list<{ slug: string; policeAreas: { slug: string }[] }>('municipalities');
  const sets = await list<{ id: string; timing: string }>('promise-sets?limit=100');
  const [promise] = await list<{ id: string }>('promises');
  const [activity] = await list<{ id: string }>('activities?late=true');
  const setAt = (timing: string) => sets.find((set) => set.timing === timing)?.id ?? '';
  return {
    municipality: municipality?.slug ?? '',
    policeArea: municipality?.policeAreas[0]?.slug ?? '',
    promiseSet: setAt('current'),
    pastSet: setAt('past'),
    promise: promise?.id ?? '',
    activity: activity?.id ?? '',
  };
}

export const addressesOf = (examples: Examples): string[] => [
  ...Object.values(publicPages).flatMap((addresses) => addresses(examples)),
  ...otherPages,
];
