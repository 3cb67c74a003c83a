import type { VNode } from 'preact';
import { ErrorPage } from './error-page';
import { sitePaths } from './links';
import { usePage } from './page-context';
import { siteTexts } from './site-texts';

export function NotFoundPage(): VNode {
  const texts = siteTexts[usePage().language];
  const suggestions = [{ text: texts.toStart, href: sitePaths.start }];
  return (
    <ErrorPage view={{ status: 404, title: texts.notFoundTitle, text: texts.notFoundText, suggestions }} />
  );
}
