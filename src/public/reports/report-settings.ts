/** What a report's mail needs to know of the installation. */
export abstract class ReportSettings {
  abstract readonly mailFrom: string;
  abstract readonly mailHost: string;
}
