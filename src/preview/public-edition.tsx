import type { VNode } from 'preact';
import { promisePaths } from '../promises/promise.paths';
import { ActivityPage } from '../public/pages/activity.page';
import { PromisePage } from '../public/pages/promise.page';
import { PromiseSetPage } from '../public/pages/promise-set.page';
import { publicPaths } from '../public/public-paths';
import type { SetToday } from '../public/reading/set-today';
import type { Preview } from './previews';

/** The public page at that address, of what is published or would be; null when there is none. */
export function publicPageAt(address: string, view: SetToday, baseUrl: string): VNode | null {
  if (address === publicPaths.promiseSet(view.set.id)) return <PromiseSetPage {...view} />;
  const promise = view.promises.find(({ id }) => publicPaths.promise(id) === address);
  if (promise) return <PromisePage view={view} promise={promise} baseUrl={baseUrl} />;
  const activity = view.activities.find(({ row }) => publicPaths.activity(row.id) === address);
  return activity ? <ActivityPage view={view} activity={activity} baseUrl={baseUrl} /> : null;
}

/** Links between the pages of the set lead to their previews; all others, and what is fetched by machines, stay as they are. */
export function linkedWithin(html: string, { setId, publicId, after }: Preview): string {
  const own = [
    publicPaths.promiseSet(publicId),
    ...after.promises.map(({ id }) => publicPaths.promise(id)),
    ...after.activities.map(({ row }) => publicPaths.activity(row.id)),
  ];
  return html.replace(/ href="([^"?#]*)/g, (whole, address: string) =>
    own.includes(address) ? ` href="${promisePaths.preview(setId)}${address}` : whole,
  );
}
