import type { Role } from '../../kernel/caller';
import type { Municipality, PoliceArea } from './demo-places';

interface DemoPerson {
  readonly name: string;
  readonly role: Role;
  readonly place: Municipality | PoliceArea;
  /** Gets a link and a password: there is one such person for each role a visitor would try. */
  readonly isShown: boolean;
  /** The municipalities of the police area that the role is for; left out: all of them. */
  readonly onlyFor?: readonly Municipality[];
}

const peopleByKey = {
  elin: person('Elin Granhamre', 'coordinator', 'bjorkhamra'),
  goran: person('Göran Stenlycke', 'municipal_approver', 'bjorkhamra'),
  samira: person('Samira Ljungtorp', 'case_worker', 'bjorkhamra'),
  karin: person('Karin Lövhamre', 'administrator', 'bjorkhamra'),
  bertil: person('Bertil Ekhagen', 'reader', 'bjorkhamra'),
  cecilia: person('Cecilia Norrgrind', 'police_area_chief', 'bjorkadalen'),
  mikael: person('Mikael Bergtjärn', 'municipal_police', 'bjorkadalen'),
  petra: onlyFor('kvarnstrom', person('Petra Hammarlind', 'municipal_police', 'bjorkadalen')),
  britta: person('Britta Kvarnlycke', 'coordinator', 'kvarnstrom'),
  olle: person('Olle Bruksvik', 'case_worker', 'kvarnstrom'),
  yusuf: person('Yusuf Ängsmarker', 'coordinator', 'angsholma'),
  linnea: person('Linnéa Tallbacka', 'coordinator', 'tallforsa'),
  perolof: person('Per-Olof Kustgård', 'police_area_chief', 'tallkusten'),
  hanna: inTheBackground('Hanna Brukslind', 'municipal_approver', 'kvarnstrom'),
  torsten: inTheBackground('Torsten Holmgärde', 'municipal_approver', 'angsholma'),
  amira: inTheBackground('Amira Forsgärde', 'municipal_approver', 'tallforsa'),
};

export type Person = keyof typeof peopleByKey;
export const people: Record<Person, DemoPerson> = peopleByKey;
export const everybody = Object.keys(peopleByKey) as Person[];

export const administratorEmail = 'administrator@exempel.invalid';

/** "Göran Stenlycke" -> goran.stenlycke@exempel.invalid; the domain can never exist (RFC 2606). */
export const emailOf = (who: Person): string => {
  const plain = people[who].name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return `${plain.replace(' ', '.')}@exempel.invalid`;
};

/** Who says how it goes with what the place leads. */
export const reporters: Record<Municipality | PoliceArea, Person> = {
  bjorkhamra: 'elin',
  kvarnstrom: 'britta',
  angsholma: 'yusuf',
  tallforsa: 'linnea',
  bjorkadalen: 'mikael',
  tallkusten: 'perolof',
};

export const approvers: Record<Municipality | PoliceArea, Person> = {
  bjorkhamra: 'goran',
  kvarnstrom: 'hanna',
  angsholma: 'torsten',
  tallforsa: 'amira',
  bjorkadalen: 'cecilia',
  tallkusten: 'perolof',
};

function person(name: string, role: Role, place: DemoPerson['place']): DemoPerson {
  return { name, role, place, isShown: true };
}

function inTheBackground(name: string, role: Role, place: DemoPerson['place']): DemoPerson {
  return { name, role, place, isShown: false };
}

function onlyFor(municipality: Municipality, person: DemoPerson): DemoPerson {
  return { ...person, onlyFor: [municipality] };
}
