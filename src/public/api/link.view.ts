import { TextField } from './fields';

export class LinkView {
  @TextField('An absolute address.', 'https://loften.example.se/api/v1/promise-sets/7c4n2m9x0kqe', {
    format: 'uri',
  })
  href!: string;
}

export const linkTo = (baseUrl: string, path: string): LinkView => ({ href: `${baseUrl}${path}` });
