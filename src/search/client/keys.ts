/* On every page: `/` or Ctrl/⌘ K opens search. What it needs is loaded when it is opened. */

/** True where a key is text that is being typed. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

document.addEventListener('keydown', (event) => {
  const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  const isCommand =
    event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  // eslint-disable-next-line floor/built-ins -- Safari has it, and errs of the key that ends a composition only.
  if (event.isComposing || !(isSlash || isCommand)) return;
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>('main form[role="search"] input[name="q"]');
  if (field) {
    field.focus();
    field.select();
  } else {
    void import('./palette.ts').then(({ openPalette }) => {
      openPalette();
    });
  }
});

/** Boxes offer suggestions from the first touch on. */
for (const input of document.querySelectorAll<HTMLInputElement>('form[role="search"] input[name="q"]:not(#q)')) {
  input.addEventListener(
    'focus',
    () => {
      const { form } = input;
      if (form)
        void import('./suggestion-box.ts').then(({ attachSuggestions }) => {
          attachSuggestions(form, input);
        });
    },
    { once: true },
  );
}
