// Beside htmx on staff pages: focus stays where the person is, and what htmx cannot take the browser does as it would without it.
(() => {
  const content = 'innehall';

  function natively(element) {
    if (element instanceof HTMLFormElement) HTMLFormElement.prototype.submit.call(element);
    else location.assign(element.href);
  }

  document.addEventListener('htmx:before:response', (event) => {
    const { response, sourceElement } = event.detail.ctx;
    const isPage = response.headers.get('content-type')?.startsWith('text/html');
    if (isPage && response.status < 500) return;
    event.preventDefault();
    natively(sourceElement);
  });

  document.addEventListener('htmx:error', (event) => {
    const element = event.detail.ctx?.sourceElement;
    if (element && !event.detail.ctx.response) natively(element);
  });

  // A form that came back stands on an address that can only be sent to: it is not one to come back to.
  document.addEventListener('htmx:before:history:update', (event) => {
    const { sourceElement, response } = event.detail;
    if (sourceElement.method === 'post' && !response.raw.redirected) event.preventDefault();
  });

  let row = null;
  document.addEventListener('htmx:before:swap', (event) => {
    row = event.detail.ctx.sourceElement.closest('tr')?.previousElementSibling?.id ?? null;
  });

  // The button that was pressed is gone: on with the row that it stood in, or else with the page.
  document.addEventListener('htmx:after:swap', () => {
    if (document.activeElement !== document.body) return;
    const link = row && document.getElementById(row)?.querySelector('a[hx-get]');
    (link ?? document.getElementById(content))?.focus({ preventScroll: true });
  });
})();
