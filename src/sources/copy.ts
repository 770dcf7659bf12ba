/** Lets the buttons of a sources page copy a whole text; without this script they stay hidden. */
const status = document.querySelector('#copy-status');

async function copy(button: HTMLButtonElement): Promise<void> {
  const response = await fetch(button.dataset['copy'] ?? '');
  if (!response.ok) throw new Error(`${response.status}`);
  await navigator.clipboard.writeText(await response.text());
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    copy(button).then(
      () => {
        if (status) status.textContent = `已${button.textContent}。`;
      },
      () => {
        if (status) status.textContent = '没有复制成功，请改用下载。';
      },
    );
  });
}

export {};
