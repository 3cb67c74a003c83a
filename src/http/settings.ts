/** What the HTTP side needs to know of the installation. */
export abstract class HttpSettings {
  /** Without a trailing slash, for example https://loften.example.se */
  abstract readonly baseUrl: string;
  abstract readonly isDemo: boolean;
  abstract readonly cssPath: string;
  /** Of what is shown where a page is shared. */
  abstract readonly picturePath: string;
  abstract readonly scriptPath: string;
}
