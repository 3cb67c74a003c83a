// A form with room for sentences saves what is written in it as the person's own draft: after a pause, and when a field or the page is left.
(() => {
  const pause = 3000;
  const states = new WeakMap();

  const isLong = (form) =>
    form instanceof HTMLFormElement && form.elements.formName && form.querySelector('textarea');
  const isOpenedOn = ({ name }) => name === 'version' || /^was($|[A-Z])/.test(name);

  function isKept(control) {
    if (!control.name || control.disabled || control.autocomplete === 'one-time-code') return false;
    if (control.type === 'hidden') return isOpenedOn(control);
    return !['password', 'file', 'submit', 'button', 'reset', 'image', 'fieldset'].includes(control.type);
  }

  function written(form) {
    const fields = {};
    for (const control of form.elements) {
      if (!isKept(control)) continue;
      const isChoice = control.type === 'checkbox' || control.type === 'radio';
      const values = isChoice && !control.checked ? [] : [control.value];
      fields[control.name] = [...(fields[control.name] ?? []), ...values];
    }
    return JSON.stringify(
      Object.fromEntries(Object.entries(fields).map(([name, all]) => [name, all.join('\n')])),
    );
  }

  function stateOf(form) {
    if (!states.has(form)) states.set(form, { saved: written(form), timer: 0, asking: null, told: null });
    return states.get(form);
  }

  function tell(form, state, words) {
    if (!state.told) {
      state.told = document.createElement('p');
      state.told.className = 'draft-status';
      state.told.setAttribute('role', 'status');
      form.append(state.told);
    }
    state.told.textContent = words;
  }

  function bodyOf(form, fields) {
    const said = (name) => form.elements[name]?.value ?? '';
    return new URLSearchParams({
      csrfToken: said('csrfToken'),
      key: said('sentOnce'),
      before: said('goesOnFrom'),
      action: form.getAttribute('action').split('?')[0],
      form: said('formName'),
      address: said('standsOn'),
      fields,
    });
  }

  async function save(form) {
    const state = stateOf(form);
    clearTimeout(state.timer);
    const fields = written(form);
    if (fields === state.saved || state.isSent || !form.isConnected) return;
    state.saved = fields;
    state.asking?.abort();
    state.asking = new AbortController();
    const { signal } = state.asking;
    try {
      const body = bodyOf(form, fields);
      // So much the browser sends to the end when the page is left meanwhile.
      const keepalive = body.toString().length < 60_000;
      const response = await fetch('/arbete/utkast', { method: 'POST', body, signal, keepalive });
      if (!response.ok) throw new Error(response.status);
      tell(form, state, await response.text());
      document.dispatchEvent(new Event('session:seen'));
    } catch {
      if (signal.aborted) return;
      state.saved = null;
      tell(form, state, document.querySelector('meta[name=draft-failed]').content);
    }
  }

  document.addEventListener('focusin', ({ target }) => {
    if (isLong(target.form))
      tell(target.form, stateOf(target.form), stateOf(target.form).told?.textContent ?? '');
  });

  document.addEventListener('input', ({ target }) => {
    if (!isLong(target.form)) return;
    const state = stateOf(target.form);
    state.isSent = false;
    clearTimeout(state.timer);
    state.timer = setTimeout(save, pause, target.form);
  });

  document.addEventListener('focusout', ({ target }) => {
    if (states.has(target.form)) save(target.form);
  });

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden')
      for (const form of document.forms) if (states.has(form)) save(form);
  });

  // What is sent is saved no more: a draft that arrived later would be of what has been done.
  document.addEventListener(
    'submit',
    ({ target }) => {
      const state = states.get(target);
      if (!state) return;
      clearTimeout(state.timer);
      state.asking?.abort();
      state.isSent = true;
    },
    true,
  );
})();
