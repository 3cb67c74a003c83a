import type { Country } from './country';
import { drawn, municipality, person, policeArea, publicId, uuid } from './sql';
import { districts, placeNames } from './words';

const listed = (words: readonly string[]): string => `array[${words.map((word) => `'${word}'`).join(', ')}]`;

const slugOf = (name: string): string => `replace(translate(lower(${name}), 'åäö', 'aao'), ' ', '-')`;

/** Municipalities in police areas of three, each with its districts. */
export const places = ({ municipalities }: Country): string => `
  insert into tracker.user_account (id, email, name) values (${person}, 'seed@example.invalid', 'Påhittad person');
  create temporary table seed_place on commit drop as
    select n::int, name from unnest(${listed(placeNames)}) with ordinality p (name, n) where n <= ${municipalities};
  insert into tracker.actor (id, kind, name, slug, code, authority_id, contact_function, contact_email)
    select ${municipality}, 'municipality', name || ' kommun', ${slugOf('name')} || '-kommun', (9000 - n)::text, ${municipality},
           'Trygghetssamordnaren', 'trygghet@' || ${slugOf('name')} || '.example'
      from seed_place;
  insert into tracker.actor (id, kind, name, slug, authority_id)
    select ${policeArea}, 'police_area', 'Lokalpolisområde ' || name, 'lokalpolisomrade-' || ${slugOf('name')}, ${policeArea}
      from seed_place where n % 3 = 1;
  insert into tracker.police_area_municipality (police_area_id, municipality_id, from_on)
    select ${policeArea}, ${municipality}, '2015-01-01' from seed_place;
  insert into tracker.actor (id, kind, name, authority_id)
    select ${uuid(`'l' || n`)}, 'property_owner', name || ' bostäder', ${municipality} from seed_place;
  create temporary table seed_district on commit drop as
    select n, d::int, ${uuid(`'d' || n || '-' || d`)} as id, name
      from seed_place p (n, place), unnest(${listed(districts)}) with ordinality x (name, d)
     where d <= 3 + ${drawn(`n::text`, 4)};
  insert into tracker.district (id, public_id, municipality_id, name)
    select id, ${publicId(`'d' || n || '-' || d`)}, ${municipality}, name from seed_district;
`;
