import { Injectable } from '@nestjs/common';
import { SecurityLog } from '../http/security-log';
import { Identities } from './identities';
import { IdentityProviders, NotVouched, type Vouched } from './identity-providers';
import { type Flow, SignInFlows } from './sign-in-flows';
import type { IdentityProviderSettings } from './sign-in-settings';
import { ownPath } from './sign-in.paths';
import { type Entrance, Sessions } from './sessions';

/** What came of going to another sign-in service. */
export type Outcome =
  | { readonly is: 'signed_in'; readonly session: string; readonly comeBackTo: string }
  | { readonly is: 'connected'; readonly session: string | null }
  | { readonly refused: 'no_account' | 'taken' };

export interface Answer {
  /** Of the address the person came back to, with its question mark. */
  readonly query: string;
  readonly state: string;
  readonly browserSecret: string;
  /** Of the session the person has already, to connect an account. */
  readonly session: string | null;
}

/** Sign-in at an organisation's own service, and connecting an account there. Nobody gets an account by having one elsewhere. */
@Injectable()
export class SignInElsewhere {
  constructor(
    private readonly providers: IdentityProviders,
    private readonly flows: SignInFlows,
    private readonly identities: Identities,
    private readonly sessions: Sessions,
    private readonly log: SecurityLog,
  ) {}

  /** @throws ProviderUnreachable */
  async begin(
    provider: IdentityProviderSettings,
    going: Omit<Flow, 'checks'>,
    acr: readonly string[],
  ): Promise<{ url: URL; browserSecret: string }> {
    const { checks, browserSecret } = await this.flows.begin(provider.number, going);
    return { url: await this.providers.questionFor(provider, checks, acr), browserSecret };
  }

  /** @throws NotVouched, ProviderUnreachable */
  async finish(provider: IdentityProviderSettings, answer: Answer): Promise<Outcome> {
    const flow = await this.flows.take(provider.number, answer.state, answer.browserSecret);
    if (!flow) throw new NotVouched('unknown_state');
    const vouched = await this.providers.redeem(provider, answer.query, flow.checks);
    return flow.userId
      ? this.connect(flow.userId, vouched, answer.session)
      : this.enter(vouched, flow.comeBackTo);
  }

  private async enter(vouched: Vouched, comeBackTo: string): Promise<Outcome> {
    const userId = await this.identities.personBehind(vouched);
    if (!userId) {
      this.log.note('sign_in.failed', null, { by: 'identity', reason: 'no_account' });
      return { refused: 'no_account' };
    }
    const session = await this.sessions.start(userId, entranceOf(vouched));
    return { is: 'signed_in', session, comeBackTo: ownPath(comeBackTo) };
  }

  /** Only for the person who asked, in the session that is still theirs. */
  private async connect(userId: string, vouched: Vouched, secret: string | null): Promise<Outcome> {
    const whole = secret ? await this.sessions.identify(secret) : null;
    const halfway = secret && !whole ? await this.sessions.halfway(secret) : null;
    const by = whole ?? (halfway && mayConnect(halfway) ? halfway : null);
    if (by?.userId !== userId) throw new NotVouched('other_session');
    if (!(await this.identities.link(userId, vouched))) return { refused: 'taken' };
    if (!halfway) return { is: 'connected', session: null };
    await this.sessions.end(halfway.secret);
    return { is: 'connected', session: await this.sessions.start(userId, entranceOf(vouched)) };
  }
}

/**
 * Before the second factor, only who came by an invitation and has none yet: otherwise a stolen password would be enough to
 * go round the second factor.
 */
export const mayConnect = ({
  beganBy,
  hasSecondFactor,
}: Pick<Entrance, 'beganBy'> & { hasSecondFactor: boolean }): boolean =>
  beganBy === 'link' && !hasSecondFactor;

const entranceOf = ({ acr, hasTwoFactors }: Vouched): Entrance => ({
  beganBy: 'identity',
  proof: hasTwoFactors ? 'two_factors' : 'one_factor',
  acr,
});
