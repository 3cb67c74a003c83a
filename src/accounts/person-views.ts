import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type LogRow, LogViews } from '../audit/log-view';
import type { Caller, Role } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import type { Day } from '../kernel/day';
import { Organisations } from '../organisations/organisations';
import { accountTexts } from './account.texts';
import { administers, administersInstallation, isOneself } from './administration.policy';
import { Deputies } from './deputies';
import { Memberships } from './memberships';
import { People } from './people';
import { Users } from './users';

interface Choice {
  readonly id: string;
  readonly name: string;
}

export interface HeldRole {
  readonly id: string;
  readonly role: Role;
  /** Null for a role in the installation itself. */
  readonly authorityName: string | null;
  /** None for all of the police area. */
  readonly municipalities: readonly string[];
  readonly fromOn: Day;
  readonly toOn: Day | null;
  readonly mayEnd: boolean;
  /** Who can take the role over: the authority's other people. */
  readonly successors: readonly Choice[];
}

export interface DeputyLine {
  readonly id: string;
  readonly personName: string;
  readonly deputyName: string;
  readonly authorityName: string;
  readonly fromOn: Day;
  readonly toOn: Day;
  readonly mayEnd: boolean;
}

export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isDisabled: boolean;
  readonly isErased: boolean;
  readonly isOneself: boolean;
  /** Whether the whole account is the caller's to run. */
  readonly isWhollyMine: boolean;
  readonly roles: readonly HeldRole[];
  readonly deputies: readonly DeputyLine[];
  readonly authorities: readonly Choice[];
  /** Those of them where the person has a role, and so can have a deputy. */
  readonly workplaces: readonly Choice[];
  readonly municipalities: readonly Choice[];
  readonly colleagues: readonly Choice[];
  readonly givesInstallationRoles: boolean;
  readonly today: Day;
  readonly log: readonly LogRow[];
}

/** Everything an administrator sees of one person: who it is, what for, and what has been done about it. */
@Injectable()
export class PersonViews implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly organisations: Organisations,
    private readonly users: Users,
    private readonly people: People,
    private readonly memberships: Memberships,
    private readonly deputies: Deputies,
    private readonly logs: LogViews,
  ) {}

  onModuleInit(): void {
    this.logs.knowWords({ sv: accountTexts.sv.roles, en: accountTexts.en.roles });
  }

  async of(id: string, by: Caller): Promise<PersonView> {
    const user = await this.people.find(id, by);
    const today = this.clock.today();
    const all = await this.organisations.authorities();
    const mine = all.filter((authority) => administers(authority.id, by));
    const nameOf = (authorityId: string | null) => all.find((one) => one.id === authorityId)?.name ?? null;
    const held = (await this.users.memberships([id])).sort((a, b) => (a.fromOn < b.fromOn ? 1 : -1));
    const scopes = await this.memberships.scopes(held);
    const places = held.flatMap(({ authorityId }) => (authorityId ? [authorityId] : []));
    const colleagues = await this.colleaguesAt([...new Set(places)], id, by);
    const roles = held.map((one) => ({
      id: one.id,
      role: one.role,
      authorityName: nameOf(one.authorityId),
      municipalities: (scopes.get(one.id) ?? []).map((place) => nameOf(place) ?? ''),
      fromOn: one.fromOn,
      toOn: one.toOn,
      mayEnd: administers(one.authorityId, by) && !isOneself(id, by) && (!one.toOn || one.toOn >= today),
      successors: colleagues.get(one.authorityId ?? '') ?? [],
    }));
    return {
      id,
      name: user.name,
      email: user.email,
      isDisabled: user.disabledAt !== null,
      isErased: user.erasedAt !== null,
      isOneself: isOneself(id, by),
      isWhollyMine: await this.people.isWhollyMine(id),
      roles,
      deputies: await this.deputyLines(id, nameOf, today, by),
      authorities: mine.map(({ id: authorityId, name }) => ({ id: authorityId, name })),
      workplaces: mine
        .filter((one) => places.includes(one.id))
        .map(({ id: placeId, name }) => ({ id: placeId, name })),
      municipalities: await this.municipalitiesOf(
        mine.filter((one) => one.isPolice()).map((area) => area.id),
      ),
      colleagues: distinct([...colleagues.values()].flat()),
      givesInstallationRoles: administersInstallation(by),
      today,
      log: await this.logs.about(id, by),
    };
  }

  private async colleaguesAt(authorityIds: readonly string[], not: string, by: Caller) {
    const found = new Map<string, readonly Choice[]>();
    for (const authorityId of authorityIds) {
      if (!administers(authorityId, by)) continue;
      const others = (await this.users.colleagues(authorityId)).filter(({ id }) => id !== not);
      found.set(
        authorityId,
        others.map(({ id, name }) => ({ id, name })),
      );
    }
    return found;
  }

  private async municipalitiesOf(areaIds: readonly string[]): Promise<Choice[]> {
    const found: Choice[] = [];
    for (const id of areaIds) found.push(...(await this.organisations.coveredBy(id)));
    return found.map(({ id, name }) => ({ id, name }));
  }

  private async deputyLines(
    userId: string,
    nameOf: (authorityId: string | null) => string | null,
    today: Day,
    by: Caller,
  ): Promise<DeputyLine[]> {
    const rows = await this.deputies.of(userId);
    const people = await this.users.byIds(rows.flatMap((row) => [row.userId, row.forUserId]));
    const personName = (id: string) => people.find((person) => person.id === id)?.name ?? '';
    return rows.map((row) => ({
      id: row.id,
      personName: personName(row.forUserId),
      deputyName: personName(row.userId),
      authorityName: nameOf(row.authorityId) ?? '',
      fromOn: row.fromOn,
      toOn: row.toOn,
      mayEnd: administers(row.authorityId, by) && row.toOn >= today,
    }));
  }
}

const distinct = (choices: readonly Choice[]): Choice[] => [
  ...new Map(choices.map((choice) => [choice.id, choice])).values(),
];
