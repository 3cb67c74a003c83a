// Tells five minutes before the session ends, in every window: a window that is asked for something tells the others.
(() => {
  const warning = 5 * 60_000;
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel('session') : null;
  const place = () => document.querySelector('.session-end');
  let idleEnds = Infinity;
  let ends = Infinity;

  function seen() {
    const notice = place();
    if (!notice) return;
    idleEnds = Date.now() + notice.dataset.idle * 1000;
    look();
  }

  function loaded() {
    const notice = place();
    if (!notice) return;
    ends = Date.now() + notice.dataset.left * 1000;
    seen();
    channel?.postMessage({ ends });
  }

  function state(now) {
    if (now >= Math.min(ends, idleEnds)) return 'over';
    if (now >= ends - warning) return 'last';
    return now >= idleEnds - warning ? 'idle' : null;
  }

  function look() {
    const wanted = state(Date.now());
    for (const part of place()?.querySelectorAll('[data-when]') ?? []) {
      if (part.hidden === (part.dataset.when !== wanted)) continue;
      part.hidden = part.dataset.when !== wanted;
      const time = part.querySelector('[data-time]');
      const at = new Date(wanted === 'last' ? ends : idleEnds);
      if (time)
        time.textContent = at.toLocaleTimeString('sv-SE', {
          ...{ hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Stockholm' },
        });
    }
  }

  function told() {
    seen();
    channel?.postMessage({ ends });
  }

  // Going on loads nothing anew: what is being written stays, and so does the place on the page.
  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (!form.closest('.session-end')) return;
    event.preventDefault();
    const from = document.activeElement;
    try {
      const body = new URLSearchParams(new FormData(form));
      const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual' });
      if (answer.type === 'opaqueredirect') told();
      else idleEnds = Date.now();
      look();
    } catch {
      HTMLFormElement.prototype.submit.call(form);
    }
    if (from && !from.offsetParent) document.getElementById('innehall')?.focus({ preventScroll: true });
  });

  // Another person may have signed in there: the own end is not put off by that, only the idle one is.
  channel?.addEventListener('message', ({ data }) => {
    ends = Math.max(ends, data.ends);
    seen();
  });

  document.addEventListener('session:seen', told);
  document.addEventListener('htmx:after:swap', loaded);
  document.addEventListener('visibilitychange', look);
  setInterval(look, 5000);
  loaded();
})();
