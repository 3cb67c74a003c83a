import { slugOf } from './slug';

describe('the name of an organisation in an address', () => {
  it.each([
    ['Götene kommun', 'gotene-kommun'],
    ['Upplands Väsby', 'upplands-vasby'],
    ['Lokalpolisområde Västra Skaraborg', 'lokalpolisomrade-vastra-skaraborg'],
    ['  Åre/Östersund & Co ', 'are-ostersund-co'],
  ])('%s is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});
