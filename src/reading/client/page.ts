import { jumpForm, sitePlaces } from './jump.ts';
import { addPeeks } from './peek.ts';
import { addSentenceMenu } from './sentence-menu.ts';
import { textSizeButton } from './text-size.ts';

/* What scripts add to reading a policy or a clause. The page is whole without it. */
const tools = document.querySelector<HTMLElement>('.reading-tools');
const places = sitePlaces(tools?.dataset['base'] ?? '/');

tools?.append(textSizeButton());
if (document.querySelector('.clause')) {
  const form = jumpForm(places, '跳到，如“温州 18”');
  const wide = matchMedia('(width >= 48rem)');
  const place = (): void => {
    // On a phone it waits where reading ends.
    if (wide.matches) tools?.prepend(form);
    else document.querySelector('.pager')?.before(form);
  };
  wide.addEventListener('change', place);
  place();
}
// A hit of a search led here, and says what to mark.
if (new URLSearchParams(location.search).has('mark')) void import('../../search/client/landing.ts');
addSentenceMenu();
addPeeks();
// Only a whole policy has contents to follow.
if (document.querySelector('.toc'))
  void import('./contents.ts').then(({ followContents }) => {
    followContents(places);
  });
