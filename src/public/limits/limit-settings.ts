/** How much one address may ask for, and how addresses are known. */
export abstract class LimitSettings {
  /** Requests a minute to the API from one address; pages five times as many. 0: no limit. */
  abstract readonly requestsPerMinute: number;
  /** Reverse proxies whose X-Forwarded-For is believed: addresses, networks, or names that Express knows. */
  abstract readonly trustedProxies: string[];
}
