import type { ActorKind } from './actor.entity';

export type { ActorKind };

/** What an organisation without a place of its own in the product can be. */
export const partnerKinds = [
  'municipal_department',
  'municipal_board',
  'municipal_company',
  'property_owner',
  'business',
  'association',
  'region',
  'other_authority',
] as const satisfies readonly ActorKind[];
