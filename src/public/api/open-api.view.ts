import { Field, TextField } from './fields';

export class OpenApiView {
  @TextField('Version of OpenAPI.', '3.1.0')
  openapi!: string;

  @Field('Title, version, licence and limits of the API.', { type: 'object', additionalProperties: true })
  info!: object;

  @Field('Every address of the API.', { type: 'object', additionalProperties: true })
  paths!: object;
}
