import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { siteFiles, sitePages } from '../support/site.ts';

const pages = sitePages();

/** Formatting is the compiler's; everything else that the recommended set asks for holds. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'attr-quotes': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'no-implicit-button-type': 'off',
    'no-raw-characters': 'off',
    'long-title': 'off',
    'tel-non-breaking': 'off',
    'no-inline-style': 'error',
  },
});

/** Linked data, the one script element without a source. */
const JSON_LD = '<script type="application/ld+json">';
const POLICY_PAGE = /^\/[a-z-]+-\d{4}\//u;

describe('every page', () => {
  test('there are pages of every kind', () => {
    const paths = pages.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        '/',
        '/compare/',
        '/search/',
        '/data/',
        '/about/',
        '/wenzhou-2023/',
        '/shaoxing-2021/2-2-5/',
        '/404.html',
      ]),
    );
  });

  test.each(pages)('$path is valid HTML', async ({ html, path }) => {
    const report = await validator.validateString(html, path);
    const messages = report.results.flatMap((result) =>
      result.messages.map((m) => `${m.line}:${m.column} ${m.ruleId} ${m.message}`),
    );
    expect(messages).toEqual([]);
  });

  test.each(pages)('$path keeps to its Content-Security-Policy', ({ html }) => {
    const csp = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(html)?.[1] ?? '';
    expect(csp).toContain("default-src 'none'");
    expect(csp).not.toMatch(/unsafe-inline|'unsafe-eval'/u);
    // Search compiles WebAssembly in its worker, which has a policy of its own.
    expect(csp).not.toContain('wasm-unsafe-eval');
    // Data blocks are not run, so the policy does not concern them; a browser test holds it to that.
    expect(html.replaceAll(JSON_LD, '')).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/u);
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/u);
    expect(html).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//u);
  });

  test.each(pages)('$path shows no raw Markdown and no MDX', ({ html }) => {
    expect(html).not.toMatch(
      /\*\*|\\[*_{}<>[\]]|<\/?(?:Sentence|Paragraph|UnitNote|Counterpart|NoCounterpart|Num|Heading)\b/u,
    );
  });

  test.each(pages.filter(({ path }) => POLICY_PAGE.test(path)))(
    '$path says the period and that it is over',
    ({ html }) => {
      expect(html).toMatch(/(?:2021—2023年|目标至2025年)，目标期已结束/u);
    },
  );
});

describe('links', () => {
  const ids = new Map(
    pages.map(({ path, html }) => [path, new Set([...html.matchAll(/\sid="([^"]+)"/gu)].map((match) => match[1]))]),
  );
  const files = new Set(pages.map(({ path }) => path));
  const others = new Set(
    siteFiles()
      .filter((file) => !file.endsWith('.html'))
      .map((file) => `/${file}`),
  );
  /** The part of an anchor that names a quotation. e.g. "s2:~:text=…" */
  const directive = /:~:.*$/u;

  test.each(pages)('every link on $path leads somewhere', ({ html, path }) => {
    const dead = [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/gu)]
      .map((match) => new URL((match[1] ?? '').replaceAll('&#38;', '&'), `http://site${path}`))
      .filter((url) => {
        const anchor = decodeURIComponent(url.hash.slice(1).replace(directive, ''));
        return (
          !others.has(url.pathname) &&
          (!files.has(url.pathname) || (anchor !== '' && !ids.get(url.pathname)?.has(anchor)))
        );
      });
    expect(dead.map(String)).toEqual([]);
  });
});
