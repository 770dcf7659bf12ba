import { close, createIndex } from 'pagefind';
import type { SearchEngine } from './engine.ts';
import { fragmentIds } from './fragments.ts';

const escape = (text: string): string => text.replace(/[&<>]/gu, (mark) => `&#${mark.charCodeAt(0)};`);

/** Pagefind as it comes: the clauses' pages in Chinese, its own segmenter, its own ranking. */
export const stock: SearchEngine = {
  name: 'stock',
  async buildIndex(effects, { clauses }, folder) {
    const { index, errors } = await createIndex({});
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    for (const { id, num, heading, text } of clauses) {
      const title = escape(`${num}${heading}`);
      const lines = text.split('\n').map((line) => `<p>${escape(line)}</p>`);
      const head = `<!doctype html><html lang="zh-CN"><head><title>${title}</title></head>`;
      const body = `<body><main data-pagefind-body><h1>${title}</h1>${lines.join('')}</main></body></html>`;
      const content = `${head}${body}`;
      const added = await index.addHTMLFile({ url: `/${id}/`, content });
      if (added.errors.length > 0) throw new Error(`${id}: ${added.errors.join('; ')}`);
    }
    const { files, errors: writeErrors } = await index.getFiles();
    await close();
    if (writeErrors.length > 0) throw new Error(`Pagefind: ${writeErrors.join('; ')}`);
    for (const { path, content } of files)
      if (!/(?:-ui|component|modular|highlight|playground)/u.test(path))
        effects.writeFile(`${folder}/pagefind/${path}`, content);
    return fragmentIds(effects, `${folder}/pagefind`);
  },
  page: 'stock.page.ts',
};
