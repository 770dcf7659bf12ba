import { href } from '../../ui/href.ts';
import { tag, type HtmlTree } from '../../ui/html-tree.ts';

/**
 * The box to search in, on pages and over them: its class, what it says while empty, and the ids by which a script
 * knows it.
 */
export function searchForm({
  style,
  placeholder = '字词、数字、拼音、条号',
  ids,
}: {
  style: string;
  placeholder?: string;
  ids?: { form: string; input: string };
}): HtmlTree {
  const input = tag('input', {
    type: 'search',
    name: 'q',
    id: ids?.input,
    'aria-label': '检索条文',
    placeholder,
    enterkeyhint: 'search',
    autocomplete: 'off',
    maxlength: '200',
  });
  return tag(
    'form',
    { class: style, role: 'search', action: href('/search/'), id: ids?.form },
    tag('div', { class: 'field' }, input),
    tag('button', {}, '检索'),
  );
}
