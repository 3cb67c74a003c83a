/** How much one address may ask for, and how addresses are known. */
export abstract class LimitSettings {
  /** Requests a minute to the API from one address; pages five times as many. 0: no limit. */
  abstract readonly requestsPerMinute: number;
  /** Proxies of our own between the world and here, which add to X-Forwarded-For. 0: nobody's header is believed. */
  abstract readonly trustedProxies: number;
}
