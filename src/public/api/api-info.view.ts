import { DayField, TextField, WordField } from './fields';

export const apiVersion = '1.0.0';
const apiReleased = '2026-11-22';
export const released = new Date(apiReleased);
const apiStatuses = ['active', 'deprecated'] as const;

export class ApiInfoView {
  @TextField('Name of the API.', 'Medborgarlöften')
  apiName!: string;

  @TextField('Version of the API, as in its description.', apiVersion)
  apiVersion!: string;

  @DayField('The day this version was released.', apiReleased)
  apiReleased!: string;

  @TextField('Address of the documentation.', 'https://loften.example.se/api/docs/', { format: 'uri' })
  apiDocumentation!: string;

  @WordField('`active`: in use; `deprecated`: to be taken out of use.', apiStatuses, 'active')
  apiStatus!: (typeof apiStatuses)[number];
}

export const showApiInfo = (documentation: string): ApiInfoView => ({
  apiName: 'Medborgarlöften',
  apiVersion,
  apiReleased,
  apiDocumentation: documentation,
  apiStatus: 'active',
});
