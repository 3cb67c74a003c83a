import type { Bilingual } from '../kernel/language';

interface Told {
  readonly name: string;
  readonly authority: string;
  readonly role: string;
  readonly from: string;
  readonly to: string;
}

const sv = {
  leavesNobody: ({ name, authority, role, from, to }: Told) =>
    `${name} har uppehåll med mejlen från och med ${from} till och med ${to}, är ensam ${role} i ${authority} och har ingen ställföreträdare. Då får ingen i den rollen veta vad som har varit försenat länge.`,
};

const en: typeof sv = {
  leavesNobody: ({ name, authority, role, from, to }) =>
    `${name} has a pause in the mail from ${from} to ${to}, is alone as ${role} in ${authority} and has no deputy. Nobody in that role is then told of what has been late for long.`,
};

export const lonePauseTexts: Bilingual<typeof sv> = { sv, en };
