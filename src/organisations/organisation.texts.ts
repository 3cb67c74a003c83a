import type { Bilingual } from '../kernel/language';

const sv = {
  refusals: {
    'organisation.name_taken': 'Det finns redan en organisation med namnet {name}.',
    'organisation.code_taken': 'Kommunkoden {code} används redan.',
    'organisation.name_missing': 'Skriv organisationens namn.',
    'organisation.code_malformed': 'Kommunkoden har fyra siffror, till exempel 1495.',
    'organisation.district_missing': 'Skriv områdets namn, högst 100 tecken.',
    'organisation.area_began_later': 'Kommunen kom till sitt lokalpolisområde {day}. Välj en senare dag.',
    'organisation.district_taken': 'Det finns redan ett område som heter {name}.',
    'organisation.partner_taken': 'Det finns redan en samarbetspartner som heter {name}.',
  },
  kinds: {
    municipality: 'Kommun',
    municipal_department: 'Kommunal förvaltning',
    municipal_board: 'Kommunal nämnd',
    municipal_company: 'Kommunalt bolag',
    police_area: 'Lokalpolisområde',
    property_owner: 'Fastighetsägare',
    business: 'Företag',
    association: 'Förening',
    region: 'Region',
    other_authority: 'Annan myndighet',
  },
};

const en: typeof sv = {
  refusals: {
    'organisation.name_taken': 'There is already an organisation called {name}.',
    'organisation.code_taken': 'The municipality code {code} is already in use.',
    'organisation.name_missing': 'Enter the name of the organisation.',
    'organisation.code_malformed': 'The municipality code has four digits, for example 1495.',
    'organisation.district_missing': 'Enter the name of the district, at most 100 characters.',
    'organisation.area_began_later': 'The municipality joined its police area on {day}. Choose a later day.',
    'organisation.district_taken': 'There is already a district called {name}.',
    'organisation.partner_taken': 'There is already a partner called {name}.',
  },
  kinds: {
    municipality: 'Municipality',
    municipal_department: 'Municipal department',
    municipal_board: 'Municipal board',
    municipal_company: 'Municipal company',
    police_area: 'Local police area',
    property_owner: 'Property owner',
    business: 'Business',
    association: 'Association',
    region: 'Region',
    other_authority: 'Other authority',
  },
};

export const organisationTexts: Bilingual<typeof sv> = { sv, en };
