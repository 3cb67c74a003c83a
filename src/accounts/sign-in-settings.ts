import type { Role } from '../kernel/caller';

/** A sign-in service of an organisation (OpenID Connect). */
export interface IdentityProviderSettings {
  /** Its number in addresses: 1, 2 or 3. */
  readonly number: number;
  /** What people call it, for example "Ekhamra kommun". */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** For Entra ID: whose directories are let in. People are then known by `tid` and `oid`. Empty: by `sub`. */
  readonly tenants: readonly string[];
  /** Values of `acr` or `amr` that prove two factors, so that no code of ours is asked for. */
  readonly mfaValues: readonly string[];
}

/** What sign-in needs to know of the installation. */
export abstract class SignInSettings {
  abstract readonly baseUrl: string;
  abstract readonly secretKey: string;
  /** Of police area chiefs and administrators; anybody may turn it on. */
  abstract readonly demandsSecondFactor: boolean;
  abstract readonly identityProviders: readonly IdentityProviderSettings[];
  /** Who holds such a role signs in at a service that vouches with one of these `acr`, and not otherwise. */
  abstract readonly acrByRole: Readonly<Partial<Record<Role, readonly string[]>>>;
  abstract readonly mailFrom: string;
  abstract readonly mailHost: string;
}
