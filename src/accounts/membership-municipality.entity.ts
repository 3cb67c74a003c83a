import { Entity, PrimaryColumn } from 'typeorm';

/** One of the municipalities that a role in a police area is for; a role without any is for them all. */
@Entity({ schema: 'tracker', name: 'membership_municipality' })
export class MembershipMunicipality {
  @PrimaryColumn('uuid', { name: 'membership_id' })
  membershipId!: string;

  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;
}
