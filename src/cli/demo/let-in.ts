import type { INestApplicationContext } from '@nestjs/common';
import { accountTexts } from '../../accounts/account.texts';
import { FirstAdministrators } from '../../accounts/first-administrator';
import { SignIn } from '../../accounts/sign-in';
import { Users } from '../../accounts/users';
import { Transactions } from '../../database/transactions';
import { newPublicId } from '../../kernel/ids';
import { municipalities, policeAreas } from './demo-places';
import { administratorEmail, emailOf, everybody, people, type Person } from './demo-people';

export interface FilledDemo {
  readonly people: readonly {
    /** Role and authority, in Swedish. */
    readonly role: string;
    readonly name: string;
    readonly email: string;
    /** Of a one-time sign-in link. */
    readonly secret: string;
  }[];
  /** The same for all of them, another at every start. */
  readonly password: string;
}

/** A link for each person that a visitor would try, and a new password for all of them. */
export async function letIn(app: INestApplicationContext): Promise<FilledDemo> {
  const users = app.get(Users);
  const administratorId = await app.get(FirstAdministrators).current();
  if (!administratorId) throw new Error('The demonstration has no administrator');
  const visitors = await app.get(Transactions).asStaff(administratorId, async () => {
    const found = [];
    for (const { email, role } of shown) {
      const user = await users.byEmail(email);
      if (!user) throw new Error(`The demonstration lacks ${email}`);
      found.push({ id: user.id, role, name: user.name, email, secret: await users.issueLink(user.id) });
    }
    return found;
  });
  const password = newPassword();
  for (const { id } of visitors) await app.get(SignIn).choosePassword(id, password);
  return { people: visitors.map(({ id: _, ...person }) => person), password };
}

const roleNames = accountTexts.sv.roles;
const placeNames = { ...municipalities, ...policeAreas };
const roleOf = (who: Person): string => {
  const { role, place, onlyFor = [] } = people[who];
  const scope = onlyFor.map((municipality) => `, bara ${municipalities[municipality].name}`).join('');
  return `${roleNames[role]}, ${placeNames[place].name}${scope}`;
};

const shown = [
  ...everybody
    .filter((who) => people[who].isShown)
    .map((who) => ({ email: emailOf(who), role: roleOf(who) })),
  { email: administratorEmail, role: `${roleNames.administrator} och ${roleNames.operator.toLowerCase()}` },
];

/** 60 random bits in groups that can be read aloud: 'xxxx-xxxx-xxxx'. */
const newPassword = (): string => (newPublicId().match(/.{4}/g) ?? []).join('-');
