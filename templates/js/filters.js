/**
 * Narrows lists by the choices above them. The choices are in the address, so that a narrowed list
 * can be shared; each choice says how many it would leave.
 */
export function filterLists() {
  for (const form of document.querySelectorAll('form[data-filters]')) {
    const list = document.getElementById(form.dataset.filters);
    if (list && form.querySelector('select')) {
      filterList(form, [...list.querySelectorAll('li')].filter((item) => item.parentElement.closest('li') === null));
    }
  }
}

/** Whether an item has a value: one of several, or at most a number. */
function fits(item, select, value) {
  const has = item.dataset[select.name] ?? '';
  return value === '' || ('atMost' in select.dataset ? Number(has) <= Number(value) : has.split(' ').includes(value));
}

function filterList(form, items) {
  const selects = [...form.querySelectorAll('select')];
  const result = form.querySelector('output');
  const clear = form.querySelector('button[type="reset"]');
  const nothing = document.querySelector('[data-nothing]');
  const asked = new URLSearchParams(location.search);

  for (const select of selects) {
    const wanted = asked.get(select.name) ?? '';
    select.value = [...select.options].some((option) => option.value === wanted) ? wanted : '';
  }

  const apply = () => {
    for (const item of items) {
      item.hidden = !selects.every((select) => fits(item, select, select.value));
    }
    for (const select of selects) {
      count(select, selects, items);
    }
    const left = items.filter((item) => !item.hidden).length;
    const narrowed = selects.some((select) => select.value !== '');
    result.textContent = narrowed
      ? `${left} of ${items.length} ${form.dataset.unit}`
      : `${items.length} ${form.dataset.unit}`;
    clear.hidden = !narrowed;
    nothing.hidden = left > 0;
  };

  form.hidden = false;
  apply();
  form.addEventListener('change', () => {
    apply();
    share(selects);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => {
    setTimeout(() => {
      apply();
      share(selects);
      selects[0].focus();
    });
  });
}

/** Writes beside each option how many items it would leave. */
function count(select, selects, items) {
  const others = selects.filter((other) => other !== select);
  const open = items.filter((item) => others.every((other) => fits(item, other, other.value)));
  for (const option of select.options) {
    if (option.value !== '') {
      const left = open.filter((item) => fits(item, select, option.value)).length;
      option.textContent = `${option.dataset.label} (${left})`;
      option.disabled = left === 0 && !option.selected;
    }
  }
}

/** Puts the choices into the address. */
function share(selects) {
  const query = new URLSearchParams();
  for (const select of selects) {
    if (select.value !== '') {
      query.set(select.name, select.value);
    }
  }
  const text = query.toString();
  history.replaceState(null, '', text === '' ? location.pathname : `?${text}`);
}
