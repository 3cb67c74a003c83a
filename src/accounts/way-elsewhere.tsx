import { Injectable, Logger } from '@nestjs/common';
import type { Response } from 'express';
import type { VNode } from 'preact';
import { SeeOther } from '../http/see-other';
import { setCookie } from '../http/session-cookie';
import { HttpSettings } from '../http/settings';
import { Missing } from '../kernel/missing';
import { OnwardsPage, UnreachablePage } from './elsewhere.page';
import { IdentityProviders, ProviderUnreachable } from './identity-providers';
import { type Flow, flowLifetime } from './sign-in-flows';
import { SignInElsewhere } from './sign-in-elsewhere';
import { type IdentityProviderSettings, SignInSettings } from './sign-in-settings';

export const flowCookie = 'sign-in';

interface Going extends Omit<Flow, 'checks'> {
  /** Ask the service for a level of assurance that some role demands. */
  readonly stronger?: boolean;
}

/** Sends people's browsers to another sign-in service. */
@Injectable()
export class WayElsewhere {
  private readonly logger = new Logger(WayElsewhere.name);

  constructor(
    private readonly elsewhere: SignInElsewhere,
    private readonly providers: IdentityProviders,
    private readonly settings: HttpSettings,
    private readonly signInSettings: SignInSettings,
  ) {}

  /** From a link. */
  async redirect(number: number, going: Going, response: Response): Promise<SeeOther | VNode> {
    const provider = this.providerOf(number);
    return this.unlessUnreachable(
      provider,
      response,
      async () => new SeeOther(await this.begin(provider, going, response)),
    );
  }

  /** From a form: our security policy lets no form lead to another site, so a page goes between. */
  async page(number: number, going: Going, response: Response): Promise<VNode> {
    const provider = this.providerOf(number);
    return this.unlessUnreachable(provider, response, async () => (
      <OnwardsPage name={provider.name} url={await this.begin(provider, going, response)} />
    ));
  }

  providerOf(number: number): IdentityProviderSettings {
    const provider = this.providers.byNumber(number);
    if (!provider) throw new Missing('sign-in service');
    return provider;
  }

  /** A calm page; why is told in the log. */
  async unlessUnreachable<Page>(
    provider: IdentityProviderSettings,
    response: Response,
    work: () => Promise<Page>,
  ): Promise<Page | VNode> {
    try {
      return await work();
    } catch (fault) {
      if (!(fault instanceof ProviderUnreachable)) throw fault;
      this.logger.warn(`${provider.issuer}: ${String(fault.cause)}`);
      response.status(503).set('retry-after', '60');
      return <UnreachablePage name={provider.name} />;
    }
  }

  private async begin(provider: IdentityProviderSettings, going: Going, response: Response): Promise<string> {
    const acr = going.stronger ? Object.values(this.signInSettings.acrByRole).flat() : [];
    const { url, browserSecret } = await this.elsewhere.begin(provider, going, [...new Set(acr)]);
    setCookie(response, this.settings.baseUrl, flowCookie, browserSecret, flowLifetime);
    return url.href;
  }
}
