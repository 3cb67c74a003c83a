import { activityPaths } from '../../activities/activity.paths';

const list = '/arbete/aktiviteter';
const toDo = '/arbete';
const several = '/arbete/flera-aktiviteter';
const saved = '/arbete/sparade-urval';

const isOneActivity = /^\/arbete\/aktiviteter\/[0-9a-f-]{36}$/;

const row = (id: string): string => `${activityPaths.activity(id)}/rad`;

export const listPaths = {
  list,
  mine: `${list}?vems=mina`,
  toDo,
  several,
  severalResult: (id: string) => `${several}/${id}`,
  saved,
  readChanges: '/arbete/lasta-andringar',
  savedRemoval: (id: string) => `${saved}/${id}/borttag`,
  savedRestoration: (id: string) => `${saved}/${id}/aterkallande`,
  row,
  rowConfirmation: (id: string) => `${row(id)}/bekraftelse`,
  rowOccurrence: (id: string) => `${row(id)}/tillfalle`,
} as const;

export const rowAnchor = (id: string): string => `rad-${id}`;

/** The same page with the forms of one activity open in its row. */
export const withOpenRow = (address: string, id: string): string =>
  `${address}${address.includes('?') ? '&' : '?'}oppna=${id}#${rowAnchor(id)}`;

/** The page that a form of a row was sent from, without what is open on it: the list with its filter, or else the first page. */
export function pageSentFrom(said: string): { readonly isList: boolean; readonly query: URLSearchParams } {
  const [path, query = ''] = said.split('?', 2);
  const parameters = new URLSearchParams(query);
  for (const once of ['oppna', 'klart']) parameters.delete(once);
  return { isList: path === list, query: path === list ? parameters : new URLSearchParams() };
}

export function addressSentFrom(said: string): string {
  if (isOneActivity.test(said)) return said;
  const { isList, query } = pageSentFrom(said);
  const words = query.toString();
  return `${isList ? list : toDo}${words ? `?${words}` : ''}`;
}
