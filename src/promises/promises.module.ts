import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module';
import { Additions } from './additions';
import { CitizenPromises } from './citizen-promises';
import { Lineage } from './lineage';
import { PromiseBasis } from './promise-basis';
import { PromiseSetFacts } from './promise-set-facts';
import { PromiseSets } from './promise-sets';
import { Replacements } from './replacements';
import { Signatories } from './signatories';

const collections = [
  Additions,
  CitizenPromises,
  Lineage,
  PromiseBasis,
  PromiseSetFacts,
  PromiseSets,
  Signatories,
];

@Module({ imports: [OrganisationsModule], providers: [...collections, Replacements], exports: collections })
export class PromisesModule {}
