import type { INestApplicationContext } from '@nestjs/common';
import { Users } from '../../accounts/users';
import { Transactions } from '../../database/transactions';
import type { Caller } from '../../kernel/caller';
import { Organisations } from '../../organisations/organisations';
import { coverage, municipalities, partners, type Place, policeAreas } from './demo-places';
import { emailOf, everybody, people, type Person, reporters } from './demo-people';

/** Who and what the plans speak of, by the keys of this demonstration. */
export interface Population {
  readonly actorIds: ReadonlyMap<Place, string>;
  readonly callers: ReadonlyMap<Person, Caller>;
  /** Ids of what the plans refer to by name: districts, agreement, picture, focus areas, promise sets by title. */
  readonly laid: Map<string, string>;
}

/** Places and people, entered by the installation's administrator; partners by the municipality that knows them. */
export async function populate(app: INestApplicationContext, administratorId: string): Promise<Population> {
  const actorIds = new Map<Place, string>();
  const callers = new Map<Person, Caller>();
  const transactions = app.get(Transactions);
  await transactions.asStaff(administratorId, async () => {
    await enterAuthorities(app.get(Organisations), actorIds);
    await enterPeople(app.get(Users), actorIds, callers);
  });
  for (const [key, { name, kind, enteredBy }] of entries(partners)) {
    const { userId } = known(callers, reporters[enteredBy]);
    const partner = await transactions.asStaff(userId, () =>
      app.get(Organisations).partner(known(actorIds, enteredBy), name, kind),
    );
    actorIds.set(key, partner.id);
  }
  return { actorIds, callers, laid: new Map() };
}

async function enterAuthorities(organisations: Organisations, actorIds: Map<Place, string>): Promise<void> {
  for (const [key, authority] of [...entries(municipalities), ...entries(policeAreas)]) {
    actorIds.set(key, (await organisations.addAuthority(authority)).id);
  }
  for (const [area, covered] of entries(coverage)) {
    for (const municipality of covered) {
      await organisations.cover(known(actorIds, area), known(actorIds, municipality));
    }
  }
}

async function enterPeople(
  users: Users,
  actorIds: ReadonlyMap<Place, string>,
  callers: Map<Person, Caller>,
): Promise<void> {
  for (const who of everybody) {
    const { name, role, place, onlyFor = [] } = people[who];
    const user = await users.add({ email: emailOf(who), name });
    const authorityId = known(actorIds, place);
    const municipalityIds = onlyFor.map((municipality) => known(actorIds, municipality));
    await users.join(user.id, role, authorityId, { municipalityIds });
    const memberships = [{ authorityId, role }];
    callers.set(who, { userId: user.id, name, language: 'sv', csrfToken: '', memberships });
  }
}

export function known<Key extends string, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Nothing is known of ${key}`);
  return value;
}

const entries = <Key extends string, Value>(record: Record<Key, Value>): [Key, Value][] =>
  Object.entries(record) as [Key, Value][];
