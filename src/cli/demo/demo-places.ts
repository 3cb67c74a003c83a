import type { NewAuthority } from '../../organisations/organisations';
import type { ActorKind } from '../../organisations/actor.entity';

/** Invented, all of them. The codes lie outside those in use, the telephone numbers in a series kept for fiction. */
export const municipalities = {
  bjorkhamra: authority(
    'municipality',
    'Björkhamra kommun',
    '9901',
    'Trygghetssamordnaren',
    'trygghet.bjorkhamra',
    '20',
  ),
  kvarnstrom: authority(
    'municipality',
    'Kvarnströmsbruksbygdens kommun',
    '9902',
    'Säkerhetssamordnaren',
    'sakerhet.kvarnstromsbruksbygden',
    '21',
  ),
  angsholma: authority(
    'municipality',
    'Ängsholma kommun',
    '9903',
    'Säkerhetssamordnaren',
    'sakerhet.angsholma',
    '22',
  ),
  tallforsa: authority(
    'municipality',
    'Tallforsa kommun',
    '9904',
    'Trygghetssamordnaren',
    'trygghet.tallforsa',
    '23',
  ),
};

export const policeAreas = {
  bjorkadalen: authority(
    'police_area',
    'Lokalpolisområde Björkådalen',
    null,
    'Kommunpolisen',
    'polisen.bjorkadalen',
    '30',
  ),
  tallkusten: authority(
    'police_area',
    'Lokalpolisområde Norra Tallkusten',
    null,
    'Kommunpolisen',
    'polisen.tallkusten',
    '31',
  ),
};

export type Municipality = keyof typeof municipalities;
export type PoliceArea = keyof typeof policeAreas;

export const coverage: Record<PoliceArea, readonly Municipality[]> = {
  bjorkadalen: ['bjorkhamra', 'kvarnstrom', 'angsholma'],
  tallkusten: ['tallforsa'],
};

interface DemoPartner {
  readonly name: string;
  readonly kind: ActorKind;
  readonly enteredBy: Municipality;
}

const partnersByKey = {
  bjorkhamrahem: { name: 'AB Björkhamrahem', kind: 'property_owner', enteredBy: 'bjorkhamra' },
  nattvandrarna: {
    name: 'Föreningen Nattvandrarna i Björkhamra',
    kind: 'association',
    enteredBy: 'bjorkhamra',
  },
} as const;

export type Partner = keyof typeof partnersByKey;
export const partners: Record<Partner, DemoPartner> = partnersByKey;

export type Place = Municipality | PoliceArea | Partner;

function authority(
  kind: NewAuthority['kind'],
  name: string,
  code: string | null,
  contactFunction: string,
  mailbox: string,
  extension: string,
): NewAuthority {
  const contactEmail = `${mailbox}@exempel.invalid`;
  return { kind, name, code, contactFunction, contactEmail, contactPhone: `0980-319 2${extension}` };
}
