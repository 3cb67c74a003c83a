import { RequestMethod } from '@nestjs/common';
import { fileKinds, fileNames } from '../../src/public/files/files';
import { PublicModule } from '../../src/public/public.module';
import type { TestApp } from '../support/app';

/** Every address that anybody may read, as the controllers have them: `/loften/:id`. */
export const publicRoutes = (): string[] => {
  const { controllers = [] } = PublicModule.on('');
  return controllers.flatMap((controller) => {
    const prefixes = [Reflect.getMetadata('path', controller) as string | string[]].flat();
    const { prototype } = controller as { prototype: Record<string, object> };
    return Object.getOwnPropertyNames(prototype)
      .map((name) => prototype[name] as object)
      .filter((handler) => Reflect.getMetadata('method', handler) === RequestMethod.GET)
      .flatMap((handler) => [Reflect.getMetadata('path', handler) as string | string[]].flat())
      .flatMap((path) => prefixes.map((prefix) => joined(prefix, path)));
  });
};

const joined = (...parts: string[]): string =>
  `/${parts
    .map((part) => part.replaceAll(/^\/|\/$/g, ''))
    .filter((part) => part !== '')
    .join('/')}`;

export interface Address {
  readonly route: string;
  readonly path: string;
}

/** Each of them with something that is published in it; the whole files by their names. */
export async function publicAddresses(on: TestApp): Promise<Address[]> {
  const known = await things(on);
  return publicRoutes().flatMap((route) => {
    if (route.endsWith('/:file'))
      return fileNames.flatMap((name) =>
        Object.keys(fileKinds).map((kind) => ({ route, path: `/data/${name}.${kind}` })),
      );
    return [{ route, path: route.replaceAll(/:(\w+)/g, (_, name: string) => valueOf(name, route, known)) }];
  });
}

type Things = Readonly<Record<string, string>>;

/** One of each kind that leads to all the others: the newest promise set, and what is in it. */
async function things(on: TestApp): Promise<Things> {
  const data = async (path: string) => (await on.anonymous().get(`/api/v1/${path}`).expect(200)).body.data;
  const [set] = await data('promise-sets?limit=1');
  const [promise, activity, followUp, indicator, district] = await Promise.all(
    ['promises', 'activities', 'follow-ups', 'indicators', 'districts'].map(
      async (path) => (await data(`${path}?limit=1&promiseSet=${set.id}`))[0],
    ),
  );
  const slugOf = (party: string) => set.parties.find((one: { party: string }) => one.party === party).slug;
  return {
    ...{ kommun: slugOf('municipality'), polisomrade: slugOf('police') },
    ...{ municipality: slugOf('municipality'), policeArea: slugOf('police') },
    ...{ medborgarloften: set.id, loften: promise.id, aktiviteter: activity.id },
    ...{ promiseSetId: set.id, promiseId: promise.id, activityId: activity.id },
    ...{ followUpId: followUp.id, indicatorId: indicator.id, districtId: district.id },
    reference: 'TACKTACK',
  };
}

/** `:slug` and `:id` are of what stands before them. */
function valueOf(name: string, route: string, known: Things): string {
  const [before = ''] = new RegExp(`[a-z]+(?=/:${name})`).exec(route) ?? [];
  const value = known[['slug', 'id'].includes(name) ? before : name];
  if (value === undefined) throw new Error(`Say what :${name} of ${route} is`);
  return value;
}
